"""Evidence and findings to a draft answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from nplv_qa import texts
from nplv_qa.answering.caveats import IN_ANSWER, CaveatBook
from nplv_qa.answering.findings import Findings, start
from nplv_qa.answering.table import Cell, FigureTable
from nplv_qa.dutch.formatting import format_number
from nplv_qa.dutch.numbers import find_figures
from nplv_qa.types import REGIONS, Calculation, Caveat, Draft, Evidence, Operation, Reading, Reference, Remark, Statement, Status, Term

MOST_ROWS = 4
_PAGES = re.compile(r"\((?:[^()]*?\b)?p\.[^)]*\)|\bp\. ?\d+(?:(?:, | en |-)\d+)*|\bvoetnoot \d+|\bnr\. \d+")


def quote(evidence: Evidence) -> Reference:
    """A passage as a citation."""
    passage = evidence.passage
    return Reference(f"passage:{passage.id}", passage.source, passage.page, passage.section, passage.text, passage.text_kind)


def text_draft(chosen: Sequence[Evidence], echoes: Sequence[Sequence[Evidence]], *, partly: bool = False) -> Draft:
    """An answer of sentences; each cites its passage and the passages of other documents that say the same."""
    statements, references = [], []
    for evidence, same in zip(chosen, echoes, strict=True):
        cited = [quote(evidence), *(quote(other) for other in same)]
        references += cited
        statements.append(Statement(evidence.text, tuple(reference.token for reference in cited)))
    follow_ups = (texts.TELL_MORE.format(section=chosen[0].passage.section),) if chosen and chosen[0].passage.section else ()
    return Draft(Status.PARTLY_ANSWERED if partly else Status.ANSWERED, tuple(statements), tuple(references), follow_ups=follow_ups)


def definition_draft(term: Term, references: Sequence[Reference], further: Draft | None) -> Draft:
    """The meaning of a term from the glossary, with what the documents say of it."""
    meaning = Draft(Status.ANSWERED, (Statement(term.meaning, tuple(r.token for r in references)),), tuple(references))
    if further is None:
        return meaning
    return replace(
        meaning,
        statements=(*meaning.statements, *(replace(s, paragraph=1) for s in further.statements)),
        references=(*meaning.references, *further.references),
        follow_ups=further.follow_ups,
    )


def figure_draft(table: FigureTable, reading: Reading, found: Findings) -> Draft:
    """An answer of figures; one without a value says why and where there is one."""
    has_value = any(cell.value is not None for cell in found.cells)
    status = (Status.PARTLY_ANSWERED if found.missing else Status.ANSWERED) if has_value else Status.NO_VALUE
    remarks = suspect_remarks(table, found.cells)
    used = [*(statement.tokens for statement in found.statements), *(remark.tokens for remark in remarks)]
    tokens = dict.fromkeys(token for tokens_ in used for token in tokens_)
    statements = tuple(_paragraphed(found.statements))
    return Draft(
        status=status,
        statements=statements,
        references=tuple(table.reference(token) for token in tokens),
        observations=tuple(dict.fromkeys(cell.observation for cell in found.cells)),
        calculations=(*found.calculations, *_rests(table, found.cells)),
        remarks=(*remarks, *found.remarks),
        follow_ups=_figure_follow_ups(table, reading) if has_value else _instead(table, reading),
        reading=reading,
    )


def with_text(draft: Draft, told: Evidence) -> Draft:
    """A figure answer with the sentence in which a document tells the same in words, often rounded."""
    reference = quote(told)
    last = max((statement.paragraph for statement in draft.statements), default=0)
    statement = Statement(texts.TOLD_IN_TEXT.format(sentence=told.text), (reference.token,), last + 1)
    return replace(draft, statements=(*draft.statements, statement), references=(*draft.references, reference))


def suspect_remarks(table: FigureTable, cells: Sequence[Cell]) -> tuple[Remark, ...]:
    """What is wrong with each suspect cell, and what is probably meant."""
    remarks = []
    for cell in dict.fromkeys(cell for cell in cells if cell.suspect):
        seen = cell.observation
        text = texts.SUSPECT_CELL.format(
            name=cell.series.name, specification=cell.series.specification, region=texts.REGION_NAME[seen.area], year=seen.year, note=seen.note
        )
        remarks.append(Remark(text, (cell.token, *_evidence_rows(table, cell))))
    return tuple(remarks)


def _evidence_rows(table: FigureTable, cell: Cell) -> list[str]:
    """The rows of the same indicator on both pages: what shows that a cell is wrong stands there."""
    rows = [series.row for series in table.series.values() if series.indicator == cell.observation.indicator]
    cells = [found for row in rows if len(rows) <= MOST_ROWS for region in REGIONS for found in table.filled(row, region)]
    return list(dict.fromkeys(found.token for found in cells))


def _rests(table: FigureTable, cells: Sequence[Cell]) -> tuple[Calculation, ...]:
    """For a suspect part of a whole: what is left of 100 when the other parts are taken off."""
    found = []
    for cell in dict.fromkeys(cell for cell in cells if cell.suspect and cell.series.part_of_whole):
        seen = cell.observation
        rows = [s.row for s in table.series.values() if s.indicator == seen.indicator and s.row != seen.row]
        parts = [part.value for row in rows if (part := table.cell(row, seen.year, seen.area)) and part.sound and part.value is not None]
        if len(parts) == len(rows):
            formula = texts.FORMULA_REST.format(parts=" + ".join(format_number(part) for part in parts))
            about = texts.CALCULATION_REST.format(subject=cell.series.subject, region=texts.REGION[seen.area], year=seen.year)
            found.append(Calculation(about, formula, Decimal(100) - sum(parts, Decimal(0)), seen.unit))
    return tuple(found)


def with_caveats(
    draft: Draft, book: CaveatBook, table: FigureTable, question: str, sentences: Sequence[Evidence], cells: Sequence[Cell]
) -> Draft:
    """The draft with the caveats that bear on it; those that change how a figure must be read also stand in the text."""
    suspects = suspect_remarks(table, cells)
    remarks, references, attention = list(draft.remarks), list(draft.references), list(suspects)
    for caveat in book.bearing(question, sentences, cells):
        if suspects and caveat.kind == "likely-typo" and caveat.cells:
            continue  # the note of the cell says it already
        places = [*book.references(caveat), *_rows_of(caveat, table)]
        remark = Remark(caveat.summary, tuple(place.token for place in places))
        remarks.append(remark)
        references += places
        if caveat.kind in IN_ANSWER and len(attention) == len(suspects) and _supported(caveat.summary, places):
            attention.append(remark)
    last = max((statement.paragraph for statement in draft.statements), default=0)
    notes = tuple(Statement(texts.ATTENTION.format(text=r.text), r.tokens, last + 1 + n, aside=True) for n, r in enumerate(attention))
    return replace(draft, statements=(*draft.statements, *notes), references=tuple(references), remarks=tuple(remarks))


def _rows_of(caveat: Caveat, table: FigureTable) -> list[Reference]:
    """The rows of the table of which a caveat tells a value."""
    told = {figure.value for figure in find_figures(caveat.summary)}
    cells = [table.cell(ref.row, ref.year, ref.area) for ref in caveat.cells]
    tokens = dict.fromkeys(cell.token for cell in cells if cell and cell.value in told)
    return [table.reference(token) for token in list(tokens)[:MOST_ROWS]]


def _supported(summary: str, places: Sequence[Reference]) -> bool:
    """Whether every figure of a caveat stands in what it cites; page numbers are places, no figures."""
    held = {figure.value for place in places for figure in find_figures(place.fragment)}
    plain = _PAGES.sub(" ", summary)
    return all(figure.value in held or figure.high in held for figure in find_figures(plain))


def refusal(status: Status, *sentences: str, follow_ups: Sequence[str] = (), reading: Reading | None = None, references: Sequence[Reference] = ()) -> Draft:
    """An ending without an answer: why, and what can be asked instead."""
    statements = [Statement(sentence) for sentence in sentences]
    if references and statements:
        statements[-1] = replace(statements[-1], tokens=tuple(reference.token for reference in references))
    return Draft(status, tuple(statements), tuple(references), follow_ups=tuple(follow_ups), reading=reading)


def merged(drafts: Sequence[Draft]) -> Draft:
    """The answers to the parts of one question, one after the other; partly answered where one of them is not."""
    answered = [d for d in drafts if d.status in (Status.ANSWERED, Status.PARTLY_ANSWERED)]
    if not answered:
        return drafts[0]
    full = len(answered) == len(drafts) and all(d.status is Status.ANSWERED for d in drafts)
    statements: list[Statement] = []
    offset = 0
    for draft in drafts:
        told = {statement.text for statement in statements}
        statements += [replace(s, paragraph=s.paragraph + offset) for s in draft.statements if s.text not in told]
        offset = max((s.paragraph for s in statements), default=0) + 1
    return Draft(
        status=Status.ANSWERED if full else Status.PARTLY_ANSWERED,
        statements=tuple(statements),
        references=tuple(r for d in drafts for r in d.references),
        observations=tuple(dict.fromkeys(o for d in drafts for o in d.observations)),
        calculations=tuple(c for d in drafts for c in d.calculations),
        remarks=tuple(dict.fromkeys(r for d in drafts for r in d.remarks)),
        follow_ups=tuple(dict.fromkeys(f for d in answered for f in d.follow_ups)),
        reading=_merged_reading([d.reading for d in drafts if d.reading]),
    )


def _merged_reading(readings: Sequence[Reading]) -> Reading | None:
    """What was understood of a question of more than one part: the first part's reading with the rows of all."""
    rows = tuple(dict.fromkeys(row for reading in readings for row in reading.rows))
    return replace(readings[0], rows=rows) if readings else None


def _paragraphed(statements: Sequence[Statement]) -> list[Statement]:
    """Markdown tables in a paragraph of their own."""
    placed: list[Statement] = []
    paragraph = 0
    for statement in statements:
        table = statement.text.startswith("|")
        paragraph += bool(table and placed)
        placed.append(replace(statement, paragraph=paragraph))
        paragraph += table
    return placed


def _instead(table: FigureTable, reading: Reading) -> tuple[str, ...]:
    """Questions that can be answered where the one that was asked has no value: they name everything themselves."""
    rows = reading.rows[:1]
    newest = ((region, table.latest(rows, region)) for region in REGIONS)
    subject = table.series[rows[0]].subject if rows else ""
    values = [texts.VALUE_FOLLOW_UP.format(subject=subject, region=texts.REGION[region], year=year) for region, year in newest if year and rows]
    return (*values, start(texts.FIGURE_FOLLOW_UPS["trend"].format(subject=subject, first=table.years[0]))) if values else ()


def _figure_follow_ups(table: FigureTable, reading: Reading) -> tuple[str, ...]:
    if not reading.rows:
        return ()
    subject = table.series[reading.rows[0]].subject
    wanted = []
    if reading.operation is not Operation.TREND:
        wanted.append(texts.FIGURE_FOLLOW_UPS["trend"].format(subject=subject, first=table.years[0]))
    if reading.operation is Operation.VALUE and table.filled(reading.rows[0], "NL"):
        wanted.append(texts.FIGURE_FOLLOW_UPS["difference"])
    if reading.operation not in (Operation.HIGHEST, Operation.LOWEST):
        wanted.append(texts.FIGURE_FOLLOW_UPS["highest"])
    return tuple(start(question) for question in wanted)
