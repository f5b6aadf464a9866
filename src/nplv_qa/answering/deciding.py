"""What a question wants of the rows that it names: which operation, whether it asks for a figure at all, and between what it compares."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nplv_qa.answering.cues import THAN, WHEN
from nplv_qa.answering.matching import Match, Words
from nplv_qa.answering.operations import Request, compared_side, read_request
from nplv_qa.answering.scope import Scope
from nplv_qa.dutch.periods import Period
from nplv_qa.types import Operation

SIDES = (Operation.EQUAL, Operation.BELOW, Operation.ABOVE)
_PER = re.compile(r"\b(?:per|uitgesplitst|ranglijst)\b")
_BETWEEN = re.compile(r"\btussen (?!(?:het jaar )?(?:19|20)\d\d\b)")
_WITH_NATIONAL = re.compile(r"\b(?:met|dan|tegenover|van|onder|boven|op) (?:het |heel |de rest van |die van |dat van )*(?:nederland|land)|\b(?:achter\w*|voorsprong|voorlopen)\b")
_WHAT_IS = re.compile(r"(?:en )?wat (?:is|was|zijn|waren)\b(?! er\b)")
_HOW_IS = re.compile(r"(?:en )?hoe (?:zit|staat|gaat) het (?:nu |eigenlijk |ervoor )*met\b")
KEYWORDS = 12  # words; so short a text with a row and a region asks for its figure, with or without a question word


def _side(request: Request, matches: Sequence[Match], rows: Sequence[int], words: Words) -> Operation | None:
    """Whether it is asked when one row was below or above another, each named by words of its own."""
    named = {match.rows[0]: match.span for match in matches if not match.family}
    apart = len(rows) == 2 and len({named.get(row) for row in rows} - {None}) == 2
    wanted = request.operation in (Operation.VALUE, Operation.DIFFERENCE) and not request.every_year and WHEN.search(words.text)
    return compared_side(words.text) if apart and wanted else None


def decided(request: Request, period: Period, matches: Sequence[Match], rows: Sequence[int], words: Words) -> Operation:
    """The operation that is asked for, in the light of the rows and years that are named."""
    if side := _side(request, matches, rows, words):
        return side
    if request.operation is Operation.VALUE and len(rows) == 2 and len(period.years) < 2 and THAN.search(words.text):
        return Operation.DIFFERENCE
    if request.operation is Operation.MEAN and period.back and not period.years:
        return Operation.VALUE  # 'gemiddeld over de afgelopen 10 jaar' of a row that looks back as many years itself
    if request.operation is Operation.VALUE and (period.every or (period.span and len(period.years) == 2)):
        return Operation.TREND
    if request.operation is Operation.DIFFERENCE and period.span and len(period.years) == 2:
        return Operation.CHANGE
    if request.operation is Operation.SUM and len(rows) < 2:
        return Operation.VALUE
    return request.operation


def told_of(around: Words, regions: int) -> Operation:
    """What is told of a figure whose size is asked for: 'Het aandeel loopt achter op Nederland. Hoeveel is dat precies?'"""
    told = read_request(around, 0, regions).operation
    return told if told in (Operation.DIFFERENCE, Operation.RATIO) else Operation.VALUE


def asks_figure(words: Words, scope: Scope, request: Request, operation: Operation, period: Period, rows: Sequence[int], *, plain: bool) -> bool:
    """Whether a question that names a row wants its figure; `plain` is whether it says nothing else."""
    return (
        request.asks_figure
        or bool(period.years)
        or (plain and operation in (Operation.HIGHEST, Operation.LOWEST))
        or (operation is not request.operation and operation in SIDES)
        or (scope.by_area and bool(_PER.search(words.text)))
        or (period.latest and bool(_WHAT_IS.match(words.text)))
        or (len(rows) > 1 and bool(_HOW_IS.match(words.text)))
        or (bool(scope.regions) and len(words.words) <= KEYWORDS)
    )


def between_rows(words: Words, rows: Sequence[int], request: Request, scope: Scope) -> bool:
    """Whether a difference is one between two rows: 'het verschil tussen havo en vwo in de wijken', and none with Nederland."""
    between = request.operation in (Operation.DIFFERENCE, *SIDES) or (request.operation is Operation.GAP and bool(_BETWEEN.search(words.text)))
    return between and len(rows) == 2 and len(scope.regions) < 2 and not _WITH_NATIONAL.search(words.text)
