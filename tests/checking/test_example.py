"""The example on the page of the figure check shows every verdict that there is."""

from nplv_qa import texts
from nplv_qa.checking.checker import FigureChecker
from nplv_qa.types import Outcome


def test_the_example_has_every_verdict(checker: FigureChecker) -> None:
    verdicts = checker.check(str(texts.CHECK_PAGE["exampleText"])).verdicts
    assert {verdict.outcome for verdict in verdicts} == set(Outcome)
    wrong = [(verdict.claim.printed, verdict.right_value) for verdict in verdicts if verdict.outcome is Outcome.WRONG]
    assert wrong == [("57,85%", "57,58%")]
