"""A checked draft as a Word file: every figure marked by colour, underline and sign, with a comment that says why."""

from __future__ import annotations

import re
from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

from nplv_qa import texts
from nplv_qa.api.marking import Block, Cell, Kind, blocks_of
from nplv_qa.dutch.formatting import format_day
from nplv_qa.types import CheckReport, Citation, Outcome, TextKind, Verdict

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

LOOKS = {  # fill behind the figure, and its underline: no two the same, for who sees no colours
    Outcome.RIGHT: ("E3F4E6", "single"),
    Outcome.ROUNDED: ("E3F4E6", "dotted"),
    Outcome.WRONG: ("FDE1DF", "wave"),
    Outcome.CAUTION: ("FFF0CC", "dash"),
    Outcome.NOT_FOUND: ("E4EBF7", "double"),
}
_NOT_IN_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def annotated_docx(draft: str, report: CheckReport, day: str) -> bytes:
    """The draft with comments, after a summary and before a list of the findings; `day` is the date of the check."""
    import docx

    document = docx.Document()
    _introduce(document, report, day)
    document.add_heading(texts.CHECK_REPORT["text"], 1)
    for block in blocks_of(draft, report.verdicts):
        _add_block(document, block, report.verdicts)
    document.add_heading(texts.CHECK_REPORT["findings"], 1)
    for number, verdict in enumerate(report.verdicts, start=1):
        _add_finding(document, number, verdict)
    if not report.verdicts:
        document.add_paragraph(texts.CHECK_REPORT["none"])
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _introduce(document: Document, report: CheckReport, day: str) -> None:
    properties = document.core_properties
    properties.title = texts.CHECK_REPORT["title"]
    properties.author = properties.last_modified_by = texts.HTTP_TITLE
    properties.language = "nl-NL"
    properties.comments = ""
    _set_language(document)
    document.add_heading(texts.CHECK_REPORT["title"], 0)
    document.add_paragraph(texts.CHECK_REPORT["stamp"].format(date=format_day(day), version=report.corpus_version))
    table = document.add_table(rows=0, cols=3, style="Light Grid Accent 1")
    for cells in (texts.CHECK_REPORT_COLUMNS, *((*texts.CHECK_OUTCOMES[each.value], str(report.count(each))) for each in Outcome)):
        for cell, text in zip(table.add_row().cells, cells, strict=True):
            cell.text = text
    document.add_paragraph()
    document.add_paragraph(texts.CHECK_REPORT["note"])


def _set_language(document: Document) -> None:
    """Dutch, so that Word checks and reads aloud as it should; the template of python-docx says English."""
    from docx.oxml.ns import qn

    for each in document.styles.element.iter(qn("w:lang")):
        each.set(qn("w:val"), "nl-NL")


def _add_block(document: Document, block: Block, verdicts: Sequence[Verdict]) -> None:
    if block.kind is Kind.TABLE:
        table = document.add_table(rows=len(block.rows), cols=max(len(row) for row in block.rows), style="Table Grid")
        for row, shown in zip(block.rows, table.rows, strict=True):
            for cell, place in zip(row, shown.cells, strict=False):
                _add_pieces(document, place.paragraphs[0], cell, verdicts)
        document.add_paragraph()
        return
    _add_pieces(document, _paragraph(document, {Kind.HEADING: "Heading2", Kind.ITEM: "ListBullet"}.get(block.kind)), block.pieces, verdicts)


def _paragraph(document: Document, style: str | None) -> Paragraph:
    """A paragraph with a style by its id: by its name, python-docx looks through all styles every time."""
    paragraph = document.add_paragraph()
    paragraph._p.style = style
    return paragraph


def _add_pieces(document: Document, paragraph: Paragraph, pieces: Cell, verdicts: Sequence[Verdict]) -> None:
    for piece in pieces:
        run = paragraph.add_run(_clean(piece.text))
        if not piece.number:
            continue
        verdict = verdicts[piece.number - 1]
        sign, _ = texts.CHECK_OUTCOMES[verdict.outcome.value]
        mark = paragraph.add_run(f"\u202f{sign}{piece.number}")
        mark.font.superscript = mark.bold = True
        for each in (run, mark):
            _dress(each, verdict.outcome)
        _comment(document, [run, mark], piece.number, verdict)


def _dress(run: Any, outcome: Outcome) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    fill, line = LOOKS[outcome]
    for name, attributes in (("w:u", {"w:val": line}), ("w:shd", {"w:val": "clear", "w:color": "auto", "w:fill": fill})):
        element = OxmlElement(name)
        for key, value in attributes.items():
            element.set(qn(key), value)
        properties = run._r.get_or_add_rPr()
        before = next((each for each in properties if each.tag == qn("w:vertAlign")), None)
        properties.append(element) if before is None else before.addprevious(element)


def _comment(document: Document, runs: Sequence[Any], number: int, verdict: Verdict) -> None:
    comment = document.add_comment(runs, text="", author=texts.HTTP_TITLE, initials=texts.CHECK_REPORT["initials"])
    first, *others = _lines(number, verdict)
    comment.paragraphs[0].add_run(first).bold = True
    for line in (*others, *(_clean(texts.CHECK_REPORT["place"].format(title=each.title, page=each.page)) for each in verdict.citations)):
        comment.add_paragraph(line)


def _add_finding(document: Document, number: int, verdict: Verdict) -> None:
    first, *others = _lines(number, verdict)
    head = document.add_paragraph()
    head.add_run(first).bold = True
    head.paragraph_format.keep_with_next = True
    quoted = _paragraph(document, "Quote")
    quoted.add_run(_clean(verdict.claim.sentence))
    quoted.paragraph_format.keep_with_next = bool(others)
    for line in (*others, *(_passage(each) for each in verdict.citations)):
        document.add_paragraph(line)


def _lines(number: int, verdict: Verdict) -> list[str]:
    """What there is to say of a figure, line by line, but for its places."""
    sign, word = texts.CHECK_OUTCOMES[verdict.outcome.value]
    lines = [texts.CHECK_REPORT["head"].format(number=number, sign=sign, word=word, figure=" ".join(verdict.claim.printed.split()))]
    if verdict.right_value:
        lines.append(texts.CHECK_REPORT["right"].format(value=verdict.right_value))
    lines.append(verdict.explanation)
    return [_clean(line) for line in lines]


def _passage(citation: Citation) -> str:
    """A place in the sources with what stands there; a comment has room for the place alone."""
    kind = texts.CHECK_REPORT["rendition" if citation.text_kind is TextKind.RENDITION else "original"]
    line = texts.CHECK_REPORT["source"].format(
        title=citation.title, date=format_day(citation.date), page=citation.page, kind=kind, fragment=citation.fragment, address=citation.address
    )
    return _clean(line)


def _clean(text: str) -> str:
    """What XML can hold."""
    return _NOT_IN_XML.sub("\N{REPLACEMENT CHARACTER}", text)
