import json

from app.storage import paths
from tests.fakes.piper import JOE, lay_joe


def test_the_built_in_voice_is_on_offer(readlark):
    done = readlark("voices", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)["voices"]
    assert {tuple(voice) for voice in found} == {("id", "name", "service", "language", "local")}
    heart = next(voice for voice in found if voice["id"] == "heart")
    assert (heart["service"], heart["local"]) == ("builtin", True)


def test_voices_for_people(readlark):
    done = readlark("voices")
    assert done.returncode == 0
    assert done.stdout.startswith("heart ")


def test_a_service_nobody_knows(run, capsys):
    assert run("voices", "--service", "Cloud") == 1
    assert capsys.readouterr().err == (
        'There is no service "Cloud". The services are listed by: readlark services list\n'
    )


def test_a_voice_of_the_users_own_is_listed(readlark):
    lay_joe(paths.voices())
    done = readlark("voices", "--json")
    (joe,) = [voice for voice in json.loads(done.stdout)["voices"] if voice["id"] == JOE]
    assert joe == {"id": JOE, "name": "Joe", "service": "builtin", "language": "en-US", "local": True}
