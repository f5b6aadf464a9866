"""From values to HTML: templates that escape, Markdown that has no HTML, and pages that run no script but their own."""

import re
from collections.abc import Callable, Coroutine, Mapping
from functools import cache
from typing import Any

from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from jinja2 import Environment, PackageLoader, StrictUndefined
from markdown_it import MarkdownIt
from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse

from nplv_qa import texts
from nplv_qa.api.anchors import anchor, page_path
from nplv_qa.api.assets import WIDGET_PATH, widget
from nplv_qa.api.negotiation import conditional
from nplv_qa.api.problems import RETRY_AFTER
from nplv_qa.api.state import state_of
from nplv_qa.dutch.formatting import format_day, format_number, format_value
from nplv_qa.errors import IndexUnavailable, NplvError

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)
HEADERS = {"Content-Security-Policy": POLICY, "Permissions-Policy": "camera=(), geolocation=(), microphone=()"}
MARKER = re.compile(r"\[(\d{1,3})\]")


def page(request: Request, name: str, values: Mapping[str, Any], status: int = 200) -> HTMLResponse:
    """A template filled in; where the texts come from is up to the template (`t`)."""
    content = _environment().get_template(name).render(path=request.url.path, integrity=widget().integrity, **values)
    return HTMLResponse(content, status, HEADERS)


class PageRoute(APIRoute):
    """A page: its errors are pages too, and what the browser has already is not sent again."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        inner = super().get_route_handler()

        async def handle(request: Request) -> Response:
            try:
                response = await inner(request)
            except (HTTPException, RequestValidationError, NplvError) as error:
                return _error(request, error)
            loaded = state_of(request).loaded
            if request.method != "GET":
                response.headers["Cache-Control"] = "no-store"
                return response
            return conditional(request, response, loaded.corpus.version if loaded else "")

        return handle


def _error(request: Request, error: Exception) -> HTMLResponse:
    status = error.status_code if isinstance(error, HTTPException) else 503 if isinstance(error, IndexUnavailable) else 404
    title, detail = texts.HTTP_PROBLEMS.get(status, texts.HTTP_OTHER_PROBLEM)
    response = page(request, "error.html", {"title": title, "detail": detail}, status)
    response.headers["Cache-Control"] = "no-store"
    if status == 503:
        response.headers["Retry-After"] = RETRY_AFTER
    return response


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("nplv_qa.web", "pages"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals.update(
        t=texts.PAGE, widget_text=texts.WIDGET, regions=texts.REGION_NAME, widget_path=WIDGET_PATH, page_path=page_path
    )
    environment.filters.update(day=format_day, anchor=anchor, value=format_value, number=format_number, answer=answer_html)
    return environment


def answer_html(text: str) -> Markup:
    """The Markdown of an answer; [n] leads to the source of that number on the same page."""
    made: str = _markdown().render(text)
    return Markup(MARKER.sub(r'<a class="cite" href="#bron-\1">[\1]</a>', made))  # noqa: S704 - the renderer escapes everything else


@cache
def _markdown() -> MarkdownIt:
    return MarkdownIt("zero", {"breaks": True}).enable(["emphasis", "list", "table", "newline"])
