import pytest

from app.speech import errors
from app.speech.service import BUILT_IN
from app.ui.messages import message


def tree(kind: type[errors.SpeechError]) -> list[type[errors.SpeechError]]:
    return [kind, *(deeper for one in kind.__subclasses__() for deeper in tree(one))]


@pytest.mark.parametrize("kind", tree(errors.SpeechError), ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("service", ["", BUILT_IN, "Example"])
def test_every_error_has_a_sentence_and_a_next_step(kind: type[errors.SpeechError], service: str) -> None:
    told = message(kind("a detail", service=service, status=418, request_id="r-7"))
    for part in (told.sentence, told.next_step):
        assert part.endswith(".")
        assert part[0].isupper()
        assert "{" not in part
    assert told.details == "a detail · Status 418 · Request r-7"


def test_only_the_base_has_the_base_message() -> None:
    general = message(errors.SpeechError()).sentence
    for kind in tree(errors.SpeechError)[1:]:
        assert message(kind()).sentence != general


def test_the_built_in_voice_is_not_offered_instead_of_itself() -> None:
    for kind in tree(errors.SpeechError):
        assert "choose the built-in voice" not in message(kind(service=BUILT_IN)).next_step


def test_says_how_long_to_wait() -> None:
    assert message(errors.Busy(retry_after_s=12.4)).next_step == "Try again in 12 s."
    assert message(errors.Busy(retry_after_s=0)).next_step == "Try again in 1 s."


def test_names_the_service() -> None:
    assert (
        message(errors.KeyRejected(service="x"), "My server").sentence == "My server does not accept the key."
    )
