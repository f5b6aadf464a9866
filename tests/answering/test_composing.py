"""Answers to the parts of one question become one answer."""

from dataclasses import replace

import pytest

from nplv_qa.answering.composing import merged
from nplv_qa.types import Draft, Reading, Remark, Statement, Status
from tests.builders import observation


def draft(*texts: str, status: Status = Status.ANSWERED) -> Draft:
    return Draft(status, tuple(Statement(text, (f"passage:{n}",), n) for n, text in enumerate(texts)))


def test_the_parts_come_one_after_the_other_each_in_paragraphs_of_its_own() -> None:
    found = merged([draft("Er zijn er 20.", "Ze liggen in steden."), draft("De minister stuurde de brief.")])
    assert [(s.text, s.paragraph) for s in found.statements] == [("Er zijn er 20.", 0), ("Ze liggen in steden.", 1), ("De minister stuurde de brief.", 2)]


def test_a_sentence_that_answers_both_parts_is_told_once() -> None:
    both = "Voor 2023-2025 is er 5 miljoen en daarna 6 miljoen."
    found = merged([draft(both), draft(both, "Dat is voor scholen."), draft(both, "Dat is voor scholen.")])
    assert [s.text for s in found.statements] == [both, "Dat is voor scholen."]


def test_observations_remarks_and_follow_ups_come_once() -> None:
    part = replace(draft("Een."), observations=(observation(),), remarks=(Remark("Let op.", ()),), follow_ups=("En in 2022?",))
    other = replace(draft("Twee."), observations=(observation(), observation("31.50", year=2022)), remarks=(Remark("Let op.", ()),), follow_ups=("En in 2022?",))
    found = merged([part, other])
    assert [o.year for o in found.observations] == [2024, 2022]
    assert len(found.remarks) == len(found.follow_ups) == 1


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        (Status.ANSWERED, Status.ANSWERED, Status.ANSWERED),
        (Status.ANSWERED, Status.PARTLY_ANSWERED, Status.PARTLY_ANSWERED),
        (Status.ANSWERED, Status.NOT_IN_SOURCES, Status.PARTLY_ANSWERED),
        (Status.NO_VALUE, Status.ANSWERED, Status.PARTLY_ANSWERED),
    ],
)
def test_an_answer_is_whole_only_where_every_part_is(first: Status, second: Status, whole: Status) -> None:
    assert merged([draft("Een.", status=first), draft("Twee.", status=second)]).status is whole


def test_without_any_answer_the_first_refusal_is_it() -> None:
    first, second = draft("Dat staat er niet.", status=Status.NOT_IN_SOURCES), draft("Geen waarde.", status=Status.NO_VALUE)
    assert merged([first, second]) == first


def test_follow_ups_of_a_refusal_are_not_offered_beside_an_answer() -> None:
    refused = replace(draft("Dat staat er niet.", status=Status.NOT_IN_SOURCES), follow_ups=("Iets anders?",))
    assert merged([draft("Een."), refused]).follow_ups == ()


def test_the_reading_is_that_of_the_first_part_with_the_rows_of_all() -> None:
    one, two = (replace(draft(text), reading=Reading(rows=rows, years=(year,))) for text, rows, year in (("Een.", (4,), 2024), ("Twee.", (5, 4), 2022)))
    reading = merged([one, draft("Iets uit de tekst."), two]).reading
    assert reading == Reading(rows=(4, 5), years=(2024,))
    assert merged([draft("Een."), draft("Twee.")]).reading is None
