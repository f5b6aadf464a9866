"""The picture of a page with a passage boxed: the boxes come from the text layer of the PDF."""

import io
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

import pypdfium2
from PIL import Image, ImageDraw

from nplv_qa.api.images import PDFIUM, render_page
from nplv_qa.dutch.folding import fold

Box = tuple[float, float, float, float]  # left, top, right, bottom, as shares of the page, from its upper left corner

SAME_LINE = 0.5  # share of a character's height that the next one may be lower and still stand on the same line
MARGIN = 4  # pixels between words and frame
FRAME = "#b8005c"
FILL = (255, 214, 10, 60)
SHORTEST = 4  # words; a shorter run may stand anywhere on the page
KEPT = 32  # pages


def boxed_page(originals: Path, source: str, number: int, passage: str) -> bytes:
    """A page as PNG with the lines of a passage boxed; without boxes where the text layer does not have the passage.

    Raises:
        DamagedDocument: the file or the page can not be drawn.
    """
    picture = render_page(originals, source, number)
    boxes = find_boxes(originals, source, number, passage)
    return _draw(picture, boxes) if boxes else picture


def find_boxes(originals: Path, source: str, number: int, passage: str) -> list[Box]:
    """Where the lines of a passage stand on a page."""
    path = originals / f"{source}.pdf"
    try:
        letters, places = _letters(path, path.stat().st_mtime_ns, number)
    except (OSError, pypdfium2.PdfiumError, IndexError):
        return []
    return _search(passage, letters, places) or _piecewise(passage.split(), letters, places)


def _piecewise(words: Sequence[str], letters: str, places: Sequence[Box]) -> list[Box]:
    """For a passage of paragraphs that are apart on the page: the longest run of words that is there, then that of the rest."""
    boxes: list[Box] = []
    start = 0
    while start <= len(words) - SHORTEST:
        ends = range(len(words), start + SHORTEST - 1, -1)
        end, found = next(((end, run) for end in ends if (run := _search(" ".join(words[start:end]), letters, places))), (start + 1, []))
        boxes += found
        start = end
    return boxes


def _search(text: str, letters: str, places: Sequence[Box]) -> list[Box]:
    wanted = "".join(char for char in fold(text) if char.isalnum())
    start = letters.find(wanted) if wanted else -1
    return _lines(places[start : start + len(wanted)]) if start >= 0 else []


@lru_cache(maxsize=KEPT)
def _letters(path: Path, _changed: int, number: int) -> tuple[str, list[Box]]:
    """Letters and digits of a page, folded, and the place of each: spaces and hyphens differ between text and page."""
    letters: list[str] = []
    places: list[Box] = []
    with PDFIUM, pypdfium2.PdfDocument(path) as pdf:
        page = pdf[number - 1]
        width, height = page.get_size()
        text = page.get_textpage()
        for n, char in enumerate(text.get_text_range()) if (count := text.count_chars()) else ():
            if n >= count:
                break
            for letter in fold(char):
                if letter.isalnum():
                    left, bottom, right, top = text.get_charbox(n)
                    letters.append(letter)
                    places.append((left / width, 1 - top / height, right / width, 1 - bottom / height))
    return "".join(letters), places


def _lines(places: Sequence[Box]) -> list[Box]:
    """One box for each run of characters on a line."""
    lines: list[Box] = []
    for place in places:
        left, top, right, bottom = place
        if lines:
            first, upper, last, lower = lines[-1]
            same = abs(bottom - lower) <= SAME_LINE * max(bottom - top, lower - upper) and left >= last - (bottom - top)
            if same:
                lines[-1] = (first, min(upper, top), max(last, right), max(lower, bottom))
                continue
        lines.append(place)
    return lines


def _draw(picture: bytes, boxes: Sequence[Box]) -> bytes:
    page = Image.open(io.BytesIO(picture)).convert("RGBA")
    layer = Image.new("RGBA", page.size)
    pen = ImageDraw.Draw(layer)
    for left, top, right, bottom in boxes:
        corners = (left * page.width - MARGIN, top * page.height - MARGIN, right * page.width + MARGIN, bottom * page.height + MARGIN)
        pen.rectangle(corners, fill=FILL, outline=FRAME, width=2)
    file = io.BytesIO()
    Image.alpha_composite(page, layer).convert("RGB").save(file, format="PNG")
    return file.getvalue()
