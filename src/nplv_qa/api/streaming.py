"""An answer as events (text/event-stream): `status`, `deel`, `citaten`, `klaar` with the whole answer, or `fout`."""

import re
from collections.abc import Callable, Iterator
from uuid import uuid4

import structlog
from fastapi import Request
from fastapi.sse import EventSourceResponse, format_sse_event
from pydantic import BaseModel

from nplv_qa import texts
from nplv_qa.api.problems import Problem
from nplv_qa.api.schemas import AnswerBody, CitationsEvent, PartEvent, StatusEvent

EVENTS = EventSourceResponse.media_type
HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}  # the second keeps nginx from holding events back
PART = re.compile(r".+?(?:\n+|(?<=[.!?\]])\s+|$)", re.DOTALL)  # up to the end of a line or of a sentence

log = structlog.get_logger("nplv_qa.api")


def stream(request: Request, answer: Callable[[], AnswerBody]) -> EventSourceResponse:
    """The events of one answer; `answer` is called in a worker thread, after the first event."""
    request_id = getattr(request.state, "request_id", None) or uuid4()
    return EventSourceResponse(_events(answer, f"urn:uuid:{request_id}"), headers=HEADERS)


def _events(answer: Callable[[], AnswerBody], instance: str) -> Iterator[bytes]:
    yield _event("status", StatusEvent(status="bezig", melding=texts.STREAM_BUSY))
    try:
        body = answer()
    except Exception as error:
        log.error("answer failed", id=instance, error=type(error).__name__)  # its message may hold what was asked
        title, detail = texts.HTTP_PROBLEMS[500]
        yield _event("fout", Problem(title=title, status=500, detail=detail, instance=instance))
        return
    yield _event("status", StatusEvent(status=body.status, melding=texts.STREAM_DONE))
    for part in parts(body.antwoord):
        yield _event("deel", PartEvent(tekst=part))
    yield _event("citaten", CitationsEvent(citaten=body.citaten))
    yield _event("klaar", body)


def parts(text: str) -> list[str]:
    """Pieces that together are the text, each fit to be shown."""
    return PART.findall(text)


def _event(name: str, body: BaseModel) -> bytes:
    return format_sse_event(event=name, data_str=body.model_dump_json())
