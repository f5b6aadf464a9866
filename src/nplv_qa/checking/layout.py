"""A draft cut into sentences that know where they stand: paragraphs, headings, lists and Markdown tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from nplv_qa.dutch.sentences import split_sentences

LONGEST_SENTENCE = 600  # characters; what is longer is no sentence, and is cut so that the check stays quick
LONGEST_HEADING = 90  # characters; a longer line without a full stop is running text
_HEADING = re.compile(r"\s{0,3}(#{1,6})\s+")
_ITEM = re.compile(r"\s*(?:[-*•–·]|\(?\d{1,2}[.)]|[a-z][.)])\s+(?=\S)")
_CAPTION = re.compile(r"\s*[*_]{0,2}(?:tabel|figuur)\s*\d*[.:]?\s*", re.IGNORECASE)
_NUMBERING = re.compile(r"\d+(?:\.\d+)*\.?\s+(?=[^\W\d])")
_RULE = re.compile(r"\s*\|?[\s:|-]+\|[\s:|-]*")
_COMPARING = re.compile(r"(?:verschil|verandering|ontwikkeling|mutatie|toename|afname|stijging|daling|af- en|toe- en)", re.IGNORECASE)  # a column on the others
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MARKUP = frozenset("*`\u200b\u00ad")
Lines = list[tuple[int, str]]  # a line with its offset in the draft


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or table cell. `places` has, for each character of `text`, its offset in the draft.

    `heading` is what it stands under, `label` the row label and column head of a table cell; `item` marks an item of a list, which
    leans on the sentence before the list, and `opens` the first sentence of a paragraph.
    """

    text: str
    places: tuple[int, ...]
    heading: str = ""
    label: str = ""
    shown: str = ""
    item: bool = False
    opens: bool = False
    title: bool = False


def sentences_of(draft: str) -> Iterator[Sentence]:
    """The sentences of a draft, in reading order."""
    heading = caption = ""
    blocks = list(_blocks(draft))
    for n, block in enumerate(blocks):
        first = block[0][1]
        if _is_table(block):
            yield from _table(block, ". ".join(part for part in (heading, caption, _caption_after(blocks, n)) if part))
        elif _is_heading(block, draft):
            found = [replace(each, title=True, opens=True) for each in _sentences(block, _skip(first, _HEADING, _NUMBERING), "", item=False)]
            heading = " ".join(each.text for each in found)
            caption = ""
            yield from found
        else:
            found = list(_sentences(block, _skip(first, _ITEM), heading, item=bool(_ITEM.match(first))))
            caption = found[-1].text if found and not found[-1].item else caption
            yield from found


def _caption_after(blocks: Sequence[Lines], n: int) -> str:
    """What stands under a table: 'Tabel 1: huishoudens onder de armoedegrens'."""
    below = blocks[n + 1][0][1] if n + 1 < len(blocks) else ""
    return _CAPTION.sub("", below).strip() if _CAPTION.match(below) else ""


def _skip(line: str, *markers: re.Pattern[str]) -> int:
    at = 0
    for marker in markers:
        if match := marker.match(line, at):
            at = match.end()
    return at


def _blocks(draft: str) -> Iterator[Lines]:
    """Paragraphs, headings, list items and tables as lines with their offsets."""
    block: Lines = []
    at = 0
    for line in draft.splitlines(keepends=True):
        kind = _starts_block(line, block)
        if block and kind:
            yield block
            block = []
        if line.strip():
            block.append((at, line))
            if _HEADING.match(line):
                yield block
                block = []
        at += len(line)
    if block:
        yield block


def _starts_block(line: str, block: Lines) -> bool:
    if not line.strip() or _HEADING.match(line) or _ITEM.match(line):
        return True
    return bool(block) and block[-1][1].lstrip().startswith("|") != line.lstrip().startswith("|")


def _is_table(block: Lines) -> bool:
    return len(block) >= 2 and all(line.lstrip().startswith("|") for _, line in block)


def _is_heading(block: Lines, draft: str) -> bool:
    at, line = block[0]
    if _HEADING.match(line):
        return True
    text = line.strip()
    alone = len(block) == 1 and draft[at + len(line) :].startswith(("\n", "\r"))
    return alone and len(text) <= LONGEST_HEADING and text[-1] not in ".!?:;,|" and text[0].isupper() and not _ITEM.match(line) and "%" not in text


def _sentences(block: Lines, skip: int, heading: str, *, item: bool) -> Iterator[Sentence]:
    characters: list[str] = []
    places: list[int] = []
    for n, (at, line) in enumerate(block):
        _append(characters, places, line[skip if n == 0 else 0 :], at + (skip if n == 0 else 0))
    text, cursor = "".join(characters), 0
    for number, sentence in enumerate(piece for whole in split_sentences(text) for piece in _cut(whole)):
        start = text.find(sentence, cursor)
        if start < 0:
            continue
        cursor = start + len(sentence)
        yield Sentence(sentence, tuple(places[start:cursor]), heading, shown=sentence, item=item, opens=number == 0)


def _cut(sentence: str) -> Iterator[str]:
    while len(sentence) > LONGEST_SENTENCE:
        at = max(sentence.rfind(mark, LONGEST_SENTENCE // 2, LONGEST_SENTENCE) for mark in ("; ", ", ", " "))
        at = at + 1 if at > 0 else LONGEST_SENTENCE
        yield sentence[:at].rstrip()
        sentence = sentence[at:].lstrip()
    yield sentence


def _append(characters: list[str], places: list[int], line: str, at: int) -> None:
    """A line with white space folded, markup dropped and a word that is broken by a hyphen mended."""
    if len(characters) > 2 and characters[-1] == " " and characters[-2] == "-" and line[:1].islower():
        characters.pop()
        places.pop()
        if characters[-2].islower():
            characters.pop()
            places.pop()
    for n, char in enumerate(line):
        if char in _MARKUP or (char.isspace() and (not characters or characters[-1] == " ")):
            continue
        characters.append(" " if char.isspace() else char)
        places.append(at + n)


def _table(block: Lines, heading: str) -> Iterator[Sentence]:
    """The cells of a Markdown table, each with its row label and column head."""
    rows = [_cells(at, line) for at, line in block if not _RULE.fullmatch(line.strip())]
    heads = [text for text, _ in rows[0]]
    for cells in rows[1:]:
        shown = " | ".join(text for text, _ in cells)
        for column, (text, places) in enumerate(cells):
            if column and text:
                head = heads[column] if column < len(heads) else ""
                others = " ".join(heads[1:]) if _COMPARING.match(head) and not any(char.isdigit() for char in head) else ""
                label = " ".join(part for part in (cells[0][0], head, heads[0], " ".join(_YEAR.findall(others))) if part)
                yield Sentence(text, places, heading, label, shown, item=True)


def _cells(at: int, line: str) -> list[tuple[str, tuple[int, ...]]]:
    found = []
    start = line.index("|") + 1
    body = line.rstrip()
    stop = len(body) - 1 if body.endswith("|") else len(body)
    while start <= stop:
        end = line.find("|", start, stop)
        end = stop if end < 0 else end
        characters: list[str] = []
        places: list[int] = []
        _append(characters, places, line[start:end], at + start)
        text = "".join(characters).rstrip()
        found.append((text, tuple(places[: len(text)])))
        start = end + 1
    return found
