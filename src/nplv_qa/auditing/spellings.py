"""Names and amounts that are written in two ways."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import DamerauLevenshtein

from nplv_qa import texts
from nplv_qa.auditing.finding import Finding, FindingKind, Spot
from nplv_qa.types import Passage

RARE, COMMON = 1, 2  # a form that stands once beside one that stands more often
SHORTEST = 7  # shorter words are one letter apart by accident
_NAME = re.compile(r"\b[A-Z]\w*(?:[ -](?:(?:voor|van|de|en|met|het)[ -])?[A-Z]\w*)*")
_AMOUNT = re.compile(r"€\s?(\d[\d.,]*\d)(\s?(?:miljoen|miljard))?")


def find_spellings(passages: Sequence[Passage]) -> Iterator[Finding]:
    """Names with one letter more, less or swapped; amounts with a point for a comma or without their point."""
    yield from _names(passages)
    yield from _amounts(passages)
    yield from _repeated(passages)


def _names(passages: Sequence[Passage]) -> Iterator[Finding]:
    places: dict[str, list[Spot]] = {}
    for passage in passages:
        for sentence in passage.sentences:
            for match in _NAME.finditer(sentence):
                if match.start() and len(match.group()) >= 5:
                    places.setdefault(match.group(), []).append(Spot(passage.source, passage.page, match.group(), sentence))
    counts = Counter({name: len(spots) for name, spots in places.items()})
    common = [name for name, count in counts.items() if count >= COMMON]
    for name, count in counts.items():
        if count <= RARE and (twin := next((other for other in common if _twins(name, other)), None)):
            text = texts.AUDIT_NAME.format(rare=name, common=twin, count=counts[twin])
            yield Finding(FindingKind.LIKELY_TYPO, places[name][0], places[twin][0], text)


def _twins(one: str, other: str) -> bool:
    """The same but for a hyphen, or one letter apart; but not as singular and plural, or with and without an ending, are."""
    if one.replace("-", " ") == other.replace("-", " "):
        return True
    long, short = max(one, other, key=len), min(one, other, key=len)
    ending = long.startswith(short) and (long.endswith("s") or " " not in one)
    swapped = len(one) == len(other) and sorted(one) == sorted(other)
    enough = len(short) >= SHORTEST or swapped
    return enough and not ending and one[0] == other[0] and DamerauLevenshtein.distance(one, other, score_cutoff=1) == 1


def _amounts(passages: Sequence[Passage]) -> Iterator[Finding]:
    """'€129.1 miljoen' and '€7000': not as the other amounts are written."""
    for passage in passages:
        for sentence in passage.sentences:
            for match in _AMOUNT.finditer(sentence):
                digits, spot = match.group(1), Spot(passage.source, passage.page, match.group(), sentence)
                if re.fullmatch(r"\d+\.\d{1,2}", digits):
                    yield Finding(FindingKind.LIKELY_TYPO, spot, None, texts.AUDIT_POINT.format(printed=match.group()))
                elif re.fullmatch(r"\d{4,}", digits):
                    yield Finding(FindingKind.LIKELY_TYPO, spot, None, texts.AUDIT_NO_POINT.format(printed=match.group()))


def _repeated(passages: Sequence[Passage]) -> Iterator[Finding]:
    """A sentence that stands twice in one passage, but for a letter or two."""
    for passage in passages:
        for first, second in zip(passage.sentences, passage.sentences[1:], strict=False):
            if len(first) > 40 and DamerauLevenshtein.normalized_similarity(first, second) > 0.9:
                once, again = (Spot(passage.source, passage.page, "", sentence) for sentence in (first, second))
                yield Finding(FindingKind.LIKELY_TYPO, once, again, texts.AUDIT_REPEATED)
