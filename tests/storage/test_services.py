from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from app.speech.service import PRESETS, Auth, Service
from app.storage import services

OWN = Service(
    "own",
    'My "own" one',
    "http://192.168.1.5:8000",
    Auth("query", "key"),
    "kokoro",
    "af_sky",
    "wav",
    1,
    "/etc/ssl/own.pem",
    lan=True,
    query="api-version=preview&x=1",
)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "services.toml"


def test_without_a_file_there_are_the_presets(file):
    assert services.load(file) == PRESETS


def test_a_service_comes_back(file):
    services.put(OWN, file)
    assert services.load(file) == (*PRESETS, OWN)
    assert services.find("own", file) == OWN
    assert services.find("other", file) is None


def test_a_service_takes_the_place_of_its_namesake(file):
    services.put(OWN, file)
    services.put(Service("second", "Second", "https://second.example"), file)
    changed = replace(OWN, title="Changed", concurrency=3)
    services.put(changed, file)
    assert [one.name for one in services.load(file)[3:]] == ["own", "second"]
    assert services.find("own", file) == changed


def test_a_removed_service_is_gone(file):
    services.put(OWN, file)
    services.remove("own", file)
    services.remove("own", file)
    assert services.load(file) == PRESETS


def test_comments_and_unknown_keys_stay(file):
    file.write_text('# mine\n[own]\nurl = "https://a.example"  # far\nnote = "kept"\n')
    services.put(OWN, file)
    services.put(Service("second", "Second", "https://second.example"), file)
    text = file.read_text()
    assert "# mine" in text
    assert 'note = "kept"' in text
    assert services.find("own", file) == OWN


def test_a_url_is_enough(file):
    file.write_text('[own]\nurl = "http://localhost:8880/v1/"\n')
    assert services.find("own", file) == Service("own", "own", "http://localhost:8880")


@pytest.mark.parametrize(
    "line",
    [
        'url = "http://api.example.com"',
        'url = "http://192.168.1.5"',
        'url = "https://me:word@api.example.com"',
        "url = 3",
        'auth = "cookie"',
        'model = ""',
        'voice = ""',
        'format = "ogg"',
        "concurrency = 0",
        "concurrency = true",
        "concurrency = 9",
        "title = []",
    ],
)
def test_a_service_that_cannot_be_used_is_left_out(file, line):
    url = "" if line.startswith("url") else 'url = "https://api.example.com"\n'
    file.write_text(f'[own]\n{url}{line}\n[second]\nurl = "https://second.example"\n')
    assert [one.name for one in services.load(file)[3:]] == ["second"]


@pytest.mark.parametrize("name", ["openai", "Own", '"a b"'])
def test_a_name_that_is_taken_or_none_is_left_out(file, name):
    file.write_text(f'[{name}]\nurl = "https://api.example.com"\n')
    assert services.load(file) == PRESETS


@given(st.binary(max_size=200))
@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_file_hinders_a_start(file, content):
    file.write_bytes(content)
    assert services.load(file)[:3] == PRESETS


def test_a_file_of_brackets_hinders_no_start(file):
    file.write_text("a = " + "[" * 5000)
    assert services.load(file) == PRESETS
    with pytest.raises(OSError, match="by hand"):
        services.put(OWN, file)


def test_a_file_that_is_no_toml_is_not_overwritten(file):
    file.write_text("[own\n")
    with pytest.raises(OSError, match="by hand"):
        services.put(OWN, file)
    assert file.read_text() == "[own\n"


def test_what_is_checked_is_in_one_form():
    checked = services.checked(Service(" Own ", " ", "localhost:8880/v1/"))
    assert checked == Service("own", "own", "http://localhost:8880")


def test_a_line_that_is_no_service_is_left_out(file):
    file.write_text('own = "https://api.example.com"\n')
    assert services.load(file) == PRESETS


@pytest.mark.parametrize("field", [{"title": "x" * 101}, {"model": ""}, {"voice": "v" * 201}])
def test_what_cannot_be_shown_or_sent_is_not_stored(field):
    with pytest.raises(ValueError, match="characters"):
        services.checked(replace(OWN, **field))
