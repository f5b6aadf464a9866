"""The pages to browse by: indicators with their charts, and documents with their pages."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from fastapi import APIRouter, Request, Response

from nplv_qa import texts
from nplv_qa.answering.table import FigureTable
from nplv_qa.api.anchors import anchor
from nplv_qa.api.boxes import boxed_page
from nplv_qa.api.charts import SVG, Cells, cells_of, line_chart, outside
from nplv_qa.api.images import has_page, render_page
from nplv_qa.api.negotiation import PNG
from nplv_qa.api.problems import Refused
from nplv_qa.api.rendering import PageRoute, page
from nplv_qa.api.state import Loaded, WithLoaded
from nplv_qa.errors import DocumentError
from nplv_qa.types import REGIONS, Caveat, Corpus, Document, Observation, Passage, Series, Source

SVG_HEADERS = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'"}  # a chart brings its own style, and nothing else

router = APIRouter(include_in_schema=False, route_class=PageRoute)


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the indicator table, with all that a page shows of it."""

    series: Series
    cells: Cells
    caveats: list[Caveat]

    @property
    def years(self) -> list[int]:
        return sorted({year for _, year in self.cells})

    @property
    def suspect(self) -> list[Observation]:
        return [cell for cell in self.cells.values() if cell.note]

    @property
    def outside(self) -> list[Observation]:
        return outside(self.cells)

    @property
    def pages(self) -> list[tuple[str, int]]:
        return sorted({(cell.source, cell.page) for cell in self.cells.values()})

    def latest(self) -> list[Observation]:
        """The newest value of each region."""
        found = [[cell for year in self.years if (cell := self.cells.get((region, year))) and cell.value is not None] for region in REGIONS]
        return [cells[-1] for cells in found if cells]


@router.get("/indicatoren")
def list_indicators(request: Request, loaded: WithLoaded) -> Response:
    rows = _rows(loaded.corpus)
    indicators = [(name, list(found)) for name, found in groupby(rows, key=lambda row: row.series.indicator)]
    return page(request, "indicators.html", {"indicators": indicators})


@router.get("/indicatoren/{wanted}")
def show_indicator(request: Request, wanted: str, loaded: WithLoaded) -> Response:
    rows = [row for row in _rows(loaded.corpus) if row.series.indicator == wanted]
    if not rows:
        raise Refused(404)
    return page(request, "indicator.html", {"rows": rows, "first": rows[0].series, "areas": REGIONS})


@router.get("/indicatoren/{wanted}/{kind}-{number}.svg")
def show_chart(wanted: str, kind: str, number: int, loaded: WithLoaded) -> Response:
    row = next((row for row in _rows(loaded.corpus) if row.series.row == number and row.series.indicator == wanted), None)
    if row is None or kind not in ("grafiek", "klein"):
        raise Refused(404)
    return Response(line_chart(row.series, row.cells, small=kind == "klein"), media_type=SVG, headers=SVG_HEADERS)


@router.get("/bronnen")
def list_sources(request: Request, loaded: WithLoaded) -> Response:
    documents = {document.source.id: document for document in loaded.corpus.documents}
    return page(request, "sources.html", {"sources": [(source, documents.get(source.id)) for source in loaded.corpus.sources]})


@router.get("/bronnen/{wanted}")
def show_source(request: Request, wanted: str, loaded: WithLoaded) -> Response:
    source, document = _source(wanted, loaded)
    sections = {
        passage.page: _sections(loaded.corpus, source.id, passage.page) for passage in loaded.corpus.passages if passage.source == wanted
    }
    return page(request, "source.html", {"source": source, "document": document, "sections": sections})


@router.get("/bronnen/{wanted}/paginas/{number}")
def show_page(request: Request, wanted: str, number: int, loaded: WithLoaded) -> Response:
    source, document = _source(wanted, loaded)
    if not 1 <= number <= source.pages:
        raise Refused(404)
    values = {
        "source": source,
        "document": document,
        "number": number,
        "parts": [
            (section, list(found)) for section, found in groupby(_passages(loaded.corpus, wanted, number), key=lambda each: each.section)
        ],
        "rows": list(_table(loaded.corpus, wanted, number)),
        "caveats": [each for each in loaded.corpus.caveats if any((place.source, place.page) == (wanted, number) for place in each.places)],
        "picture": has_page(loaded.originals, source.id, number),
    }
    return page(request, "page.html", values)


@router.get("/bronnen/{wanted}/paginas/{number}/beeld.png")
def show_picture(wanted: str, number: int, loaded: WithLoaded) -> Response:
    return _picture(wanted, number, "", loaded)


@router.get("/bronnen/{wanted}/paginas/{number}/beeld/{mark}.png")
def show_boxed_picture(wanted: str, number: int, mark: str, loaded: WithLoaded) -> Response:
    """The page with one passage or sentence boxed: that of which `mark` is the anchor."""
    return _picture(wanted, number, quotes_of(loaded.corpus, wanted, number).get(mark, ""), loaded)


def quotes_of(corpus: Corpus, source: str, number: int) -> dict[str, str]:
    """All that can be cited of a page, by its anchor, as the page has it: a row of the table is its printed cells."""
    texts_ = [text for passage in _passages(corpus, source, number) for text in (passage.text, *passage.sentences)]
    rows = {anchor(fragment): "".join(cell.printed for cell in row.cells.values()) for fragment, row in _table(corpus, source, number)}
    return {**{anchor(text): text for text in texts_}, **rows}


def _picture(wanted: str, number: int, passage: str, loaded: Loaded) -> Response:
    source, _ = _source(wanted, loaded)
    if not has_page(loaded.originals, source.id, number):
        raise Refused(404)
    try:
        draw = boxed_page(loaded.originals, source.id, number, passage) if passage else render_page(loaded.originals, source.id, number)
    except DocumentError as error:
        raise Refused(404) from error
    return Response(draw, media_type=PNG)


def _rows(corpus: Corpus) -> list[Row]:
    def caveats(row: int) -> list[Caveat]:
        return [each for each in corpus.caveats if any(cell.row == row for cell in each.cells)]

    ordered = sorted(corpus.series, key=lambda series: series.row)
    return [Row(series, cells_of(series.row, corpus.observations), caveats(series.row)) for series in ordered]


def _source(wanted: str, loaded: Loaded) -> tuple[Source, Document | None]:
    source = next((each for each in loaded.corpus.sources if each.id == wanted), None)
    if source is None:
        raise Refused(404)
    return source, next((each for each in loaded.corpus.documents if each.source.id == wanted), None)


def _passages(corpus: Corpus, source: str, number: int) -> list[Passage]:
    return [passage for passage in corpus.passages if (passage.source, passage.page) == (source, number)]


def _sections(corpus: Corpus, source: str, number: int) -> list[str]:
    return list(dict.fromkeys(passage.section for passage in _passages(corpus, source, number) if passage.section))


def _table(corpus: Corpus, source: str, number: int) -> Iterator[tuple[str, Row]]:
    """The rows of the indicator table on a page, each with the fragment that citations of it quote."""
    table = FigureTable(corpus.series, corpus.families, corpus.observations, texts.TABLE_SECTION)
    for row in _rows(corpus):
        cells = {key: cell for key, cell in row.cells.items() if (cell.source, cell.page) == (source, number)}
        if cells:
            yield table.reference(f"cell:{row.series.row}:{number}").fragment, Row(row.series, cells, row.caveats)
