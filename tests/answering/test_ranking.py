"""Which of several rows is the largest or moved most, against an oracle of a few lines over the table."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from nplv_qa.bootstrap import Assistant
from nplv_qa.types import Operation, Region, Status
from tests.answering.figure_questions import WHERE, ask
from tests.answering.test_figures_operations import REGION, THOROUGH, YEARS, number, sound

FAMILIES = {"schooladvies": range(25, 32), "woningtype": range(4, 7), "woonduur": range(7, 12)}
WORDS = {1: "het meest", -1: "het minst"}


def lead(text: str) -> str:
    """The sentence before the values one by one."""
    return re.split(r"(?<=\]\.) ", text)[0]


@THOROUGH
@given(family=st.sampled_from(sorted(FAMILIES)), region=REGION, year=st.sampled_from(YEARS), order=st.sampled_from((1, -1)))
def test_the_largest_and_the_smallest_of_a_family(assistant: Assistant, family: str, region: Region, year: int, order: int) -> None:
    values = {row: number(cells[year]) for row in FAMILIES[family] if year in (cells := sound(assistant, row, region))}
    assume(len(values) == len(FAMILIES[family]))
    answer = ask(assistant, f"Welk{'e' if family == 'woonduur' else ''} {family} kwam {WORDS[order]} voor {WHERE[region][0]} in {year}?")
    assert answer.status is Status.ANSWERED, answer.text
    best = (max if order > 0 else min)(values.values())
    told = lead(answer.text)
    assert told.startswith("Het grootst" if order > 0 else "Het kleinst"), told
    subjects = {row: assistant.asker.table.table.series[row].subject for row in values}
    assert [row for row in values if re.search(rf"{re.escape(subjects[row])}(?![\w/-])", told)] == [row for row, value in values.items() if value == best], told


@THOROUGH
@given(family=st.sampled_from(sorted(FAMILIES)), region=REGION, ends=st.tuples(st.sampled_from(YEARS), st.sampled_from(YEARS)), way=st.sampled_from((1, -1)))
def test_what_moved_most(assistant: Assistant, family: str, region: Region, ends: tuple[int, int], way: int) -> None:
    first, last = min(ends), max(ends)
    known = {row: sound(assistant, row, region) for row in FAMILIES[family]}
    assume(first < last and all({first, last} <= set(cells) for cells in known.values()))
    moved = {row: number(cells[last]) - number(cells[first]) for row, cells in known.items()}
    answer = ask(assistant, f"Welk{'e' if family == 'woonduur' else ''} {family} {'steeg' if way > 0 else 'daalde'} het sterkst {WHERE[region][0]} tussen {first} en {last}?")
    fitting = {row: abs(size) for row, size in moved.items() if size * way > 0}
    if not fitting:
        assert answer.text.startswith("Geen van deze"), answer.text
        return
    assert lead(answer.text).startswith("Het sterkst steeg" if way > 0 else "Het sterkst daalde"), answer.text
    best = [row for row, size in fitting.items() if size == max(fitting.values())]
    told = answer.text.split(" per jaar")[0]
    assert all(assistant.asker.table.table.series[row].subject in told for row in best)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Wat komt vaker voor, een havo-advies of een vwo-advies in 2024?", "vwo"),
        ("Zijn er minder koopwoningen of corporatiewoningen in de wijken?", "koopwoningen"),
        ("Welke leeftijdsgroep wordt het vaakst verdacht?", "12 tot en met 17"),
    ],
)
def test_rows_that_are_named_are_ranked(assistant: Assistant, question: str, first: str) -> None:
    answer = ask(assistant, question)
    assert first in lead(answer.text), answer.text
    assert len({citation.fragment for citation in answer.citations if "table" not in citation.fragment}) >= 2


@pytest.mark.parametrize("question", ["In welk jaar was het havo-advies het hoogst?", "Hoeveel meer havo dan vwo?", "Hoe groot is het aandeel havo-adviezen?"])
def test_other_questions_rank_nothing(assistant: Assistant, question: str) -> None:
    reading = ask(assistant, question).reading
    assert reading is not None
    assert reading.ranked == 0


def test_a_cell_that_is_wrong_leaves_the_order_open(assistant: Assistant) -> None:
    """The national share of havo/vwo of 2024 is printed as 1500%."""
    answer = ask(assistant, "Welk schooladvies kwam landelijk het meest voor in 2024?")
    assert "Het grootst" not in answer.text
    assert answer.reading is not None
    assert answer.reading.operation is Operation.VALUE
    assert Decimal(1500) not in [each.result for each in answer.calculations]
