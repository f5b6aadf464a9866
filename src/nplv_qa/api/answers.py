"""/v1/antwoorden: a question in, an answer out."""

from typing import Any

from fastapi import Request, Response

from nplv_qa.api import mapping
from nplv_qa.api.negotiation import JSON, choose
from nplv_qa.api.problems import Refused
from nplv_qa.api.resource import resources
from nplv_qa.api.schemas import AnswerBody, QuestionBody
from nplv_qa.api.state import WithLoaded, WithMetrics
from nplv_qa.api.streaming import EVENTS, stream

EVENTS_CONTENT: dict[int | str, dict[str, Any]] = {200: {"content": {EVENTS: {"schema": {"type": "string"}}}}}

router = resources("antwoorden")


@router.post("/antwoorden", operation_id="stelVraag", response_model=AnswerBody, responses=EVENTS_CONTENT)
def answer_question(body: QuestionBody, request: Request, loaded: WithLoaded, metrics: WithMetrics) -> Response | AnswerBody:
    """A plain function, so that the web framework runs it in a worker thread."""

    def answer() -> AnswerBody:
        made = mapping.answer_body(loaded.asker.ask(mapping.question(body)), loaded.corpus.series)
        metrics.count_answer(made.status)
        return made

    form = choose(request, JSON, EVENTS)
    if form is None:
        raise Refused(406)
    return stream(request, answer) if form == EVENTS else answer()
