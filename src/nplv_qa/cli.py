"""The command line: which commands there are, and how they end."""

from __future__ import annotations

import os
import sys

import typer

from nplv_qa import texts
from nplv_qa.commands import asking, auditing, building, checking, corpus, evaluating, serving
from nplv_qa.commands.terminal import explain, fail
from nplv_qa.errors import NplvError

INTERRUPTED = 130  # what shells give for Ctrl-C
COMMANDS = (
    ("serve", serving.serve),
    ("ingest", building.ingest),
    ("ask", asking.ask),
    ("check", checking.check),
    ("evaluate", evaluating.evaluate),
    ("audit", auditing.audit),
)

app = typer.Typer(name="nplv-qa", help=texts.CLI_ABOUT, add_completion=False, pretty_exceptions_enable=False)
for name, command in COMMANDS:
    app.command(name, help=texts.CLI_COMMANDS[name])(command)
app.add_typer(corpus.app, name="corpus", help=texts.CLI_COMMANDS["corpus"])


def main() -> None:
    """Run the command that the arguments name; whatever goes wrong ends in one line on standard error."""
    sys.exit(run(sys.argv[1:] or ["--help"]))


def run(arguments: list[str]) -> int:
    """The exit code of a command: 0 good, 1 it could not be done, 2 no such command."""
    try:
        return int(app(arguments, prog_name="nplv-qa", standalone_mode=False) or 0)
    except typer.TyperException as error:
        return fail(texts.CLI_USAGE_ERROR.format(problem=" ".join(error.format_message().split())), error.exit_code)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the reader has left: nothing more to say
        return 1
    except (NplvError, OSError) as error:
        return fail(explain(error))
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
