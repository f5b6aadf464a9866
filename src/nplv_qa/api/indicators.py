"""/v1/indicatoren: the indicator table."""

from collections.abc import Iterator
from typing import Annotated, Any

from fastapi import Query, Request, Response

from nplv_qa import texts
from nplv_qa.api import mapping
from nplv_qa.api.negotiation import CSV, JSON, ONLY_JSON, choose
from nplv_qa.api.problems import Refused
from nplv_qa.api.resource import resources
from nplv_qa.api.schemas import Id, IndicatorBody, ObservationBody, ObservationQuery
from nplv_qa.api.state import WithLoaded
from nplv_qa.types import Corpus, Observation, Series

CSV_TYPE = f"{CSV}; charset=utf-8; header=present"
CSV_CONTENT: dict[int | str, dict[str, Any]] = {200: {"content": {CSV: {"schema": {"type": "string"}}}}}

router = resources("indicatoren")


@router.get("/indicatoren", operation_id="geefIndicatoren", dependencies=ONLY_JSON)
def list_indicators(loaded: WithLoaded) -> list[IndicatorBody]:
    corpus = loaded.corpus
    return [mapping.indicator_body(series, corpus.observations) for series in _indicators(corpus).values()]


@router.get("/indicatoren/{id}", operation_id="geefIndicator", dependencies=ONLY_JSON)
def get_indicator(wanted: Id, loaded: WithLoaded) -> IndicatorBody:
    return mapping.indicator_body(_indicator(wanted, loaded.corpus), loaded.corpus.observations)


@router.get("/indicatoren/{id}/waarnemingen", operation_id="geefWaarnemingen", response_model=list[ObservationBody], responses=CSV_CONTENT)
def list_observations(
    wanted: Id, query: Annotated[ObservationQuery, Query()], request: Request, loaded: WithLoaded
) -> Response | list[ObservationBody]:
    form = {"csv": CSV, "json": JSON}.get(query.formaat or "") or choose(request, JSON, CSV)
    if form is None:
        raise Refused(406)
    _indicator(wanted, loaded.corpus)
    cells = [cell for cell in loaded.corpus.observations if cell.indicator == wanted]
    chosen = list(_matching(cells, query))
    if form == CSV:
        disposition = f'attachment; filename="{wanted}.csv"'
        return Response(mapping.observations_csv(chosen), media_type=CSV_TYPE, headers={"Content-Disposition": disposition})
    return [mapping.observation_body(cell) for cell in chosen]


def _matching(cells: list[Observation], query: ObservationQuery) -> Iterator[Observation]:
    for cell in cells:
        if query.jaar is not None and cell.year != query.jaar:
            continue
        if query.gebied is not None and cell.area != query.gebied:
            continue
        if query.specificatie and cell.specification.casefold() != query.specificatie.casefold():
            continue
        yield cell


def _indicators(corpus: Corpus) -> dict[str, list[Series]]:
    found: dict[str, list[Series]] = {}
    for series in sorted(corpus.series, key=lambda series: series.row):
        found.setdefault(series.indicator, []).append(series)
    return found


def _indicator(wanted: str, corpus: Corpus) -> list[Series]:
    found = _indicators(corpus).get(wanted)
    if found is None:
        raise Refused(404, texts.HTTP_UNKNOWN_INDICATOR)
    return found
