import pytest

from app.storage import pronunciations, settings
from app.storage.settings import Settings
from app.text.document import ParagraphKind
from app.text.pronunciations import Saying
from app.text.spoken import speak

NGINX = Saying(written="nginx", said="engine ex")
PARIS = Saying(written="Paris", said="Pah-ree", language="fr")


def test_there_is_no_list_at_first():
    assert pronunciations.load().sayings == ()


def test_a_list_is_kept_and_explains_itself():
    pronunciations.save([NGINX, PARIS])
    assert pronunciations.load().sayings == (NGINX, PARIS)
    text = pronunciations.default_file().read_text(encoding="utf-8")
    assert text.startswith("# What Readlark says")
    assert "nginx\tengine ex\n" in text
    assert pronunciations.default_file().stat().st_mode & 0o777 == 0o600


def test_what_somebody_wrote_by_hand_stays(tmp_path):
    file = tmp_path / "mine.txt"
    file.write_bytes(b"# my own\r\n\r\nnginx\tengine ex\r\nno tab here\r\n")
    pronunciations.save([PARIS], file)
    assert file.read_bytes().decode().split("\n")[:3] == ["# my own\r", "\r", "no tab here\r"]
    listed = pronunciations.load(file)
    assert listed.sayings == (PARIS,)
    assert len(listed.faults) == 1
    pronunciations.save([], file)
    assert pronunciations.load(file).sayings == ()


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"x" * (pronunciations.LARGEST_BYTES + 1)])
def test_another_kind_of_file_is_refused(tmp_path, content):
    file = tmp_path / "other"
    file.write_bytes(content)
    with pytest.raises(pronunciations.UnreadableList):
        pronunciations.load(file)


def test_the_users_wording():
    pronunciations.save([NGINX])
    settings.save(Settings(rules_off=("citations",)))
    wording = pronunciations.wording(settings.load())
    text = "Use nginx [1]."
    assert speak(text, 0, len(text), ParagraphKind.PROSE, wording).text == "Use engine ex [1]."
