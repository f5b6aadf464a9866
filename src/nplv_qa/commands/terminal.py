"""What the commands have in common: the screen, the settings, and errors in plain words."""

from __future__ import annotations

import sys
from typing import Any

from pydantic import ValidationError
from rich.console import Console

from nplv_qa import texts
from nplv_qa.errors import CorpusError, DocumentError, IndexUnavailable, InvalidInput
from nplv_qa.settings import Settings

PIPED_WIDTH = 160  # columns for tables that no terminal shows


def _console(*, stderr: bool) -> Console:
    stream = sys.stderr if stderr else sys.stdout
    return Console(stderr=stderr, highlight=False, markup=False, emoji=False, width=None if stream.isatty() else PIPED_WIDTH)


out, err = _console(stderr=False), _console(stderr=True)


def say(text: str) -> None:
    """A line of text, never broken."""
    out.print(text, soft_wrap=True)


def fail(text: str, code: int = 1) -> int:
    """Say why it did not work, on standard error; gives the exit code."""
    err.print(text, soft_wrap=True)
    return code


def settings(**given: Any) -> Settings:
    """The settings, with what was given on the command line before what the environment says.

    Raises:
        InvalidInput: one of them is no good; names it.
    """
    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        first = error.errors()[0]
        name = "NPLV_QA_" + "_".join(str(part) for part in first["loc"]).upper()
        raise InvalidInput(texts.CLI_BAD_SETTING.format(name=name, problem=field_problem(first))) from error


def field_problem(error: Any) -> str:
    """What pydantic has against a value, in Dutch."""
    return texts.HTTP_FIELD_ERRORS.get(error["type"], texts.HTTP_OTHER_FIELD_ERROR).format(**error.get("ctx", {}))


def explain(error: Exception) -> str:
    """An error as one Dutch line."""
    detail = " ".join(str(error).split())
    if isinstance(error, IndexUnavailable):
        return texts.CLI_INDEX_ERRORS.get(detail, texts.CLI_INDEX_DAMAGED)
    if isinstance(error, CorpusError):
        return texts.CLI_CORPUS_ERROR.format(problem=detail)
    if isinstance(error, DocumentError):
        return texts.CLI_OTHER_ERROR.format(problem=f"{texts.CLI_DOCUMENT_PROBLEMS[type(error).__name__]} ({detail})")
    if isinstance(error, InvalidInput):
        return detail
    if isinstance(error, OSError):
        return _file_problem(error)
    return texts.CLI_OTHER_ERROR.format(problem=detail)


def document_problem(problem: str) -> str:
    """A line of the build report ('<source>: <kind>: <detail>') in Dutch."""
    source, _, rest = problem.partition(": ")
    kind, _, detail = rest.partition(": ")
    if kind not in texts.CLI_DOCUMENT_PROBLEMS:
        return problem
    return texts.CLI_DOCUMENT_PROBLEM.format(source=source, problem=texts.CLI_DOCUMENT_PROBLEMS[kind], detail=detail)


def _file_problem(error: OSError) -> str:
    if error.filename is None:
        return texts.CLI_OTHER_ERROR.format(problem=error)
    if isinstance(error, FileNotFoundError):
        return texts.CLI_FILE_MISSING.format(path=error.filename)
    if isinstance(error, PermissionError):
        return texts.CLI_FILE_FORBIDDEN.format(path=error.filename)
    return texts.CLI_FILE_ERROR.format(path=error.filename, problem=error.strerror)
