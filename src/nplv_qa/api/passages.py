"""/v1/passages: search in the documents."""

from typing import Annotated

from fastapi import Query

from nplv_qa.api import mapping
from nplv_qa.api.negotiation import ONLY_JSON
from nplv_qa.api.resource import resources
from nplv_qa.api.schemas import PassageBody, PassageQuery
from nplv_qa.api.state import WithLoaded

router = resources("passages")


@router.get("/passages", operation_id="zoekPassages", dependencies=ONLY_JSON)
def search_passages(query: Annotated[PassageQuery, Query()], loaded: WithLoaded) -> list[PassageBody]:
    titles = {source.id: source.title for source in loaded.corpus.sources}
    hits = loaded.searcher.search(query.zoek, query.limiet)
    return [mapping.passage_body(hit, titles) for hit in hits[: query.limiet]]
