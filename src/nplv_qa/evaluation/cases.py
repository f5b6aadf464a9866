"""Questions with what a right answer holds, as JSON Lines."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from pydantic import AliasChoices, BaseModel, BeforeValidator, Field, StringConstraints, ValidationError

from nplv_qa import texts
from nplv_qa.errors import InvalidInput
from nplv_qa.types import Question, Turn

Filled = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


@dataclass(frozen=True, slots=True)
class Case:
    """A question; `must` is groups of alternatives of which the answer holds one each, `documents` and `pages` where it stands."""

    line: int
    question: Question
    answerable: bool
    must: tuple[tuple[str, ...], ...]
    documents: tuple[str, ...]
    pages: tuple[int, ...]
    kind: str


def _as_list(value: Any) -> Any:
    return [] if value is None else value if isinstance(value, list) else [value]


class _Turn(BaseModel):
    question: str = Field(validation_alias=AliasChoices("vraag", "question"))
    answer: str = Field("", validation_alias=AliasChoices("antwoord", "answer"))


class _Line(BaseModel):
    question: Filled
    history: list[_Turn] = []
    answerable: bool = True
    must: list[list[Filled]] = []
    doc: Annotated[list[str], BeforeValidator(_as_list)] = []
    page: Annotated[list[int], BeforeValidator(_as_list)] = []
    type: Filled = texts.CLI_EVALUATE_OTHER


def read_cases(path: Path) -> tuple[Case, ...]:
    """Every question of the file.

    Raises:
        InvalidInput: a line breaks the format, or there is none; says which and why.
        OSError: the file can not be read.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise InvalidInput(texts.CLI_EVALUATE_NOT_TEXT.format(path=path)) from error
    cases = tuple(_case(path, number, line) for number, line in enumerate(lines, start=1) if line.strip())
    if not cases:
        raise InvalidInput(texts.CLI_EVALUATE_EMPTY.format(path=path))
    return cases


def _case(path: Path, number: int, line: str) -> Case:
    try:
        read = _Line.model_validate(json.loads(line))
    except ValidationError as error:
        problem = _problem(error)
        raise InvalidInput(texts.CLI_EVALUATE_BAD_LINE.format(path=path, line=number, problem=problem)) from error
    except ValueError as error:
        problem = texts.CLI_EVALUATE_NOT_JSON
        raise InvalidInput(texts.CLI_EVALUATE_BAD_LINE.format(path=path, line=number, problem=problem)) from error
    history = tuple(Turn(turn.question, turn.answer) for turn in read.history)
    must = tuple(tuple(group) for group in read.must)
    return Case(number, Question(read.question, history), read.answerable, must, tuple(read.doc), tuple(read.page), read.type)


def _problem(error: ValidationError) -> str:
    first = error.errors()[0]
    if not first["loc"]:
        return texts.CLI_EVALUATE_NOT_JSON
    reason = texts.HTTP_FIELD_ERRORS.get(first["type"], texts.HTTP_OTHER_FIELD_ERROR).format(**first.get("ctx", {}))
    return texts.CLI_EVALUATE_FIELD.format(field=".".join(map(str, first["loc"])), problem=reason)
