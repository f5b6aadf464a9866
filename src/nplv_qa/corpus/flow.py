"""Lines of a page, with where they stand, to paragraphs of a kind; what a column or a footnote broke in two is made one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

PARAGRAPH_GAP = 1.4  # times the usual distance of two lines; the blank line between paragraphs makes it about two
FILLED = 0.93  # of the longest line; letters differ in width, so a line that is this full may have been full
LONGEST_TITLE = 3  # lines
USUAL_STEP = 12.0  # points, for a page on which no distance occurs twice

# a line can not end on one of these unless its sentence, or its title, goes on
LEADS_ON = frozenset("de het een van in op voor met aan bij door over naar om te tot uit der en of dat die als zijn hun".split())

_CLOSED = re.compile(r"[.!?:;,…][”’\"')\]]*\d{0,2}$")
_SENTENCE_ENDS = re.compile(r"[.!?][”’]? [“‘]?[A-ZÀ-Ý]")
_OPENS = re.compile(r"[“‘\"']?[A-ZÀ-Ý]")
_ITEM = re.compile(r"\s*[-•▪●]\s+(?=\S)")
_CREDIT = re.compile(r"^[\s\ue000-\uf8ff]{0,4}:\s+\S")
_INLINE_CREDIT = re.compile(r"(?<=[.!?”’])\s+:\s+[A-ZÀ-Ý]")
_NOTE = re.compile(r"^\s*(?:(\d{1,2})\s{2,}(?=\S)|([¹²³⁴-⁹⁰]+)\s*|(\d{1,2})\s(?=[A-ZÀ-Ý]))")
_GLUED_MARK = re.compile(r"(?<=[^\W\d_]\.)\d{1,2}(?=\s|$)")
_AMOUNT = re.compile(r"(€\s?\d[\d.,]*)\s*(NPLV|NL)")
_FIGURES = re.compile(r"(?!\d\d \d{3}$)(?=.*\d)[\d\s.,%€–-]*(?:NPLV|NL|miljoen)?")
_ADDRESS = re.compile(r"https?://\S+")
_DATE = re.compile(r"\d{1,2} [a-z]+ \d{4}")
_FURNITURE = re.compile(
    r"""Voortgangsrapportage\ \d{4}\ tot\ en\ met\ zomer\ \d{4}|Nationaal\ Programma\ Leefbaarheid\ en\ Veiligheid\ \(NPLV\)
    |Pagina\ \d+\ van\ \d+|Onze\ referentie|Ons\ kenmerk|\d{4}-\d{8,12}|Datum""",
    re.VERBOSE,
)


class Kind(Enum):
    TEXT = auto()
    ITEM = auto()
    TITLE = auto()  # stands by itself: a heading, or a label of a picture
    HEADING = auto()  # stands right above its text
    CAPTION = auto()  # stands right above a box of its own
    NOTE = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """One line; `x` and `y` are where it begins, `y` from the bottom of the page."""

    text: str
    x: float
    y: float


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together; `width` is the length of the longest line of its column, in characters."""

    lines: list[str]
    width: int
    kind: Kind = Kind.TEXT

    @property
    def is_closed(self) -> bool:
        return bool(_CLOSED.search(self.lines[-1].rstrip()))


def paragraphs(lines: Sequence[Line], number: int, *, runs_on: bool = False) -> list[Paragraph]:
    """The paragraphs of a page in reading order, without what is no text: running heads, page numbers, credits, chart figures.

    `runs_on` says that the next page begins in the middle of a sentence.
    """
    groups = _without_figures(_groups(_without_furniture(lines, number)))
    marks = {mark for line in lines for mark in _GLUED_MARK.findall(line.text.strip())}
    merged = _merged(list(_classified(groups, marks)))
    if runs_on and merged and merged[-1].kind is Kind.TITLE:
        merged[-1].kind = Kind.TEXT
    return [part for before, group in zip([None, *merged], merged, strict=False) for part in _headed(group, before)]


def _without_figures(groups: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """What is no bare figure; amounts of a picture that name their region are told with the title below them."""
    amounts: list[str] = []
    for group in groups:
        text = " ".join(group.lines).strip()
        if amount := _AMOUNT.fullmatch(text):
            amounts.append(f"{amount.group(1)} ({amount.group(2)})")
        elif not _FIGURES.fullmatch(text):
            if amounts and _kind(group) is Kind.TITLE:
                group.kind, group.lines[-1] = Kind.CAPTION, f"{group.lines[-1]}: {', '.join(amounts)}"
            amounts = []
            yield group


def _without_furniture(lines: Sequence[Line], number: int) -> list[Line]:
    kept: list[Line] = []
    dated = False
    for line in lines:
        text = line.text.strip()
        is_date = dated and bool(_DATE.fullmatch(text))
        dated = text == "Datum"
        if not (is_date or text == str(number) or _FURNITURE.fullmatch(text) or _ADDRESS.fullmatch(text)):
            kept.append(line)
    return kept


def _groups(lines: Sequence[Line]) -> Iterator[Paragraph]:
    """Lines up to a larger gap, the next column, a list item, or a line that begins a box of its own."""
    distances = Counter(round(a.y - b.y, 1) for a, b in pairwise(lines) if a.y > b.y)
    step = min((distance for distance, count in distances.items() if count > 1), default=USUAL_STEP)
    widths: dict[int, int] = {}
    for line in lines:
        widths[round(line.x)] = max(widths.get(round(line.x), 0), len(line.text.strip()))
    held: list[str] = []
    for above, line in zip([None, *lines], lines, strict=False):
        boxed = line.text.startswith(" ") and bool(_OPENS.match(line.text.strip()))
        apart = above is not None and not 0 < above.y - line.y <= PARAGRAPH_GAP * step
        if above and held and (apart or boxed or _ITEM.match(line.text) or _ends_list(held, line.text, widths[round(line.x)])):
            yield Paragraph(held, widths[round(above.x)], Kind.CAPTION if boxed and not apart else Kind.TEXT)
            held = []
        held.append(line.text if _CREDIT.match(line.text) or _NOTE.match(line.text) else line.text.strip())
    if held:
        yield Paragraph(held, widths[round(lines[-1].x)])


def _ends_list(held: Sequence[str], line: str, width: int) -> bool:
    """Whether a line is the first of a paragraph that stands right under the last item of a list."""
    closed = held[-1].rstrip()[-1:] in ".;"
    return bool(_ITEM.match(held[0])) and closed and bool(_OPENS.match(line.strip())) and _fits(held[-1], line, width)


def _classified(groups: Iterable[Paragraph], marks: set[str]) -> Iterator[Paragraph]:
    """Every paragraph with its kind; credits are left out."""
    in_credit = False
    before: Paragraph | None = None
    note: Paragraph | None = None
    for group in groups:
        if note and " ".join(note.lines).count("(") > " ".join(note.lines).count(")"):
            note.lines.extend(group.lines)  # a gap in the middle of a footnote
            continue
        if _CREDIT.match(group.lines[0]) or (in_credit and group.lines[0][:1].islower() and (before is None or before.is_closed)):
            in_credit = True
            continue
        in_credit = _cut_credit(group)
        match = _NOTE.match(group.lines[0])
        if match and (match.group(1) or match.group(2) or match.group(3) in marks):
            yield from _note(group, before)
            note = group
            continue
        note = None
        kind = _kind(group)
        group.kind = Kind.CAPTION if group.kind is Kind.CAPTION and kind is Kind.TITLE else kind
        before = group
        yield group


def _cut_credit(group: Paragraph) -> bool:
    """Take off a credit that stands behind the last sentence; whether there was one."""
    for n, line in enumerate(group.lines):
        if credit := _INLINE_CREDIT.search(line):
            group.lines[n:] = [line[: credit.start()]]
            return True
    return False


def _kind(group: Paragraph) -> Kind:
    if _ITEM.match(group.lines[0]):
        return Kind.ITEM
    if len(group.lines) > LONGEST_TITLE or group.is_closed or _holds_sentence(" ".join(group.lines)):
        return Kind.TEXT
    return Kind.TITLE


def _note(group: Paragraph, before: Paragraph | None) -> Iterator[Paragraph]:
    """A footnote, and the text that goes on right under it where its last line stopped early."""
    group.kind = Kind.NOTE
    rest: list[str] = []
    if before and not before.is_closed:
        for n in range(1, len(group.lines)):
            if group.lines[n][:1].islower() and _fits(group.lines[n - 1], group.lines[n], group.width):
                group.lines, rest = group.lines[:n], group.lines[n:]
                break
    group.lines[0] = _NOTE.sub("", group.lines[0])
    yield group
    if rest:
        yield Paragraph(rest, group.width)


def _merged(parts: Sequence[Paragraph]) -> list[Paragraph]:
    """Paragraphs that a column, a footnote or a picture broke in two are made one again."""
    result: list[Paragraph] = []
    flow: Paragraph | None = None
    for part in parts:
        if flow and part.kind in (Kind.TEXT, Kind.TITLE) and flow.kind is not Kind.CAPTION and _goes_on(flow, part):
            flow.lines.extend(part.lines)
            flow.kind = _kind(flow)
            continue
        result.append(part)
        if part.kind is not Kind.NOTE:
            flow = part
    return result


def _goes_on(before: Paragraph, after: Paragraph) -> bool:
    """Whether `before` stopped in the middle of a sentence or a title and `after` is the rest."""
    first, last = after.lines[0], before.lines[-1].rstrip()
    if before.is_closed and not (last.endswith(",") and first[:1].islower()):
        return False
    joined = " ".join(before.lines)
    if first[:1].islower() or last.endswith("-") or joined.count("“") > joined.count("”"):
        return True
    if last.rsplit(" ", 1)[-1].lower() in LEADS_ON:
        return True
    both_text = Kind.TITLE not in (before.kind, after.kind)
    return both_text and last[-1] not in ")”’" and not _fits(last, first, before.width)


def _headed(group: Paragraph, before: Paragraph | None) -> Iterator[Paragraph]:
    """A heading that stands right above its text is taken off that paragraph."""
    if group.kind is Kind.TEXT:
        # under a title of its own a paragraph may begin with a small heading, but hardly with a long one
        longest = 1 if before and before.kind is Kind.TITLE else LONGEST_TITLE
        for n in range(1, min(longest, len(group.lines) - 1) + 1):
            if _is_heading(group.lines[:n], group.lines[n:]):
                yield Paragraph(group.lines[:n], group.width, Kind.HEADING)
                group.lines = group.lines[n:]
                break
    yield group


def _is_heading(head: Sequence[str], rest: Sequence[str]) -> bool:
    """Whether the text begins below `head`: a new sentence on a new line, though there was room on the line above."""
    joined = " ".join(head)
    if any(_CLOSED.search(line) for line in head) or joined.endswith("-") or _holds_sentence(joined):
        return False
    if joined.count("“") != joined.count("”") or joined.count("(") != joined.count(")"):
        return False
    starts = bool(_OPENS.match(head[0])) or head[0][:1].isdigit()
    return starts and bool(_OPENS.match(rest[0])) and _fits(head[-1], rest[0], max(len(line) for line in rest))


def _holds_sentence(text: str) -> bool:
    return bool(_SENTENCE_ENDS.search(text.lstrip("0123456789.")))


def _fits(line: str, following: str, width: int) -> bool:
    """Whether the next word would have fitted on a line, so that it was ended on purpose."""
    return len(line.strip()) + 1 + len(following.split(maxsplit=1)[0]) <= FILLED * width
