"""Lines of a page to pieces: paragraphs, headings, captions, notes, list items and bare figures, told apart by their form."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from nplv_qa.corpus.lines import Line

LONGEST_HEADING = 14  # words; the longest heading of a practice story has twelve
MOST_HEADING_LINES = 4
SHORTEST_BREAK = 0.8  # of the width; a line that stops well before it, while the next word still fits, was ended on purpose
ITEM_HEADING = 8  # words; a list item without a full stop that stands alone is a heading when it is this short

ENDINGS = ".!?:;…”’)\""
_PAGE_NUMBER = re.compile(r"(?:pagina\s+)?\d+(?:\s+van\s+\d+)?", re.IGNORECASE)
_LINK = re.compile(r"(?:https?://|www\.)\S+")
_REFERENCE = re.compile(r"(?:Onze referentie|Uw referentie|Ons kenmerk|Uw kenmerk|Datum)")
_CAPTION = re.compile(r"\s*[^\w\s“‘'\"(\[€-]?\s*:\s+\S|\s*[\U0001F4F7\U0001F4F8\uE000-\uF8FF]")
_NOTE = re.compile(r"\s*(?:\d{1,2}\s{2,}|[¹²³⁰⁴-⁹]+\s*)(?=[A-ZÀ-Ý])")
_LINK_NOTE = re.compile(r"\s*\d{1,2}\s+(?=[A-ZÀ-Ý].*\s\|\s)")
_ITEM = re.compile(r"\s*[-•]\s+(?=\S)")
_FIGURES = re.compile(r"(?:(?:€\s*)?\d[\d.,]*\s*%?(?:\s*(?:miljoen|miljard))?[A-Z]{0,4}\s*)+")
_FRAME = re.compile(r"\s+(?:[:A-ZÀ-Ý“‘0-9])")


class Kind(Enum):
    BODY = auto()
    HEADING = auto()
    ITEM = auto()
    NOTE = auto()
    CAPTION = auto()
    FIGURES = auto()


@dataclass(slots=True)
class Piece:
    """Lines that belong together. `frame` is whether a new text frame of the page begins here, `top` a new column."""

    kind: Kind
    lines: list[str]
    frame: bool = False
    top: bool = False

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.lines).split())

    @property
    def unfinished(self) -> bool:
        return self.text[-1:] not in ENDINGS


def split_pieces(lines: Sequence[Line], number: int, heads: Collection[str]) -> list[Piece]:
    """The pieces of a page in reading order, without running heads, page numbers and links."""
    kept = [line for line in lines if not _is_furniture(line, number, heads)]
    return [piece for group in _groups(_without_references(kept)) for piece in _classify(group)]


def reference_lines(lines: Sequence[Line]) -> list[str]:
    """The reference block that letters repeat in the margin: labels and what follows each."""
    return [line.words for line in lines if line not in _without_references(lines)]


def _is_furniture(line: Line, number: int, heads: Collection[str]) -> bool:
    words = line.words
    page_number = words == str(number) or (_PAGE_NUMBER.fullmatch(words) is not None and not words.isdigit())
    return page_number or words in heads or _LINK.fullmatch(words) is not None


def _without_references(lines: Sequence[Line]) -> list[Line]:
    labels = {n for n, line in enumerate(lines) if _REFERENCE.fullmatch(line.words)}
    return [line for n, line in enumerate(lines) if n not in labels and n - 1 not in labels]


def _groups(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines without a gap between them; a new frame, a caption and a list item begin a group too."""
    group: list[Line] = []
    for line in lines:
        if group and (line.opens or _FRAME.match(line.text) or _CAPTION.match(line.text) or _begins_item(group[-1], line, group)):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _begins_item(above: Line, line: Line, group: Sequence[Line]) -> bool:
    """Whether a list item begins, or the paragraph after the last item."""
    if _ITEM.match(line.text):
        return True
    in_list = _ITEM.match(group[0].text) is not None
    return in_list and above.words[-1:] in ".;" and line.words[:1].isupper() and len(above.words) < SHORTEST_BREAK * len(line.words)


def _classify(group: Sequence[Line]) -> Iterator[Piece]:
    texts = [line.text for line in group]
    frame, top = _FRAME.match(texts[0]) is not None, group[0].opens and group[0].column > 0
    if _CAPTION.match(texts[0]):
        yield Piece(Kind.CAPTION, texts, frame, top)
    elif _NOTE.match(texts[0]) or _LINK_NOTE.match(texts[0]):
        yield from _note(texts, frame, top)
    elif all(_FIGURES.fullmatch(text.strip()) for text in texts):
        yield Piece(Kind.FIGURES, texts, frame, top)
    elif all(line.bold for line in group):
        yield Piece(Kind.HEADING, texts, frame, top)
    elif item := _ITEM.match(texts[0]):
        kind = Kind.HEADING if _is_item_heading(texts) else Kind.ITEM
        yield Piece(kind, [texts[0][item.end() :], *texts[1:]] if kind is Kind.HEADING else texts, frame, top)
    elif is_heading(texts):
        yield Piece(Kind.HEADING, texts, frame, top)
    else:
        depth = _heading_depth(texts)
        if depth:
            yield Piece(Kind.HEADING, texts[:depth], frame, top)
        yield Piece(Kind.BODY, texts[depth:], frame and not depth, top and not depth)


def _note(texts: list[str], frame: bool, top: bool) -> Iterator[Piece]:
    """A footnote; the name of a linked page ('A | B | C') ends it, and what follows belongs to the text again."""
    end = len(texts)
    if _LINK_NOTE.match(texts[0]) and len(texts) > 1 and texts[1][:1].islower():
        end = 1
    yield Piece(Kind.NOTE, texts[:end], frame, top)
    if texts[end:]:
        yield Piece(Kind.BODY, texts[end:])


def _is_item_heading(texts: Sequence[str]) -> bool:
    text = " ".join(texts).strip()
    return len(texts) == 1 and text[-1] not in ENDINGS and len(text.split()) <= ITEM_HEADING


def is_heading(texts: Sequence[str]) -> bool:
    """Whether lines that stand alone have the form of a heading: short, from a capital, without a full stop."""
    text = " ".join(" ".join(texts).split())
    if not text or len(texts) > MOST_HEADING_LINES or len(text.split()) > LONGEST_HEADING:
        return False
    closed = text[-1] in ".;:,…-" or (text[0] == "“" and text.count("“") == text.count("”")) or text.endswith(('."', ".”"))
    return not closed and not text[0].islower() and text[0] not in "“(" and any(letter.isalpha() for letter in text)


def _heading_depth(texts: Sequence[str]) -> int:
    """How many lines at the start of a paragraph are its heading."""
    width = max(len(text.strip()) for text in texts)
    for depth in range(1, min(3, len(texts) - 1) + 1):
        line, after = texts[depth - 1].strip(), texts[depth].strip()
        opens = after[:1].isupper() or after[:1] in "“‘-•"
        fits = len(line) + 1 + len(after.split()[0]) < SHORTEST_BREAK * width
        if opens and fits and is_heading(texts[:depth]) and line[-1] not in ENDINGS.replace(")", "").replace("?", "").replace("’", ""):
            return depth
    return 0
