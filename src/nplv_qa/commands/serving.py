"""`nplv-qa serve`: the service on an address."""

from __future__ import annotations

import errno
import gc
import socket
import threading
from typing import Annotated

import typer

from nplv_qa import texts
from nplv_qa.commands.terminal import err, say, settings
from nplv_qa.errors import InvalidInput

LOCAL = ("127.0.0.1", "0.0.0.0", "::1", "::")  # noqa: S104 - these are only shown


def serve(
    host: Annotated[str | None, typer.Option(help=texts.CLI_OPTIONS["host"], show_default=False)] = None,
    port: Annotated[int | None, typer.Option(help=texts.CLI_OPTIONS["port"], show_default=False)] = None,
) -> None:
    """Load first, so that a missing or stale index ends the command instead of giving a service that can not answer."""
    gc.disable()  # nothing that is loaded here is ever thrown away: looking for garbage would take a tenth of the time
    import uvicorn

    from nplv_qa.api.app import Loaded, create_app, server_config
    from nplv_qa.bootstrap import open_assistant

    chosen = settings(host=host, port=port)
    listener = listen(chosen.host, chosen.port)
    with err.status(texts.CLI_LOADING):
        assistant = open_assistant(chosen)
    gc.freeze()
    gc.enable()
    loaded = Loaded(assistant.asker, assistant.corpus, assistant.searcher, assistant.originals, assistant.feedback, assistant.checker)
    server = uvicorn.Server(server_config(create_app(lambda: loaded), chosen.host, chosen.port))
    threading.Thread(target=assistant.checker.ready, daemon=True).start()  # the first draft comes later than the first question
    say(texts.CLI_SERVING.format(address=address(chosen.host, listener.getsockname()[1])))
    try:
        server.run(sockets=[listener])
    except KeyboardInterrupt:
        return  # it has stopped as asked


def listen(host: str, port: int) -> socket.socket:
    """A listening socket.

    Raises:
        InvalidInput: the port is taken, or the address is not one of this machine.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise InvalidInput(texts.CLI_PORT_TAKEN.format(host=host, port=port)) from error
        raise InvalidInput(texts.CLI_NO_ADDRESS.format(host=host, port=port, problem=error.strerror)) from error


def address(host: str, port: int) -> str:
    """What to type in a browser on this machine."""
    name = "localhost" if host in LOCAL else host
    return f"http://[{name}]:{port}" if ":" in name else f"http://{name}:{port}"
