import threading
from concurrent.futures import ThreadPoolExecutor

from nplv_qa.checking.checker import FigureChecker
from nplv_qa.checking.late import LateChecker


def test_it_is_made_once_however_many_ask(checker: FigureChecker) -> None:
    made = []

    def make() -> FigureChecker:
        made.append(threading.get_ident())
        return checker

    late = LateChecker(make)
    assert not made
    with ThreadPoolExecutor(4) as pool:
        reports = list(pool.map(late.check, ["In 2023 was 6,74% bijstandsgerechtigd."] * 8))
    assert len(made) == 1
    assert len({report.verdicts[0].outcome for report in reports}) == 1
