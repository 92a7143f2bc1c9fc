from app.own_process import clean_environment


def test_the_child_gets_no_keys() -> None:
    kept = {"PATH": "/bin", "HOME": "/nowhere", "LANG": "C.UTF-8"}
    secret = {"OPENAI_API_KEY": "x", "github_token": "y", "READLARK_SERVE_KEY": "z", "DB_PASSWORD": "p"}
    clean = clean_environment(kept | secret)
    assert kept.items() <= clean.items()
    assert not secret.keys() & clean.keys()
