"""A checked draft as blocks with its figures marked: what the page without script and the Word file show. The script of the page
(`web/checker/layout.js`) cuts a draft in the same way."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from nplv_qa.types import Verdict

_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(?=\S)")
_ITEM = re.compile(r"\s*[-*•]\s+(?=\S)")
_RULE = re.compile(r"\|?[\s:|-]+\|[\s:|-]*")


class Kind(StrEnum):
    HEADING = "heading"
    ITEM = "item"
    TABLE = "table"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; `number` counts the figures of the draft from 1, and is 0 for what stands between them."""

    text: str
    number: int = 0


Cell = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, list item, table or paragraph. `rows` are the rows of a table; of anything else there is one, of one cell."""

    kind: Kind
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def pieces(self) -> Cell:
        return self.rows[0][0]


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def blocks_of(draft: str, verdicts: Sequence[Verdict]) -> Iterator[Block]:
    """The draft in reading order."""
    for lines in _groups(draft):
        first = lines[0]
        if first.text.lstrip().startswith("|"):
            cells = tuple(tuple(_pieces(draft, verdicts, *place) for place in _cells(line)) for line in lines if not _RULE.fullmatch(line.text.strip()))
            if cells:
                yield Block(Kind.TABLE, cells)
            continue
        kind, marker = _kind(first.text)
        yield Block(kind, ((_pieces(draft, verdicts, first.start + marker, lines[-1].end),),))


def _kind(line: str) -> tuple[Kind, int]:
    """What a line opens, and how much of it is the sign for that."""
    if match := _HEADING.match(line):
        return Kind.HEADING, match.end()
    if match := _ITEM.match(line):
        return Kind.ITEM, match.end()
    return Kind.TEXT, 0


def _groups(draft: str) -> Iterator[list[_Line]]:
    """Lines that belong together: those of a table or of a paragraph."""
    group: list[_Line] = []
    start = 0
    for text in draft.split("\n"):
        line = _Line(start, text)
        start += len(text) + 1
        table = text.lstrip().startswith("|")
        opens = not text.strip() or _kind(text)[0] is not Kind.TEXT
        if group and (opens or table != group[-1].text.lstrip().startswith("|") or _kind(group[-1].text)[0] is Kind.HEADING):
            yield group
            group = []
        if text.strip():
            group.append(line)
    if group:
        yield group


def _cells(line: _Line) -> Iterator[tuple[int, int]]:
    """Where the cells of a row begin and end."""
    body = line.text.rstrip().removesuffix("|")
    at = body.index("|") + 1 if "|" in body else len(body)
    for cell in body[at:].split("|"):
        inside = cell.strip()
        lead = cell.index(inside) if inside else 0
        yield line.start + at + lead, line.start + at + lead + len(inside)
        at += len(cell) + 1


def _pieces(draft: str, verdicts: Sequence[Verdict], start: int, end: int) -> Cell:
    found: list[Piece] = []
    at = start
    for n in range(bisect_left(verdicts, start, key=_start), bisect_left(verdicts, end, key=_start)):
        claim = verdicts[n].claim
        if at <= claim.start and claim.end <= end:
            found += [Piece(draft[at : claim.start]), Piece(draft[claim.start : claim.end], n + 1)]
            at = claim.end
    return tuple(piece for piece in (*found, Piece(draft[at:end])) if piece.text)


def _start(verdict: Verdict) -> int:
    return verdict.claim.start
