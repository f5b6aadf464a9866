"""How answers are judged."""

from decimal import Decimal
from pathlib import Path

import pytest

from nplv_qa.errors import InvalidInput
from nplv_qa.evaluation.cases import Case, read_cases
from nplv_qa.evaluation.comparing import compare_searchers
from nplv_qa.evaluation.evidence import unsupported_figures
from nplv_qa.evaluation.scoring import holds, judge, run_cases
from nplv_qa.types import (
    Answer,
    Calculation,
    CellStatus,
    Citation,
    CitedObservation,
    Hit,
    Observation,
    Passage,
    Question,
    Status,
    TextKind,
)

CITATION = Citation(1, "brief", "Brief", "2025-11-27", 2, "Kop", "In 2024 kregen 27.470 huishoudens hulp.", TextKind.RENDITION, "")
CELL = Observation("koop", "Koop", "NPLV", 2024, Decimal("32.04"), "32.04%", "%", CellStatus.OK, "", "brief", 2, 4)


def an_answer(text: str, status: Status = Status.ANSWERED, **parts: object) -> Answer:
    given = {"citations": (CITATION,), "observations": (), "calculations": (), "remarks": (), "follow_ups": ()} | parts
    return Answer(id="1", question="En in 2022?", status=status, text=text, corpus_version="v", **given)  # type: ignore[arg-type]


def a_case(**parts: object) -> Case:
    given = {"line": 1, "question": Question("?"), "answerable": True, "must": (), "documents": (), "pages": (), "kind": "tekst"} | parts
    return Case(**given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "alternative", "found"),
    [
        ("Het is 27.470\u00a0huishoudens [1].", "27.470 huishoudens", True),
        ("De **Minister** zegt het", "minister", True),
        ("een daling van −3,2", "-3,2", True),
        ("tot 1500 woningen", "50", False),
        ("32,04%", "32", False),
        ("32,04%", "2,04", False),
        ("32%.", "32", True),
        ("in 2018, 2019", "2018", True),
    ],
)
def test_an_alternative_is_found_whole(text: str, alternative: str, found: bool) -> None:
    assert holds(text, [[alternative]]) is found


def test_every_group_needs_an_alternative() -> None:
    assert holds("rood en blauw", [["rood", "groen"], ["blauw"]])
    assert not holds("rood", [["rood"], ["blauw"]])


@pytest.mark.parametrize(
    ("text", "unsupported"),
    [
        ("In 2024 kregen 27.470 huishoudens hulp [1].", ()),
        ("In 2024 kregen 27.471 huishoudens hulp [1].", ("27.471",)),
        ("In 2022 was dat zo (p. 12 en 13, voetnoot 7).", ()),
        ("Dat was 32,04%.", ()),
        ("Dat was 32,04 procentpunt.", ("32,04 procentpunt",)),
        ("Een daling van 5,6 procentpunt.", ()),
        ("Een daling van 5,7 procentpunt.", ("5,7 procentpunt",)),
    ],
)
def test_a_figure_needs_a_fragment_a_cell_or_a_calculation(text: str, unsupported: tuple[str, ...]) -> None:
    answer = an_answer(
        text,
        observations=(CitedObservation(CELL, "Koop", 1),),
        calculations=(Calculation("verschil", "54,74 − 60,35", Decimal("-5.61"), "procentpunt"),),
    )
    assert unsupported_figures(answer) == unsupported


def test_a_refusal_has_no_figures_without_evidence() -> None:
    assert unsupported_figures(an_answer("Voor 2031 staat er niets.", Status.NO_VALUE)) == ()


def test_an_answer_is_right_with_its_words_its_document_and_its_page() -> None:
    case = a_case(must=(("27.470",),), documents=("brief",), pages=(2, 9))
    good = judge(case, an_answer("27.470 huishoudens [1]"), 1.0)
    assert (good.right, good.document_cited, good.page_cited) == (True, True, True)
    elsewhere = judge(a_case(documents=("nota",), pages=(2,)), an_answer("tekst"), 1.0)
    assert (elsewhere.document_cited, elsewhere.page_cited) == (False, False)


def test_refusing_is_right_only_without_an_answer() -> None:
    refusal = an_answer("Dat staat er niet.", Status.NOT_IN_SOURCES, citations=())
    assert judge(a_case(answerable=False), refusal, 1.0).right
    wrong = judge(a_case(), refusal, 1.0)
    assert wrong.wrongly_refused
    assert not wrong.right
    assert judge(a_case(answerable=False), an_answer("Wel."), 1.0).wrongly_answered


class Echo:
    def ask(self, question: Question) -> Answer:
        return an_answer(question.text)


def test_counts_are_per_type_and_in_total() -> None:
    cases = [a_case(question=Question("rood"), must=(("rood",),)), a_case(question=Question("x"), must=(("rood",),), kind="cel")]
    evaluation = run_cases(cases, Echo())
    assert [(tally.kind, tally.questions, tally.right) for tally in evaluation.tallies] == [("cel", 1, 0), ("tekst", 1, 1)]
    assert (evaluation.total.questions, evaluation.total.right) == (2, 1)


class Fixed:
    """A searcher that finds the pages it was made with, in that order."""

    def __init__(self, *pages: int) -> None:
        passages = (Passage(f"brief:{page}:1", "brief", page, "", "", "", TextKind.RENDITION, ()) for page in pages)
        self._hits = [Hit(passage, 1.0, 1.0, 0.0) for passage in passages]

    def search(self, question: str, limit: int) -> list[Hit]:
        return self._hits[:limit]


def test_searchers_are_compared_by_the_rank_of_the_right_page() -> None:
    cases = [a_case(documents=("brief",), pages=(2,)), a_case()]
    compared = compare_searchers(cases, Fixed(1, 2), Fixed(2, 1))
    assert (compared.questions, compared.first, compared.second, compared.confidence) == (1, 0.5, 1.0, 1.0)


def test_a_file_of_questions_is_read_with_history_and_lists(tmp_path: Path) -> None:
    file = tmp_path / "vragen.jsonl"
    file.write_text(
        '{"question": "En nu?", "history": [{"vraag": "Wat?", "antwoord": "Dat."}], "doc": ["a", "b"], "page": 3, "type": "vervolg"}\n',
        encoding="utf-8",
    )
    (case,) = read_cases(file)
    assert case.question.history[0].answer == "Dat."
    assert (case.documents, case.pages, case.kind, case.answerable) == (("a", "b"), (3,), "vervolg", True)


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xff\xfe"])
def test_a_file_without_questions_is_refused(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "vragen.jsonl"
    file.write_bytes(content)
    with pytest.raises(InvalidInput, match=r"vragen\.jsonl"):
        read_cases(file)
