import pytest

from app.commands.language_notice import warn_of_language
from app.speech.service import VoiceChoice
from app.storage import paths
from tests.fakes.piper import JOE, lay_joe

GERMAN = "Die Sonne schien hell über den Bergen, als er am Morgen das Haus verließ. "


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            GERMAN,
            "This text seems to be German, and the voice heart speaks English. "
            "Choose another with --voice or --service.\n",
        ),
        (
            "Привет, 1984!",
            "This text seems to be Russian, and the voice heart speaks English. "
            "Choose another with --voice or --service.\n",
        ),
        ("Привет!", ""),  # of which the voice says nothing at all
        ("Good morning.", ""),
        ("", ""),
    ],
)
def test_one_sentence_where_the_voice_would_misread(text, said, capsys):
    warn_of_language(text, VoiceChoice())
    assert capsys.readouterr() == ("", said)


def test_other_services_speak_many_languages(capsys):
    warn_of_language(GERMAN, VoiceChoice(service="openai"))
    assert capsys.readouterr().err == ""


def test_a_voice_of_that_language_is_right(capsys):
    model = lay_joe(paths.voices())
    description = model.with_name(f"{model.name}.json")
    description.write_text(description.read_text().replace('"code": "en_US"', '"code": "de_DE"'))
    warn_of_language(GERMAN, VoiceChoice(voice=JOE))
    assert capsys.readouterr().err == ""
    warn_of_language(
        "The sun was shining on the sea, and that is what they have come to.", VoiceChoice(voice=JOE)
    )
    assert "speaks German" in capsys.readouterr().err


def test_the_commands_say_it_once_and_go_on(readlark, tmp_path):
    done = readlark("export", "--text", GERMAN, "-o", str(tmp_path / "out.wav"), "--quiet")
    assert done.returncode == 0
    assert done.stderr.count("seems to be German") == 1
    assert (tmp_path / "out.wav").stat().st_size > 10_000
