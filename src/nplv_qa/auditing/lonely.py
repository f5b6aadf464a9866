"""Large figures that stand in one document only, and figures whose words do not fit them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from nplv_qa import texts
from nplv_qa.auditing.claims import Claim
from nplv_qa.auditing.finding import Finding, FindingKind
from nplv_qa.dutch.folding import fold
from nplv_qa.dutch.numbers import Unit
from nplv_qa.types import Source

LARGE = 1000  # counts and amounts from here on are facts of the programme, not of one story
LITERAL = re.compile(r"^\s*(?:keer|maal)?\s*(?:hoger|lager|vaker|minder|meer|groter|kleiner)\b")
AMOUNT = re.compile(r"\b(?:woz|waarde|bedrag\w*|prijs|prijzen|euro|kosten)\b")
FROM_TO_SHARE = re.compile(r"\baantal\b[^.]*\bvan\b[^.]{0,20}%[^.]{0,20}\bnaar\b[^.]{0,20}%")


def find_lonely(claims: Sequence[Claim], sources: Sequence[Source]) -> Iterator[Finding]:
    """Figures of a letter, note or news item that the report of the same programme does not have."""
    report = next((source.id for source in sources if source.kind.startswith("voortgangsrapport")), "")
    told = {claim.value for claim in claims if claim.passage.source == report}
    for claim in claims:
        plain = claim.figure.unit in (Unit.NONE, Unit.EURO) and claim.value >= LARGE and not claim.figure.is_year
        if plain and claim.passage.source != report and claim.value not in told and not any(_near(claim.value, other) for other in told):
            title = next(source.title for source in sources if source.id == report)
            yield Finding(FindingKind.MISSING, claim.spot(), None, texts.AUDIT_LONELY.format(printed=claim.printed, title=title))


def _near(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= one / 50


def find_misfits(claims: Sequence[Claim]) -> Iterator[Finding]:
    """'2 keer minder vaak', 'procentpunt' of an amount, a number of people that goes from 66% to 36%."""
    for claim in claims:
        folded = fold(claim.sentence)
        after = folded[claim.figure.end : claim.figure.end + 16]
        if claim.figure.unit is Unit.TIMES and not claim.rows and LITERAL.match(after) and not re.match(r"\s*(?:dan|maar)\b", after):
            word = after.split()[0].strip(".,;:")
            yield Finding(FindingKind.DEFINITION, claim.spot(), None, texts.AUDIT_LITERAL_TIMES.format(printed=f"{claim.printed} {word}"))
        elif claim.figure.unit is Unit.POINTS and "%" not in claim.sentence and AMOUNT.search(folded):
            yield Finding(FindingKind.PERCENTAGE_POINTS, claim.spot(), None, texts.AUDIT_POINTS_OF_AMOUNT.format(printed=claim.printed))
        elif claim.figure.unit is Unit.PERCENT and FROM_TO_SHARE.search(folded):
            yield Finding(FindingKind.DEFINITION, claim.spot(), None, texts.AUDIT_COUNT_AS_SHARE.format(printed=claim.printed))
