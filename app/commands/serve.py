"""`readlark serve`: the built-in voice for any program that speaks the OpenAI contract."""

import os
import secrets
from typing import Annotated

import typer

from app.commands.failure import fail

KEY_VARIABLE = "READLARK_SERVE_KEY"


def serve(
    host: Annotated[str, typer.Option(help="The address to listen at.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 takes any free one.")] = 8880,
    child: Annotated[bool, typer.Option("--child", hidden=True)] = False,
) -> None:
    """Serve the built-in voice as POST /v1/audio/speech until Ctrl-C."""
    from app.storage import paths
    from app.voice import served

    if child:
        served.main(paths.voices())
        return
    try:
        listener = served.listen(host, port)
    except OSError as error:
        fail(f"Cannot listen at {host}, port {port}: {error.strerror}. Choose another with --port.")
    given = os.environ.get(KEY_VARIABLE)
    key = given or secrets.token_urlsafe(24)
    shown = f"[{host}]" if ":" in host else host
    typer.echo(f"The built-in voice listens at http://{shown}:{listener.getsockname()[1]}/v1")
    typer.echo(f"Key: the value of {KEY_VARIABLE}" if given else f"Key: {key}")
    served.serve(listener, key, host, paths.voices())
