"""A web page to blocks: its headings are chapters and sections, its paragraphs and list items are blocks."""

from collections.abc import Iterator
from pathlib import Path

from bs4 import BeautifulSoup
from bs4.element import Tag

from nplv_qa.errors import DamagedDocument, EmptyDocument
from nplv_qa.types import Block, Page

_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4}
_TEXTS = ("p", "li", "blockquote", "td", "th", "dd", "dt", "figcaption")
_NO_CONTENT = ("script", "style", "noscript", "template", "nav", "header", "footer", "aside", "form", "button", "svg")


def read_html(path: Path) -> tuple[Page, ...]:
    """The page's text as one page; a h1 gives the chapter, a deeper heading the section.

    Raises:
        DamagedDocument: it is no UTF-8 text.
        EmptyDocument: it holds no paragraph.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise DamagedDocument(f"{path.name}: no UTF-8 text") from error
    blocks = tuple(_blocks(_content(BeautifulSoup(text, "html.parser"))))
    if not blocks:
        raise EmptyDocument(f"{path.name}: no paragraph")
    return (Page(1, blocks),)


def _content(soup: BeautifulSoup) -> Tag:
    """What the page is about: `main` or `article` where the page says so, without menus and scripts."""
    content = soup.find("main") or soup.find("article") or soup.body or soup
    for tag in content.find_all(_NO_CONTENT):
        tag.decompose()
    return content


def _blocks(content: Tag) -> Iterator[Block]:
    chapter, section = "", ""
    for tag in content.find_all([*_HEADINGS, *_TEXTS]):
        text = _own_text(tag)
        if not text:
            continue
        if tag.name == "h1":
            chapter, section = text, ""
        elif tag.name in _HEADINGS:
            section = text
        else:
            yield Block(text, chapter, section or chapter)


def _own_text(tag: Tag) -> str:
    """The text of a tag without that of the texts inside it, which come by themselves."""
    pieces = (str(piece) for piece in tag.find_all(string=True) if piece.find_parent([*_HEADINGS, *_TEXTS]) is tag)
    return " ".join("".join(pieces).split())
