"""Arithmetic inside a passage: parts, differences and percentages that must fit each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise, permutations

from nplv_qa import texts
from nplv_qa.auditing.claims import Claim
from nplv_qa.auditing.finding import Finding, FindingKind
from nplv_qa.auditing.grid import rounded
from nplv_qa.dutch.folding import fold
from nplv_qa.dutch.formatting import format_number, format_value
from nplv_qa.dutch.numbers import Hedge, Unit

CHANGE_WORDS = re.compile(r"\b(?:meer|minder|stijging|daling|toename|afname|gestegen|gedaald|steeg|daalde|groeide|kromp|verschil\w*|lager|hoger|scheelt|voordeel|bespar\w*|omhoog|omlaag|bij)\b")
FROM_TO = re.compile(r"\bvan\s+(?:\w+\s+){0,2}€?\s?[\d.,]+[^.]{0,45}?\b(?:naar|tot)\b")
SHARE_SLACK = Decimal("1.5")  # percentage points within which a percentage may be meant for two counts
LARGE = 100  # smaller counts make a percentage by accident
CHART = (Decimal(97), Decimal(103))  # sums that are meant to be 100


def find_sums(claims: Sequence[Claim], parts: Sequence[tuple[int, ...]]) -> Iterator[Finding]:
    """Every rule about figures that stand together."""
    passages: dict[str, list[Claim]] = {}
    for claim in claims:
        passages.setdefault(claim.passage.id, []).append(claim)
    for together in passages.values():
        yield from _shares(together)
        yield from _changes(together)
        yield from _totals(together)
        yield from _differences(together)
        yield from _charts(together, parts)


def _counts(claims: Sequence[Claim]) -> list[Claim]:
    plain = (Unit.NONE, Unit.EURO)
    return [claim for claim in claims if claim.figure.unit in plain and claim.figure.high is None and claim.value >= LARGE]


def _shares(claims: Sequence[Claim]) -> Iterator[Finding]:
    """'8.372 van de 11.088, dat is 76%'."""
    percents = [claim for claim in claims if claim.figure.unit is Unit.PERCENT]
    for part, of in permutations(_counts(claims), 2):
        if part.value >= of.value or part.figure.unit is not of.figure.unit:
            continue
        share = part.value / of.value * 100
        for percent in percents:
            if abs(share - percent.value) <= SHARE_SLACK and share != percent.value and share > 20:
                text = texts.AUDIT_SHARE.format(
                    part=part.printed, whole=of.printed, share=format_value(rounded(share, 1), "%"), percent=percent.printed
                )
                yield Finding(FindingKind.ROUNDING, percent.spot(), part.spot(), text, (of.spot(),))


def _changes(claims: Sequence[Claim]) -> Iterator[Finding]:
    """'van 400.000 naar 404.000' beside 'een stijging van 6.000 (2%)'."""
    counts = _counts(claims)
    for pair in pairwise(counts):
        first, last = sorted(pair, key=lambda claim: claim.near_year or 0)
        if first.sentence != last.sentence or first.value == last.value or not _moves(first, last):
            continue
        step = abs(last.value - first.value)
        for other in counts:
            told = other not in (first, last) and CHANGE_WORDS.search(fold(other.sentence)) and step / 3 <= other.value <= step * 3
            if told and other.value != step:
                text = texts.AUDIT_STEP.format(first=first.printed, last=last.printed, step=format_number(step), told=other.printed)
                yield Finding(FindingKind.DOES_NOT_ADD_UP, first.spot(), other.spot(), text, (last.spot(),))
        yield from _relative(first, last, [claim for claim in claims if claim.figure.unit is Unit.PERCENT])


def _moves(first: Claim, last: Claim) -> bool:
    """Whether two counts are one thing at two moments: 'van a naar b', or both dated."""
    dated = len(first.years) == 2 and first.near_year != last.near_year
    return dated or bool(FROM_TO.search(fold(first.sentence)))


def _relative(first: Claim, last: Claim, percents: Sequence[Claim]) -> Iterator[Finding]:
    relative = abs(last.value - first.value) / first.value * 100
    for percent in sorted(percents, key=lambda each: abs(each.value - relative))[:1]:
        if relative != percent.value and abs(relative - percent.value) < 2:
            text = texts.AUDIT_RELATIVE.format(
                first=first.printed, last=last.printed, relative=format_value(rounded(relative, 2), "%"), percent=percent.printed
            )
            good = rounded(relative, percent.figure.decimals) == percent.value
            yield Finding(FindingKind.ROUNDING if good else FindingKind.DOES_NOT_ADD_UP, percent.spot(), first.spot(), text, (last.spot(),))


def _totals(claims: Sequence[Claim]) -> Iterator[Finding]:
    """'ruim 2.100, waarvan 1.600 en 500': parts that are exactly the total that is called approximate."""
    counts = _counts(claims)
    for total in counts:
        if total.figure.hedge in (Hedge.EXACT, Hedge.ABOUT):
            continue
        for one, other in combinations([claim for claim in counts if claim is not total and claim.value < total.value], 2):
            if one.value + other.value == total.value and one.value != other.value:
                text = texts.AUDIT_TOTAL.format(total=hedged(total), one=one.printed, other=other.printed, sum=format_number(total.value))
                yield Finding(FindingKind.ROUNDING, total.spot(), one.spot(), text, (other.spot(),))
                return


def _differences(claims: Sequence[Claim]) -> Iterator[Finding]:
    """'bijna 100.000 lager' beside the two amounts themselves."""
    amounts = [claim for claim in _counts(claims) if claim.figure.unit is Unit.EURO]
    for one, other in combinations(amounts, 2):
        gap = abs(one.value - other.value)
        for told in amounts:
            hedge = told.figure.hedge is not Hedge.EXACT and told not in (one, other) and told.value not in (one.value, other.value)
            if hedge and gap != told.value and abs(gap - told.value) / told.value < Decimal("0.05") and CHANGE_WORDS.search(fold(told.sentence)):
                text = texts.AUDIT_GAP_ROUNDED.format(one=one.printed, other=other.printed, gap=format_number(gap), told=hedged(told))
                yield Finding(FindingKind.ROUNDING, told.spot(), one.spot(), text, (other.spot(),))


def _charts(claims: Sequence[Claim], parts: Sequence[tuple[int, ...]]) -> Iterator[Finding]:
    """Percentages of one sentence that are the parts of a whole."""
    for sentence in dict.fromkeys(claim.sentence for claim in claims):
        group = [claim for claim in claims if claim.sentence == sentence and claim.figure.unit is Unit.PERCENT]
        for region in ("NPLV", "NL"):
            chart = [claim for claim in group if claim.near_region == region]
            for whole in parts:
                total = sum((claim.value for claim in chart), Decimal(0))
                fits = len(chart) == len(whole) and any(set(claim.rows) & set(whole) for claim in chart)
                if fits and total != 100 and CHART[0] <= total <= CHART[1]:
                    values = ", ".join(claim.printed for claim in chart)
                    text = texts.AUDIT_CHART.format(values=values, total=format_value(total, "%"))
                    yield Finding(FindingKind.DOES_NOT_ADD_UP, chart[0].spot(), chart[1].spot(), text, tuple(c.spot() for c in chart[2:]))


def hedged(claim: Claim) -> str:
    before = claim.sentence[: claim.figure.start].replace("€", " ").rstrip()
    return f"{before.rsplit(' ', 1)[-1]} {claim.printed}" if claim.figure.hedge is not Hedge.EXACT and before else claim.printed
