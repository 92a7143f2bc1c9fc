"""Everything that can go wrong between a text and its audio: one tree, no foreign exception beside it.

    SpeechError
    ├── KeyMissing            no key is stored for the service; 401 where none was shown
    │   └── KeyLocked         the keyring has not told it
    ├── KeyRejected           401
    ├── CreditExhausted       402, or 429 with `insufficient_quota`
    ├── Forbidden             403
    ├── NotFound              404: no such address, model or voice; 3xx: it moved, and keys are not carried along
    ├── FieldRefused          400, 422 (`field`)
    ├── TextTooLong           413, or more than the contract's 4096 code points
    ├── Busy                  408, 409, 429 (`retry_after_s`)
    ├── ServerFault           5xx
    ├── Unreachable           no connection, name not found, reset before the first byte
    ├── TlsFailed             the certificate is not trusted
    ├── UnsafeAddress         `http:` beyond the user's own network, to which nothing is sent
    ├── TimedOut              no first byte, or a stall between bytes
    ├── NotAudio              an answer that is no audio
    ├── CutShort              the answer ended in the middle
    ├── VoiceStopped          the built-in voice died again and again
    ├── Unspeakable           the voice cannot speak this text
    ├── VoiceUnusable         the file of a voice on this computer is damaged, or of no use
    ├── SpoolFull             the speech cannot be written to this computer's disk
    └── SoundLost             the sound system went away

No message of these carries the user's text or a key.
"""


class SpeechError(Exception):
    """Base of the tree. `detail` is the server's own short message, `request_id` its number for support,
    `should_retry` its word on whether to ask again, and `field` what it refuses of the request, where it says so.
    """

    def __init__(
        self,
        detail: str = "",
        *,
        service: str = "",
        status: int | None = None,
        request_id: str | None = None,
        retry_after_s: float | None = None,
        should_retry: bool | None = None,
        field: str = "",
    ) -> None:
        super().__init__(detail)
        self.detail = detail
        self.service = service
        self.status = status
        self.request_id = request_id
        self.retry_after_s = retry_after_s
        self.should_retry = should_retry
        self.field = field


class KeyMissing(SpeechError):
    """No key is stored for the service."""


class KeyLocked(KeyMissing):
    """The keyring, which may have a key for the service, did not tell it in time."""


class KeyRejected(SpeechError):
    """The service does not accept the key."""


class CreditExhausted(SpeechError):
    """The account has no credit left."""


class Forbidden(SpeechError):
    """The key may not do this."""


class NotFound(SpeechError):
    """There is no such address, model or voice."""


class FieldRefused(SpeechError):
    """The service refuses a field of the request."""


class TextTooLong(SpeechError):
    """The request is longer than the service takes."""


class Busy(SpeechError):
    """The service asks to come back later; `retry_after_s` says when, if it did."""


class ServerFault(SpeechError):
    """The service failed."""


class Unreachable(SpeechError):
    """The service could not be reached."""


class TlsFailed(SpeechError):
    """The service's certificate is not trusted."""


class UnsafeAddress(SpeechError):
    """At the service's address text and key would travel in the clear."""


class TimedOut(SpeechError):
    """The service took too long."""


class NotAudio(SpeechError):
    """The service answered something that is no audio."""


class CutShort(SpeechError):
    """The answer ended in the middle."""


class VoiceStopped(SpeechError):
    """The built-in voice ended again and again."""


class Unspeakable(SpeechError):
    """The voice cannot speak this text."""


class VoiceUnusable(SpeechError):
    """The file of a voice on this computer is damaged, or of no use."""


class SpoolFull(SpeechError):
    """The speech cannot be written to disk."""


class SoundLost(SpeechError):
    """The sound system went away while playing."""
