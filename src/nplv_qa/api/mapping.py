"""From the values of the house (`types.py`) to what goes over the wire (`schemas.py`), and back."""

import csv
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal

from nplv_qa.api.anchors import page_path
from nplv_qa.api.schemas import (
    AnswerBody,
    CalculationBody,
    CitationBody,
    FigureBody,
    IndicatorBody,
    ObservationBody,
    OperationName,
    PageBody,
    ParagraphBody,
    PassageBody,
    QuestionBody,
    ReadingBody,
    RemarkBody,
    RowBody,
    SourceBody,
    SourceDetailBody,
    SpecificationBody,
    StatusName,
    TextKindName,
)  # fmt: skip
from nplv_qa.types import (
    REGIONS,
    Answer,
    Citation,
    CitedObservation,
    Document,
    Hit,
    Observation,
    Operation,
    Page,
    Question,
    Reading,
    Series,
    Source,
    Status,
    TextKind,
    Turn,
)  # fmt: skip

STATUS_NAMES: dict[Status, StatusName] = {
    Status.ANSWERED: "beantwoord",
    Status.PARTLY_ANSWERED: "deels-beantwoord",
    Status.NO_VALUE: "geen-waarde",
    Status.NOT_IN_SOURCES: "niet-in-bronnen",
    Status.CLARIFICATION_NEEDED: "verduidelijking-nodig",
    Status.OFF_TOPIC: "buiten-onderwerp",
}
TEXT_KIND_NAMES: dict[TextKind, TextKindName] = {TextKind.ORIGINAL: "origineel", TextKind.RENDITION: "weergave"}
OPERATION_NAMES: dict[Operation, OperationName] = {
    Operation.VALUE: "waarde",
    Operation.TREND: "verloop",
    Operation.CHANGE: "verandering",
    Operation.RELATIVE_CHANGE: "relatieve-verandering",
    Operation.DIFFERENCE: "verschil",
    Operation.RATIO: "verhouding",
    Operation.HIGHEST: "hoogste",
    Operation.LOWEST: "laagste",
    Operation.BELOW: "onder",
    Operation.ABOVE: "boven",
    Operation.SUM: "som",
    Operation.GAP: "kloof",
    Operation.MEAN: "gemiddelde",
    Operation.INDEX: "index",
    Operation.LARGEST_STEP: "grootste-stap",
    Operation.SMALLEST_STEP: "kleinste-stap",
    Operation.EQUAL: "gelijk",
    Operation.MEAN_STEP: "gemiddelde-stap",
}


def number(value: Decimal) -> float:
    """A JSON number that prints as the decimal does."""
    return float(value)


def question(body: QuestionBody) -> Question:
    """What is asked, with the earlier turns."""
    return Question(body.vraag, tuple(Turn(turn.vraag, turn.antwoord) for turn in body.geschiedenis))


def answer_body(answer: Answer, series: Sequence[Series]) -> AnswerBody:
    """The whole answer; `series` gives the names of the rows that were understood."""
    return AnswerBody(
        id=answer.id,
        vraag=answer.question,
        status=STATUS_NAMES[answer.status],
        beantwoord=answer.answered,
        antwoord=answer.text,
        citaten=[citation_body(citation) for citation in answer.citations],
        cijfers=[figure_body(cited) for cited in answer.observations],
        berekeningen=[
            CalculationBody(omschrijving=each.description, formule=each.formula, uitkomst=number(each.result), eenheid=each.unit)
            for each in answer.calculations
        ],
        kanttekeningen=[RemarkBody(tekst=remark.text, citaten=list(remark.citations)) for remark in answer.remarks],
        vervolgvragen=list(answer.follow_ups),
        corpusversie=answer.corpus_version,
        begrepen=reading_body(answer.reading, series) if answer.reading else None,
    )


def citation_body(citation: Citation) -> CitationBody:
    """A place in a source."""
    return CitationBody(
        nummer=citation.number,
        bron=citation.source,
        titel=citation.title,
        datum=citation.date,
        pagina=citation.page,
        sectie=citation.section,
        fragment=citation.fragment,
        tekstsoort=TEXT_KIND_NAMES[citation.text_kind],
        adres=citation.address,
        pad=page_path(citation.source, citation.page, citation.fragment),
    )


def figure_body(cited: CitedObservation) -> FigureBody:
    """A cell that an answer rests on."""
    cell = cited.observation
    return FigureBody(
        indicator=cell.indicator,
        naam=cited.name,
        specificatie=cell.specification,
        gebied=cell.area,
        jaar=cell.year,
        waarde=None if cell.value is None else number(cell.value),
        afgedrukt=cell.printed,
        eenheid=cell.unit,
        status=cell.status.value,
        toelichting=cell.note or None,
        citaat=cited.citation,
    )


def reading_body(reading: Reading, series: Sequence[Series]) -> ReadingBody | None:
    """What was understood of a figure question; None where it names no row of the table."""
    if not reading.rows:
        return None
    by_row = {each.row: each for each in series}
    rows = [by_row[row] for row in reading.rows if row in by_row]
    return ReadingBody(
        indicatoren=[RowBody(rij=each.row, naam=each.name, specificatie=each.specification) for each in rows],
        gebieden=[*reading.regions, *reading.areas],
        jaren=list(reading.years),
        bewerking=OPERATION_NAMES[reading.operation],
    )


def indicator_body(series: Sequence[Series], observations: Iterable[Observation]) -> IndicatorBody:
    """An indicator: all its rows (at least one), and the cells that there are for it."""
    first = series[0]
    cells = [cell for cell in observations if cell.indicator == first.indicator]
    areas = {cell.area for cell in cells}
    return IndicatorBody(
        id=first.indicator,
        naam=first.name,
        eenheid=first.unit,
        specificaties=[
            SpecificationBody(rij=each.row, specificatie=each.specification, omschrijving=each.definition, onderwerp=each.subject)
            for each in series
        ],
        jaren=sorted({cell.year for cell in cells}),
        gebieden=[area for area in REGIONS if area in areas],
        waarnemingen=f"/v1/indicatoren/{first.indicator}/waarnemingen",
    )


def observation_body(cell: Observation) -> ObservationBody:
    """A cell, with the columns of the indicator CSV."""
    return ObservationBody(
        indicator=cell.indicator,
        specificatie=cell.specification,
        gebied=cell.area,
        jaar=cell.year,
        waarde=None if cell.value is None else number(cell.value),
        afgedrukt=cell.printed,
        eenheid=cell.unit,
        status=cell.status.value,
        toelichting=cell.note or None,
        bron=cell.source,
        pagina=cell.page,
        rij=cell.row,
    )


def observations_csv(cells: Iterable[Observation]) -> str:
    """RFC 4180, values with a decimal point and every digit that the corpus has."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(ObservationBody.model_fields)
    for cell in cells:
        value = "" if cell.value is None else format(cell.value, "f")
        writer.writerow(
            [cell.indicator, cell.specification, cell.area, cell.year, value, cell.printed, cell.unit, cell.status.value, cell.note, cell.source, cell.page, cell.row]
        )  # fmt: skip
    return file.getvalue()


def source_body(source: Source, document: Document | None, original: bool) -> SourceDetailBody:
    """A source; `original` says whether its official PDF is at hand."""
    return SourceDetailBody(
        id=source.id,
        titel=source.title,
        soort=source.kind,
        datum=source.date,
        uitgever=source.publisher,
        kenmerk=source.reference,
        adres=source.address,
        licentie=source.licence,
        aantalPaginas=source.pages,
        toelichting=source.note or None,
        tekstsoort=TEXT_KIND_NAMES[document.text_kind] if document else None,
        origineel=original,
        paginas=[page.number for page in document.pages if page.blocks] if document else [],
    )


def source_item(detail: SourceDetailBody) -> SourceBody:
    """A source as an item of the list."""
    return SourceBody(**detail.model_dump(exclude={"paginas"}))


def page_body(document: Document, page: Page, image: str | None) -> PageBody:
    """The text of a page; `image` is the address of its picture."""
    return PageBody(
        bron=document.source.id,
        titel=document.source.title,
        pagina=page.number,
        tekstsoort=TEXT_KIND_NAMES[document.text_kind],
        alineas=[ParagraphBody(hoofdstuk=block.chapter, sectie=block.section, tekst=block.text) for block in page.blocks],
        afbeelding=image,
    )


def passage_body(hit: Hit, titles: dict[str, str]) -> PassageBody:
    """A search result."""
    passage = hit.passage
    return PassageBody(
        id=passage.id,
        bron=passage.source,
        titel=titles.get(passage.source, passage.source),
        pagina=passage.page,
        hoofdstuk=passage.chapter,
        sectie=passage.section,
        fragment=passage.text,
        tekstsoort=TEXT_KIND_NAMES[passage.text_kind],
        score=round(float(hit.score), 4),
    )
