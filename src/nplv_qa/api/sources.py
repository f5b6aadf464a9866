"""/v1/bronnen: the documents and their pages."""

from typing import Any

from fastapi import Request, Response

from nplv_qa import texts
from nplv_qa.api import mapping
from nplv_qa.api.images import has_page, render_page
from nplv_qa.api.negotiation import JSON, ONLY_JSON, PNG, choose
from nplv_qa.api.problems import Refused
from nplv_qa.api.resource import resources
from nplv_qa.api.schemas import Id, PageBody, PageNumber, SourceBody, SourceDetailBody
from nplv_qa.api.state import Loaded, WithLoaded
from nplv_qa.errors import DocumentError
from nplv_qa.types import Document, Page, Source

PNG_CONTENT: dict[int | str, dict[str, Any]] = {200: {"content": {PNG: {"schema": {"type": "string", "format": "binary"}}}}}

router = resources("bronnen")


@router.get("/bronnen", operation_id="geefBronnen", dependencies=ONLY_JSON)
def list_sources(loaded: WithLoaded) -> list[SourceBody]:
    return [mapping.source_item(_detail(source, loaded)) for source in loaded.corpus.sources]


@router.get("/bronnen/{id}", operation_id="geefBron", dependencies=ONLY_JSON)
def get_source(wanted: Id, loaded: WithLoaded) -> SourceDetailBody:
    return _detail(_source(wanted, loaded), loaded)


@router.get("/bronnen/{id}/paginas/{n}", operation_id="geefPagina", response_model=PageBody, responses=PNG_CONTENT)
def get_page(wanted: Id, number: PageNumber, request: Request, loaded: WithLoaded) -> Response | PageBody:
    source = _source(wanted, loaded)
    document = _document(source, loaded)
    page = _page(number, source, document)
    drawable = has_page(loaded.originals, source.id, number)
    form = choose(request, JSON, PNG) if drawable else choose(request, JSON)
    if form == PNG:
        return _image(loaded, source, number)
    if form is None:
        raise Refused(406, texts.HTTP_NO_PAGE_IMAGE if choose(request, PNG) else None)
    return mapping.page_body(document, page, f"/v1/bronnen/{source.id}/paginas/{number}" if drawable else None)


def _image(loaded: Loaded, source: Source, number: int) -> Response:
    try:
        return Response(render_page(loaded.originals, source.id, number), media_type=PNG)
    except DocumentError as error:
        raise Refused(406, texts.HTTP_NO_PAGE_IMAGE) from error


def _detail(source: Source, loaded: Loaded) -> SourceDetailBody:
    document = next((each for each in loaded.corpus.documents if each.source.id == source.id), None)
    return mapping.source_body(source, document, (loaded.originals / f"{source.id}.pdf").is_file())


def _source(wanted: str, loaded: Loaded) -> Source:
    found = next((source for source in loaded.corpus.sources if source.id == wanted), None)
    if found is None:
        raise Refused(404, texts.HTTP_UNKNOWN_SOURCE)
    return found


def _document(source: Source, loaded: Loaded) -> Document:
    found = next((document for document in loaded.corpus.documents if document.source.id == source.id), None)
    if found is None:
        raise Refused(404, texts.HTTP_UNKNOWN_PAGE)
    return found


def _page(number: int, source: Source, document: Document) -> Page:
    """The page; one without text has no paragraphs, but it is there."""
    found = next((page for page in document.pages if page.number == number), None)
    if found is None and not 1 <= number <= source.pages:
        raise Refused(404, texts.HTTP_UNKNOWN_PAGE)
    return found or Page(number, ())
