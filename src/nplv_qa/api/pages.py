"""The pages around the chat and the figure check: `/` and `/cijfercontrole` (both also without JavaScript), `/over` and `/widget`."""

from decimal import Decimal
from typing import Any
from urllib.parse import parse_qs

from fastapi import APIRouter, Request, Response
from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool

from nplv_qa import texts
from nplv_qa.api import mapping
from nplv_qa.api.assets import CHECKER_PATH
from nplv_qa.api.check_schemas import LONGEST_DRAFT, DraftBody
from nplv_qa.api.checks import today
from nplv_qa.api.marking import blocks_of
from nplv_qa.api.problems import Refused
from nplv_qa.api.rendering import PageRoute, page
from nplv_qa.api.schemas import LONGEST_ANSWER, MOST_TURNS, QuestionBody, TurnBody
from nplv_qa.api.state import WithLoaded, WithMetrics, state_of
from nplv_qa.dutch.formatting import format_number

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


@router.get("/cijfercontrole")
def check(request: Request) -> Response:
    return _check_page(request)


@router.post("/cijfercontrole")
async def check_without_script(request: Request, loaded: WithLoaded) -> Response:
    """The form of that page, for browsers without JavaScript."""
    if loaded.checker is None:
        raise Refused(503)
    try:
        fields = parse_qs((await request.body()).decode(), keep_blank_values=True, errors="strict", max_num_fields=MOST_FIELDS)
        text = fields.get("tekst", [""])[0].replace("\r\n", "\n")
        draft = DraftBody.model_validate({"tekst": text}).tekst
    except ValidationError:
        over = len(text) - LONGEST_DRAFT
        longest = format_number(Decimal(LONGEST_DRAFT))
        problem = texts.CHECK_PAGE_TOO_LONG.format(over=format_number(Decimal(over)), longest=longest) if over > 0 else texts.CHECK_PAGE_EMPTY
        return _check_page(request, 400, text=text, problem=problem)
    except ValueError:
        return _check_page(request, 400, problem=texts.CHECK_PAGE_EMPTY)
    report = await run_in_threadpool(loaded.checker.check, draft)
    return _check_page(request, text=draft, report=report, blocks=list(blocks_of(draft, report.verdicts)), day=today())


def _check_page(request: Request, status: int = 200, **values: Any) -> Response:
    usual = {"text": "", "problem": "", "report": None, "blocks": (), "day": ""}
    return page(request, "check.html", {"c": texts.CHECK_PAGE, "script": CHECKER_PATH, "longest": LONGEST_DRAFT, **usual, **values}, status)


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
