"""What a claim adds to a fact may not be overlooked because the figure is right."""

import pytest

from nplv_qa.checking.checker import FigureChecker
from nplv_qa.types import Outcome

GOOD = (Outcome.RIGHT, Outcome.ROUNDED)
TRUE = (
    "Alles bij elkaar waren er in de NPLV-gebieden 1.286 zaken met wijk- en buurtrechtspraak.",
    "In 12 NPLV-gebieden kregen 48 scholen in 2024 en 2025 een Halt-spreekuur.",
)
ADDED = (
    "In ieder NPLV-gebied met wijkrechtspraak waren er 1.286 zaken.",
    "Alles bij elkaar waren er in de NPLV-gebieden per maand 1.286 zaken met wijk- en buurtrechtspraak.",
    "In elk van de 12 NPLV-gebieden kregen 48 scholen een Halt-spreekuur.",
    "In alle NPLV-gebieden op 5 na is een re-integratieofficier aan het werk.",
    "De re-integratieofficier was in 2018 al actief in 5 NPLV-gebieden.",
    "Door splitsen, optoppen en transformeren zijn in de 20 NPLV-gebieden 36.900 tot 44.000 extra woningen gebouwd.",
)


@pytest.mark.parametrize("text", TRUE)
def test_what_the_sources_say_is_right(checker: FigureChecker, text: str) -> None:
    assert all(verdict.outcome in GOOD for verdict in checker.check(text).verdicts)


@pytest.mark.parametrize("text", ADDED)
def test_what_is_added_is_not_called_right(checker: FigureChecker, text: str) -> None:
    assert any(verdict.outcome not in GOOD for verdict in checker.check(text).verdicts)
