"""The same drafts where the official files are there: passages are then their own text."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from nplv_qa.api.checks import OUTCOME_NAMES
from nplv_qa.checking.checker import FigureChecker
from nplv_qa.corpus.reading import read_corpus
from nplv_qa.indexing import analyzer_of
from tests.checking.test_written_drafts import DRAFTS, fits

ROOT = Path(__file__).parents[2]
RIGHT, NO_ALARM, NAMED = 0.95, 0.98, 0.98  # what issue 4 asks
GOOD = {"klopt", "klopt-afgerond"}


@dataclass
class Counts:
    """What the check makes of all drafts."""

    figures: int = 0
    right: int = 0
    true: int = 0
    alarms: int = 0
    wrong: int = 0
    named: int = 0


def test_the_check_is_as_good_with_official_text(shared_corpus: Path) -> None:
    corpus = read_corpus(ROOT / "corpus", shared_corpus, lambda _: None)
    checker = FigureChecker(corpus, analyzer_of(corpus))
    counts, false_right = Counts(), []
    for draft in DRAFTS:
        verdicts = checker.check(draft["draft"]).verdicts
        assert [verdict.claim.printed for verdict in verdicts] == [expected["figure"] for expected in draft["verdicts"]], draft["id"]
        for verdict, expected in zip(verdicts, draft["verdicts"], strict=True):
            name, wanted = OUTCOME_NAMES[verdict.outcome], expected["verdict"]
            counts.figures += 1
            counts.right += fits(verdict, expected)
            counts.true += wanted[0] in GOOD
            counts.alarms += wanted[0] in GOOD and name not in (*wanted, "niet-gevonden")
            counts.wrong += name == "klopt-niet" and "right" in expected
            counts.named += name == "klopt-niet" and "right" in expected and fits(verdict, expected)
            if name in GOOD and not GOOD & set(wanted):
                false_right.append((draft["id"], verdict.claim.printed))
    assert not false_right
    assert counts.right >= RIGHT * counts.figures, counts
    assert counts.alarms <= (1 - NO_ALARM) * counts.true, counts
    assert counts.named >= NAMED * counts.wrong, counts
