"""Pieces of a page to blocks under their headings: what was cut by a column, a note or a picture is put together again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from nplv_qa.corpus.healing import IsWord, heal, tidy
from nplv_qa.corpus.pieces import Kind, Piece, is_heading
from nplv_qa.dutch.tokens import STOPWORDS
from nplv_qa.types import Block

CAPTION = "Bijschrift"  # the section of what stands beside the text; keeps a caption from being joined with a paragraph
LETTERHEAD = "Briefhoofd"
LETTERHEAD_LINES = 4
FEWEST_WORDS = 5  # of a caption that says something

_TELLS = re.compile(
    r"\b(?:is|zijn|was|waren|wordt|worden|werd|werden|heeft|hebben|had|ligt|liggen|lag|neemt|nam|daalt|daalde|stijgt|steeg|blijft|"
    r"bleef|kan|kunnen|krijgt|krijgen|doet|doen|gaat|gaan|leeft|leven)\b"
)
_CREDIT = re.compile(r"^\W*:\s*(?:Foto:\s*)?(?:[^/]*?/\s*)?")
_ATTRIBUTION = re.compile(r"[A-ZÀ-Ý][\w’'-]+(?: (?:van|de|den|der|het|ten|ter|[A-ZÀ-Ý][\w’'-]+))* ?, [a-zà-ÿ]")
_NOTE_NUMBER = re.compile(r"^\s*(?:\d{1,2}|[¹²³⁰⁴-⁹]+)\s*(?=[A-ZÀ-Ý])")
_LABELLED = re.compile(r"((?:€\s*)?\d[\d.,]*)\s*([A-Z]{2,4})")
_TEXT = (Kind.BODY, Kind.ITEM, Kind.HEADING)


@dataclass(frozen=True, slots=True)
class Headings:
    """The chapter and section that hold where a page begins."""

    chapter: str = ""
    section: str = ""
    started: bool = False


def assemble(pieces: Sequence[Piece], headings: Headings, is_word: IsWord) -> tuple[list[Block], Headings]:
    """The blocks of a page, and the headings that go on to the next."""
    joined = _joined(pieces)
    if _is_title_page(joined):
        return _title_page(joined, headings, is_word)
    page = _Assembly(headings, is_word)
    for piece in joined:
        page.add(piece)
    return page.finish()


def _joined(pieces: Sequence[Piece]) -> list[Piece]:
    done: list[Piece] = []
    for piece in pieces:
        target = _target(done, piece)
        if target is None:
            done.append(Piece(piece.kind, list(piece.lines), piece.frame, piece.top))
            continue
        target.lines += piece.lines
        if target.kind is Kind.HEADING and (piece.kind is not Kind.HEADING or piece.text[:1].islower()) and not is_heading(target.lines):
            target.kind = Kind.BODY
    return done


def _target(done: Sequence[Piece], piece: Piece) -> Piece | None:
    """The piece that this one goes on with, if any."""
    if not done or piece.kind not in (Kind.BODY, Kind.HEADING):
        return None
    last, start = done[-1], piece.text[:1]
    if last.kind is Kind.NOTE and last.text.count("(") > last.text.count(")"):
        return last
    if start.islower():
        if last.unfinished and last.kind is not Kind.FIGURES and "|" not in last.text:
            return last
        return next((one for one in reversed(done) if one.kind in _TEXT and one.unfinished), None)
    if last.kind is Kind.HEADING:
        return last if last.text.count("“") > last.text.count("”") else None
    if last.kind is Kind.BODY and last.text.startswith("“") and piece.kind is Kind.HEADING and _ATTRIBUTION.match(piece.text):
        return last
    return last if piece.kind is Kind.BODY and last.kind in _TEXT and _runs_on(last, piece) else None


def _runs_on(last: Piece, piece: Piece) -> bool:
    """Whether a paragraph that begins with a capital goes on with the last one."""
    if piece.text.startswith("“"):
        return last.text.endswith(":")
    ends_open = last.text.split()[-1].lower() in STOPWORDS or last.text.endswith("-")
    return last.unfinished and (piece.top or last.kind is Kind.ITEM or ends_open)


def _is_title_page(pieces: Sequence[Piece]) -> bool:
    kinds = {piece.kind for piece in pieces}
    return Kind.HEADING in kinds and kinds <= {Kind.HEADING, Kind.CAPTION} and (
        Kind.CAPTION in kinds or any(piece.text.startswith("Actielijn") for piece in pieces)
    )


def _title_page(pieces: Sequence[Piece], headings: Headings, is_word: IsWord) -> tuple[list[Block], Headings]:
    """The page that opens a chapter: its title, and a line that says what it is about."""
    lines = [line for piece in pieces if piece.kind is Kind.HEADING for line in piece.lines]
    depth = next((n for n, line in enumerate(lines, start=1) if line.endswith("  ")), 1)
    chapter, motto = heal(lines[:depth], is_word), heal(lines[depth:], is_word)
    blocks = [Block(motto, chapter, chapter)] if len(motto.split()) >= FEWEST_WORDS else []
    for piece in pieces:
        if piece.kind is Kind.CAPTION and (text := _caption(piece, is_word)):
            blocks.append(Block(text, chapter, CAPTION))
    return blocks, Headings(chapter, "", True)


def _caption(piece: Piece, is_word: IsWord) -> str:
    """What a caption tells besides the name of the photographer; "" where that is nothing."""
    text = _CREDIT.sub("", heal(piece.lines, is_word)) if piece.kind is Kind.CAPTION else heal(piece.lines, is_word)
    return text if len(text.split()) >= FEWEST_WORDS and _TELLS.search(text) else ""


class _Assembly:
    """The blocks of one page while they are put together; headings wait until it is known what they stand above."""

    def __init__(self, headings: Headings, is_word: IsWord) -> None:
        self._blocks: list[Block] = []
        self._chapter, self._section, self._started = headings.chapter, headings.section, headings.started
        self._waiting: list[Piece] = []
        self._is_word = is_word

    def add(self, piece: Piece) -> None:
        if piece.frame and self._waiting and piece.kind is not Kind.CAPTION:
            self._beside(self._waiting)
            self._waiting = []
        if piece.kind in (Kind.HEADING, Kind.FIGURES):
            self._waiting.append(piece)
        elif piece.kind is Kind.CAPTION:
            self._put(_caption(piece, self._is_word), CAPTION)
        elif piece.kind is Kind.NOTE:
            self._note(piece)
        else:
            self._open_section()
            self._put(heal(piece.lines, self._is_word), self._section)

    def finish(self) -> tuple[list[Block], Headings]:
        run, self._waiting = self._waiting, []
        if len(run) > 2 and all(piece.kind is Kind.HEADING for piece in run):
            # a table or a list without structure: under its first line, not as so many headings
            self._put("; ".join(heal(piece.lines, self._is_word) for piece in run[1:]), heal(run[0].lines, self._is_word))
        else:
            self._beside(run)
        return self._blocks, Headings(self._chapter, self._section, self._started or bool(self._blocks))

    def _put(self, text: str, section: str) -> None:
        if text:
            self._blocks.append(Block(text, self._chapter, section))

    def _note(self, piece: Piece) -> None:
        text = _NOTE_NUMBER.sub("", heal(piece.lines, self._is_word))
        bare_link = text.count(" | ") > 1 and not _TELLS.search(text) and not re.search(r"\d", text)
        self._put("" if bare_link else text, self._section)

    def _open_section(self) -> None:
        """The headings that wait stand above a paragraph: the last is its section, those of a chart are not."""
        run, self._waiting = self._waiting, []
        if not self._started and not self._blocks and len(run) >= LETTERHEAD_LINES:
            self._put(", ".join(tidy(piece.text) for piece in run), LETTERHEAD)
            return
        figures = [n for n, piece in enumerate(run) if piece.kind is Kind.FIGURES]
        chart = figures[-1] + 1 if figures else 0
        self._beside(run[:chart], run[chart : chart + 1])
        if run[chart:]:
            self._section = heal(run[-1].lines, self._is_word)

    def _beside(self, chart: Sequence[Piece], titles: Sequence[Piece] = ()) -> None:
        """Charts and pull-outs: what tells something is kept, bare figures are not."""
        for piece in chart:
            if piece.kind is Kind.HEADING:
                self._put(_caption(piece, self._is_word), CAPTION)
        labelled = [f"{found[1]} {found[2]}" for piece in chart for found in [_LABELLED.fullmatch(piece.text)] if found]
        if labelled:
            title = next((heal(piece.lines, self._is_word) for piece in titles), "")
            self._put(f"{title}: {'; '.join(labelled)}" if title else "; ".join(labelled), CAPTION)
