"""Figure questions for the tests: everyday phrasings of every row, and what an answer must look like."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

from nplv_qa.bootstrap import Assistant
from nplv_qa.types import Answer, CellRef, Observation, Question, Region, Turn

WHERE: dict[Region, tuple[str, ...]] = {
    "NPLV": ("in de NPLV-gebieden", "in de focusgebieden", "in de twintig gebieden"),
    "NL": ("in Nederland", "landelijk", "in heel Nederland"),
}
PLAIN = ("Wat was {noun} {where} in {year}?", "Hoe hoog was in {year} {noun} {where}?", "Ik zoek het cijfer voor {noun} {where}, {year}.")
_FILE = tomllib.loads((Path(__file__).parent / "phrasings.toml").read_text(encoding="utf-8"))
NOUNS: dict[int, tuple[str, ...]] = {entry["row"]: tuple(entry["nouns"]) for entry in _FILE["row"]}
WHOLE: dict[int, tuple[str, ...]] = {entry["row"]: tuple(entry["questions"]) for entry in _FILE["row"]}


def phrasings(row: int, year: int, region: Region) -> Iterator[str]:
    """At least four plain questions for one cell; which words for the region differs from cell to cell."""
    where = WHERE[region][year % len(WHERE[region])]
    for number, noun in enumerate(NOUNS[row]):
        yield PLAIN[(year + number) % len(PLAIN)].format(noun=noun, where=where, year=year)
    for question in WHOLE[row]:
        yield question.format(where=WHERE[region][0], year=year)
    yield f"{NOUNS[row][0].removeprefix('het ').removeprefix('de ')} {WHERE[region][1]} {year}".capitalize()


def ask(assistant: Assistant, *turns: str) -> Answer:
    """The answer to the last turn, with the answers that were really given before it as history."""
    history: list[Turn] = []
    for text in turns[:-1]:
        history.append(Turn(text, assistant.asker.ask(Question(text, tuple(history))).text))
    return assistant.asker.ask(Question(turns[-1], tuple(history)))


def cells(assistant: Assistant) -> dict[tuple[int, int, Region], Observation]:
    return {(o.row, o.year, o.area): o for o in assistant.corpus.observations}


def place(observation: Observation) -> CellRef:
    return CellRef(observation.row, observation.year, observation.area)


def places(answer: Answer) -> list[CellRef]:
    """The cells that an answer uses, in order."""
    return [place(cited.observation) for cited in answer.observations]
