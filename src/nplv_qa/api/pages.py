"""The pages around the chat: `/` (also without JavaScript), `/over` and `/widget`."""

from urllib.parse import parse_qs

from fastapi import APIRouter, Request, Response
from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool

from nplv_qa import texts
from nplv_qa.api import mapping
from nplv_qa.api.rendering import PageRoute, page
from nplv_qa.api.schemas import LONGEST_ANSWER, MOST_TURNS, QuestionBody, TurnBody
from nplv_qa.api.state import WithLoaded, WithMetrics, state_of

MOST_FIELDS = 2 * MOST_TURNS + 10  # of the form; more is not ours

router = APIRouter(include_in_schema=False, route_class=PageRoute)


@router.get("/")
def home(request: Request) -> Response:
    return page(request, "home.html", {"answer": None, "problem": None, "turns": []})


@router.post("/")
async def ask_without_script(request: Request, loaded: WithLoaded, metrics: WithMetrics) -> Response:
    """The form of the home page: the conversation so far comes along in hidden fields."""
    try:
        body = _question(await request.body())
    except (ValidationError, ValueError):
        return page(request, "home.html", {"answer": None, "problem": texts.EMPTY_QUESTION, "turns": []}, 400)
    made = await run_in_threadpool(loaded.asker.ask, mapping.question(body))
    answer = mapping.answer_body(made, loaded.corpus.series)
    metrics.count_answer(answer.status)
    turn = TurnBody.model_construct(vraag=body.vraag, antwoord=answer.antwoord[:LONGEST_ANSWER])  # it is checked when it comes back
    turns = [*body.geschiedenis, turn][-MOST_TURNS:]
    return page(request, "home.html", {"answer": answer, "problem": None, "turns": turns})


@router.get("/over")
def about(request: Request) -> Response:
    loaded = state_of(request).loaded
    version = loaded.corpus.version if loaded else None
    return page(request, "about.html", {"version": version, "sources": loaded.corpus.sources if loaded else ()})


@router.get("/widget")
def embed(request: Request) -> Response:
    return page(request, "embed.html", {"origin": str(request.base_url).rstrip("/")})


def _question(content: bytes) -> QuestionBody:
    fields = parse_qs(content.decode(), keep_blank_values=True, errors="strict", max_num_fields=MOST_FIELDS)
    questions, answers = fields.get("eerdereVraag", []), fields.get("eerderAntwoord", [])
    turns = [{"vraag": question, "antwoord": answer} for question, answer in zip(questions, answers, strict=True)]
    return QuestionBody.model_validate({"vraag": fields.get("vraag", [""])[0], "geschiedenis": turns})
