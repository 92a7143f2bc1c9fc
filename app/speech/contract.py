"""The contract of `POST /v1/audio/speech`: what is asked, what is answered, what an error looks like.

The request and the 422 answer are those of `resources/contract/create-speech.openapi.yaml`. Where we are
stricter than that page: a blank input, a blank model or one over 200 characters, and `sse` with `tts-1*`
(which the page rules out in prose) are refused.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator

LONGEST_INPUT = 4096
"""Code points of `input`, and of `instructions`."""

LONGEST_MODEL = 200
"""Code points of `model`."""

SLOWEST, FASTEST = 0.25, 4.0
"""The range of `speed`."""

ResponseFormat = Literal["mp3", "opus", "aac", "flac", "wav", "pcm"]
StreamFormat = Literal["sse", "audio"]

VOICE_NAMES = (
    "alloy",
    "ash",
    "ballad",
    "coral",
    "echo",
    "fable",
    "onyx",
    "nova",
    "sage",
    "shimmer",
    "verse",
    "marin",
    "cedar",
)
"""The voices that the contract names."""


def is_legacy(model: str) -> bool:
    """Whether `model` is one of `tts-1*`, with or without a provider before it (`openai/tts-1-hd`).

    These take no instructions and cannot answer in events.
    """
    name = model.rpartition("/")[2]
    return name == "tts-1" or name.startswith("tts-1-")


class VoiceId(BaseModel):
    """A custom voice, by its id."""

    model_config = ConfigDict(title="VoiceIdsOrCustomVoiceInline", strict=True, frozen=True)

    id: str


class SpeechRequest(BaseModel):
    """What is asked of a speech service. Fields it does not know are ignored, as the contract allows."""

    model_config = ConfigDict(strict=True, frozen=True)

    model: Annotated[str, Field(min_length=1, max_length=LONGEST_MODEL)]
    input: Annotated[str, Field(max_length=LONGEST_INPUT)]
    instructions: Annotated[str, Field(max_length=LONGEST_INPUT)] = ""
    """How to speak; an empty text is the same as none."""
    voice: str | VoiceId
    response_format: ResponseFormat = "mp3"
    speed: Annotated[float, Field(ge=SLOWEST, le=FASTEST, allow_inf_nan=False)] = 1.0
    stream_format: StreamFormat = "audio"

    @property
    def voice_name(self) -> str:
        """The voice's name or id."""
        return self.voice if isinstance(self.voice, str) else self.voice.id

    @field_validator("model", "input")
    @classmethod
    def _refuse_blank(cls, value: str) -> str:
        if not value.strip():
            raise ValueError("must not be blank")
        return value

    @field_validator("stream_format")
    @classmethod
    def _refuse_events_of_legacy_models(cls, value: StreamFormat, info: ValidationInfo) -> StreamFormat:
        if value == "sse" and is_legacy(info.data.get("model", "")):
            raise ValueError("sse is not supported for tts-1 or tts-1-hd")
        return value


def to_wire(request: SpeechRequest) -> dict[str, Any]:
    """The JSON object to send: format and speed always, `stream_format` only for sse (servers that do not
    know it stay quiet), instructions only where there are some and the model heeds them.
    """
    fields = request.model_dump(mode="json")
    if not request.instructions or is_legacy(request.model):
        del fields["instructions"]
    if request.stream_format != "sse":
        del fields["stream_format"]
    return fields


class AudioDelta(BaseModel):
    """An event with a piece of the audio, in base64."""

    type: Literal["speech.audio.delta"] = "speech.audio.delta"
    audio: str


class Usage(BaseModel):
    """What a request cost, in the tokens of the service."""

    input_tokens: int
    output_tokens: int
    total_tokens: int


class AudioDone(BaseModel):
    """The last event."""

    type: Literal["speech.audio.done"] = "speech.audio.done"
    usage: Usage


class Word(BaseModel):
    """Code points `start` to `end` of the input, heard from `start_ms` to `end_ms` of the answer's audio."""

    start: int
    end: int
    start_ms: float
    end_ms: float


class AudioWords(BaseModel):
    """Our own event: the words of a sentence, sent before its audio."""

    type: Literal["speech.audio.words"] = "speech.audio.words"
    words: list[Word]


class AudioSkipped(BaseModel):
    """Our own event: code points `start` to `end` of the input cannot be spoken by this voice."""

    type: Literal["speech.audio.skipped"] = "speech.audio.skipped"
    start: int
    end: int


class ValidationError(BaseModel):
    """One fault of a request: where it is, what it is. `input` and `ctx` may echo the user's text: never log."""

    loc: list[str | int]
    msg: str
    type: str
    input: Any = None
    ctx: dict[str, Any] | None = None


class HTTPValidationError(BaseModel):
    """The body of a 422."""

    detail: list[ValidationError] = []


class ErrorDetail(BaseModel):
    """OpenAI's description of an error."""

    message: str
    type: str | None = None
    param: str | None = None
    code: str | None = None


class ErrorBody(BaseModel):
    """The body of every other error."""

    error: ErrorDetail
