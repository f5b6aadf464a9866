"""Which sentences make an answer."""

from collections.abc import Sequence

import pytest

from nplv_qa.answering.features import Need
from nplv_qa.answering.selecting import BEHIND, MOST, echoes, overlap, select
from nplv_qa.types import Evidence
from tests.builders import passage


def evidence(text: str, score: float, page: int = 1, section: str = "Sectie", source: str = "voortgangsrapportage-2025") -> Evidence:
    return Evidence(passage(text, page=page, section=section, source=source), 0, score, score)


def terms(of: Evidence) -> frozenset[str]:
    return frozenset(of.text.casefold().strip(".").split())


def need(word: str) -> Need:
    return Need(word, word, (), (), 1.0, known=True)


def texts(chosen: Sequence[Evidence]) -> list[str]:
    return [each.text for each in chosen]


def test_nothing_gives_nothing() -> None:
    assert select([], terms, []) == []


def test_the_best_sentence_is_always_there() -> None:
    ranked = [evidence("De wijk krijgt woningen.", 9.0), evidence("Iets heel anders over fietsen.", 9.0 - BEHIND - 5)]
    assert texts(select(ranked, terms, [])) == ["De wijk krijgt woningen."]


def test_no_more_sentences_than_are_read_at_a_glance() -> None:
    ranked = [evidence(f"unieke{n} woorden{n} hier{n}.", 9.0 - n / 100, page=n + 1) for n in range(10)]
    assert len(select(ranked, terms, [])) == MOST


def test_a_sentence_that_says_the_same_is_left_out() -> None:
    ranked = [
        evidence("De wijk krijgt nieuwe woningen.", 9.0),
        evidence("De wijk krijgt woningen.", 8.9, page=2),
        evidence("Scholen bieden ontbijt aan.", 8.0, page=3),
    ]
    assert texts(select(ranked, terms, [])) == ["De wijk krijgt nieuwe woningen.", "Scholen bieden ontbijt aan."]


def test_a_sentence_with_another_figure_is_no_repetition() -> None:
    ranked = [
        evidence("In de wijk gaat 93% van de kinderen naar een voorschool.", 9.0),
        evidence("In de stad gaat 76% van de kinderen naar een voorschool.", 8.9, page=2),
        evidence("In de wijk gaat ook 93% van de kinderen naar voorschool.", 8.8, page=3),
    ]
    assert [text.split()[2] for text in texts(select(ranked, terms, []))] == ["wijk", "stad"]


def test_a_sentence_that_covers_the_rest_of_the_question_comes_before_a_better_one() -> None:
    ranked = [
        evidence("armoede daalde sterk", 9.0),
        *(evidence(f"ander{n} verhaal{n}", 8.9, page=n + 2) for n in range(6)),
        evidence("schulden namen toe", 8.0, page=9),
    ]
    chosen = texts(select(ranked, terms, [need("armoede"), need("schulden")]))
    assert "schulden namen toe" in chosen


def test_sentences_come_in_reading_order() -> None:
    story = passage(
        "Eerst dit. Daarna iets nieuws. Ten slotte nog wat.", sentences=("Eerst dit.", "Daarna iets nieuws.", "Ten slotte nog wat.")
    )
    ranked = [Evidence(story, 2, 9.0, 1), Evidence(story, 0, 8.5, 1), Evidence(story, 1, 8.0, 1)]
    assert [each.sentence for each in select(ranked, terms, [])] == [0, 1, 2]


def test_another_document_with_the_same_figures_is_a_further_citation() -> None:
    chosen = evidence("Ruim 7.500 woningen worden verbeterd.", 9.0)
    same = evidence("Er worden 7.500 woningen verbeterd.", 5.0, source="kamerbrief-2025")
    other_figure = evidence("Er worden 8.500 woningen verbeterd.", 5.0, source="nieuwsbericht-2025")
    own = evidence("Ruim 7.500 woningen worden dus verbeterd.", 5.0, page=2)
    assert echoes(chosen, [chosen, own, same, other_figure], terms) == [same]


@pytest.mark.parametrize(("first", "second", "share"), [("a b", "a b c d", 1.0), ("a b", "b c", 0.5), ("a", "b", 0.0), ("", "a", 0.0)])
def test_overlap_is_a_share_of_the_shorter(first: str, second: str, share: float) -> None:
    assert overlap(frozenset(first.split()), frozenset(second.split())) == share
