"""No figure without evidence, no statement without a citation that exists, no answer without both."""

from decimal import Decimal

import pytest

from nplv_qa import texts
from nplv_qa.answering.verifying import Verifier
from nplv_qa.types import Calculation, Draft, Reading, Reference, Remark, Statement, Status, TextKind
from tests.builders import REPORT, observation, series, source

VERIFIER = Verifier([source(), source("kamerbrief-2025")], [series()], "v1")
HOUSES = Reference("passage:a", REPORT, 7, "Wonen", "Ruim 7.500 woningen kregen 12 tot 15 procent subsidie in 2024.", TextKind.RENDITION)
LETTER = Reference("passage:b", "kamerbrief-2025", 2, "Brief", "Er zijn twintig gebieden.", TextKind.RENDITION)
ROW = Reference("row:4:59", REPORT, 59, "Tabel", "Koop. NPLV 2024: 32.04%", TextKind.RENDITION)


def draft(*statements: Statement, status: Status = Status.ANSWERED, **parts: object) -> Draft:
    return Draft(status, statements, (HOUSES, LETTER, ROW), **parts)  # type: ignore[arg-type]


def finished(*statements: Statement, status: Status = Status.ANSWERED, **parts: object) -> tuple[Status, str]:
    answer = VERIFIER.finish("?", draft(*statements, status=status, **parts))
    return answer.status, answer.text


@pytest.mark.parametrize(
    "text",
    [
        "Ruim 7.500 woningen kregen subsidie.",
        "Het waren 7500 woningen.",
        "De subsidie was 12 procent.",
        "De subsidie was 15 procent.",
        "Dat was in 2024 zo.",
        "Er is subsidie.",
    ],
)
def test_a_statement_with_the_figures_of_its_citation_stays(text: str) -> None:
    assert finished(Statement(text, (HOUSES.token,))) == (Status.ANSWERED, f"{text[:-1]} [1].")


@pytest.mark.parametrize(
    "text",
    [
        "Ruim 500 woningen kregen subsidie.",
        "Er waren 7.501 woningen.",
        "Het waren 75 woningen.",
        "Zo'n 7,5 miljoen woningen.",
        "De subsidie was 13 procent.",
        "Vijfendertig woningen.",
    ],
)
def test_a_statement_with_a_figure_that_its_citation_lacks_is_taken_out(text: str) -> None:
    good = Statement("Ruim 7.500 woningen kregen subsidie.", (HOUSES.token,))
    assert finished(good, Statement(text, (HOUSES.token,))) == (Status.PARTLY_ANSWERED, "Ruim 7.500 woningen kregen subsidie [1].")
    assert finished(Statement(text, (HOUSES.token,))) == (Status.NOT_IN_SOURCES, texts.UNVERIFIED)


def test_a_figure_of_another_citation_does_not_count() -> None:
    assert finished(Statement("Ruim 7.500 woningen.", (LETTER.token,)))[0] is Status.NOT_IN_SOURCES


def test_a_figure_computed_from_cells_stays_with_its_working() -> None:
    working = Calculation("Verschil", "57,58 − 32,04", Decimal("25.54"), "procentpunt")
    text = "Koop was 32,04%, tegen 57,58% landelijk: 25,54 procentpunt lager."
    cells = (observation(), observation("57.58", area="NL"))
    assert finished(Statement(text, (ROW.token,)), observations=cells, calculations=(working,))[0] is Status.ANSWERED
    assert finished(Statement(text, (ROW.token,)), observations=cells)[0] is Status.NOT_IN_SOURCES


def test_the_threshold_of_the_question_may_be_repeated() -> None:
    statement = Statement("Koop was hoger dan 31,5% in 2024.", (ROW.token,))
    assert finished(statement, reading=Reading(threshold=Decimal("31.5")))[0] is Status.ANSWERED
    assert finished(statement)[0] is Status.NOT_IN_SOURCES


def test_a_cell_that_is_wrong_by_a_little_is_taken_out() -> None:
    text = "Koop was 32,05%."
    assert finished(Statement(text, (ROW.token,)), observations=(observation(),), reading=Reading(rows=(4,)))[0] is Status.NOT_IN_SOURCES


def test_a_whole_percentage_that_no_cell_has_is_taken_out() -> None:
    text = "Koop was 45% in 2024."
    assert finished(Statement(text, (ROW.token,)), observations=(observation(),), reading=Reading(rows=(4,)))[0] is Status.NOT_IN_SOURCES


def test_unknown_tokens_are_stripped() -> None:
    status, text = finished(Statement("Er is subsidie.", ("passage:invented", HOUSES.token, "row:99:1")))
    assert (status, text) == (Status.ANSWERED, "Er is subsidie [1].")


@pytest.mark.parametrize("tokens", [(), ("passage:invented",)])
def test_an_answer_without_a_citation_is_withdrawn(tokens: tuple[str, ...]) -> None:
    answer = VERIFIER.finish("?", draft(Statement("Er is subsidie.", tokens), remarks=(Remark("Let op."),)))
    assert (answer.status, answer.text, answer.citations, answer.remarks) == (Status.NOT_IN_SOURCES, texts.UNVERIFIED, (), ())


def test_a_warning_alone_is_no_answer() -> None:
    assert finished(Statement("Let op.", (LETTER.token,), aside=True))[0] is Status.NOT_IN_SOURCES


def test_places_are_numbered_in_the_order_of_use_and_once() -> None:
    answer = VERIFIER.finish(
        "?",
        draft(
            Statement("Er zijn gebieden.", (LETTER.token,)),
            Statement("Er is subsidie.", (HOUSES.token, LETTER.token)),
            remarks=(Remark("Let op de tabel.", (ROW.token, HOUSES.token)),),
        ),
    )
    assert answer.text == "Er zijn gebieden [1]. Er is subsidie [1] [2]."
    assert [(c.number, c.source, c.page) for c in answer.citations] == [(1, "kamerbrief-2025", 2), (2, REPORT, 7), (3, REPORT, 59)]
    assert answer.remarks[0].citations == (2, 3)


def test_a_citation_says_where_and_what() -> None:
    (citation,) = VERIFIER.finish("?", draft(Statement("Er is subsidie.", (HOUSES.token,)))).citations
    assert (citation.section, citation.fragment, citation.text_kind) == (HOUSES.section, HOUSES.fragment, HOUSES.text_kind)
    assert citation.address == f"{source().address}#page=7"
    assert (citation.title, citation.date) == (source().title, source().date)


def test_cells_come_with_the_number_of_their_citation() -> None:
    answer = VERIFIER.finish(
        "?", draft(Statement("Koop was 32,04%.", (ROW.token,)), observations=(observation(), observation("1.00", row=4, page=58)))
    )
    assert [(cited.observation.printed, cited.citation) for cited in answer.observations] == [("32.04%", 1)]


def test_a_refusal_keeps_its_words_and_needs_no_citation() -> None:
    assert finished(Statement("Voor 2031 is er geen waarde."), status=Status.NO_VALUE) == (Status.NO_VALUE, "Voor 2031 is er geen waarde.")


def test_a_table_stands_line_under_line_in_its_own_paragraph() -> None:
    lines = [Statement(text, (ROW.token,), 1) for text in ("| Jaar | NPLV |", "|---|---|", "| 2024 | 32,04% |")]
    status, text = finished(Statement("Koop per jaar:", (ROW.token,)), *lines)
    assert status is Status.ANSWERED
    first, table = text.split("\n\n")
    assert first == "Koop per jaar [1]:"
    assert len(table.split("\n")) == 3
