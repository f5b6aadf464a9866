"""Renditions: Markdown with `<!-- pagina 38 -->` before what renders page 38."""

import re
from pathlib import Path

from nplv_qa.errors import DamagedDocument, EmptyDocument
from nplv_qa.types import Block, Page

_MARK = re.compile(r"<!--\s*pagina\s+(\d+)\s*-->")
_HEADING = re.compile(r"(#{1,6})\s+(.*)")


def read_markdown(path: Path) -> tuple[Page, ...]:
    """Pages in the order of the file.

    Raises:
        DamagedDocument: it is no UTF-8 text.
        EmptyDocument: it holds no page mark, or no paragraph.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise DamagedDocument(f"{path.name}: no UTF-8 text") from error
    pages: dict[int, list[Block]] = {}
    number, chapter, section = 0, "", ""
    for chunk in (part.strip() for part in re.split(r"\n\s*\n|\n(?=#|<!--)|(?<=-->)\n", text)):
        if mark := _MARK.fullmatch(chunk):
            number = int(mark.group(1))
        elif heading := _HEADING.fullmatch(chunk):
            depth, title = len(heading.group(1)), heading.group(2).strip()
            chapter, section = (chapter, title) if depth >= 3 else (title, "")
        elif chunk and number:
            pages.setdefault(number, []).append(Block(" ".join(chunk.split()), chapter, section or chapter))
    if not pages:
        raise EmptyDocument(f"{path.name}: no text under a page mark")
    return tuple(Page(n, tuple(blocks)) for n, blocks in sorted(pages.items()))
