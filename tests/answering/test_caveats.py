"""Which known errors bear on an answer."""

from typing import Any

import pytest

from nplv_qa.answering.caveats import MOST, CaveatBook
from nplv_qa.answering.table import Cell
from nplv_qa.types import Caveat, CellRef, Evidence, Place
from tests.builders import REPORT, observation, passage, series

PASSAGES = [
    passage("Er doen 27 gemeenten mee.", page=52),
    passage("In totaal zijn er 1.527 huizen en 27.470 scholen.", page=52, ordinal=2),
    passage("Het loopt in 47 gemeenten.", page=4, source="kamerbrief-2025"),
]


def caveat(name: str = "gemeenten", kind: str = "contradiction", **changes: Any) -> Caveat:
    fields: dict[str, Any] = {
        "summary": f"Samenvatting van {name}.",
        "topics": ("gemeenten",),
        "places": (Place(REPORT, 52, "27", ("gemeente",)), Place("kamerbrief-2025", 4, "47", ("gemeente",))),
        "cells": (),
    }
    return Caveat(id=name, kind=kind, **(fields | changes))


def quoted(text: str, page: int = 52, source: str = REPORT) -> Evidence:
    return Evidence(passage(text, page=page, source=source), 0, 1.0, 1.0)


def bearing(
    *caveats: Caveat, question: str = "Hoeveel gemeenten?", sentence: Evidence | None = None, cells: tuple[Cell, ...] = ()
) -> list[str]:
    found = CaveatBook(caveats, PASSAGES).bearing(question, [sentence] if sentence else [], cells)
    return [each.id for each in found]


@pytest.mark.parametrize(
    ("sentence", "bears"),
    [
        (quoted("Er doen 27 gemeenten mee."), True),
        (quoted("Het loopt in 47 gemeenten.", 4, "kamerbrief-2025"), True),
        (quoted("Er doen 27 scholen mee."), False),
        (quoted("Er doen 1.527 gemeenten mee."), False),
        (quoted("Er doen 27.470 gemeenten mee."), False),
        (quoted("Er doen 27,5 gemeenten mee."), False),
        (quoted("Er doen 27 gemeenten mee.", page=53), False),
        (quoted("Er doen 27 gemeenten mee.", source="nieuwsbericht-2025"), False),
    ],
)
def test_a_caveat_bears_on_a_sentence_with_its_figure_at_its_place(sentence: Evidence, bears: bool) -> None:
    assert bearing(caveat(), sentence=sentence) == (["gemeenten"] if bears else [])


def test_a_caveat_bears_on_a_cell_that_is_used() -> None:
    about_cell = caveat(places=(), cells=(CellRef(4, 2024, "NPLV"),))
    assert bearing(about_cell, cells=(Cell(series(), observation()),)) == ["gemeenten"]
    assert bearing(about_cell, cells=(Cell(series(), observation(year=2022)),)) == []
    assert bearing(about_cell, cells=(Cell(series(), observation(area="NL")),)) == []


def test_a_caveat_of_a_whole_table_says_little_of_one_cell_unless_it_is_asked_about() -> None:
    everywhere = caveat(places=(), topics=("afronding",), cells=tuple(CellRef(row, 2024, "NPLV") for row in range(1, 30)))
    used = (Cell(series(), observation()),)
    assert bearing(everywhere, question="Hoeveel is koop?", cells=used) == []
    assert bearing(everywhere, question="Klopt de afronding van koop?", cells=used) == ["gemeenten"]


def test_what_must_be_known_first_comes_first_and_no_more_than_is_read() -> None:
    kinds = ("wording", "definition", "contradiction", "likely-typo", "rounding")
    assert bearing(*(caveat(kind, kind) for kind in kinds), sentence=quoted("Er doen 27 gemeenten mee.")) == [
        "likely-typo",
        "contradiction",
        "rounding",
    ]
    assert MOST == 3


def test_a_caveat_cites_each_of_its_places() -> None:
    references = CaveatBook([], PASSAGES).references(caveat())
    assert [(reference.source, reference.page, reference.fragment) for reference in references] == [
        (REPORT, 52, PASSAGES[0].text),
        ("kamerbrief-2025", 4, PASSAGES[2].text),
    ]


def test_a_place_that_no_passage_holds_is_not_cited() -> None:
    assert CaveatBook([], PASSAGES).references(caveat(places=(Place(REPORT, 52, "99", ()), Place(REPORT, 7, "27", ())))) == []
