"""The durations of phonemes, which a voice's model computes but does not hand out."""

_GRAPH, _OUTPUT, _NAME = 7, 12, 1
"""Field numbers in onnx.proto: ModelProto.graph, GraphProto.output, ValueInfoProto.name."""


def exposed(model: bytes, output: str) -> bytes:
    """The ONNX `model` with one more output, its tensor of that name.

    Protobuf merges a message that comes twice, so a second graph that holds nothing but the output is
    appended; the weights stay untouched.
    """
    return model + _field(_GRAPH, _field(_OUTPUT, _field(_NAME, output.encode())))


def _field(number: int, payload: bytes) -> bytes:
    """A length-delimited protobuf field; all of ours are shorter than 128 bytes."""
    return bytes([number << 3 | 2, len(payload)]) + payload
