"""The files of the browser side: the widget as one module script, and the style and script of the pages."""

import base64
import hashlib
import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from fastapi import APIRouter, Request, Response

from nplv_qa import texts
from nplv_qa.api.check_schemas import LONGEST_DRAFT
from nplv_qa.api.negotiation import conditional
from nplv_qa.api.problems import Refused

WIDGET_PATH = "/widget/v1/nplv-chat.js"
WIDGET_PARTS = ("dom.js", "markdown.js", "service.js", "sources.js", "reading.js", "rating.js", "turn.js", "chat.js")
CHECKER_PATH = "/static/cijfercontrole.js"
CHECKER_PARTS = ("layout.js", "marks.js", "explanation.js", "outcome.js", "report.js", "files.js", "check.js")
SHARED_PARTS = ("dom.js", "service.js")  # of the widget
JAVASCRIPT = "text/javascript; charset=utf-8"
CSS = "text/css; charset=utf-8"
STATIC = {"site.css": CSS, "check.css": CSS, "site.js": JAVASCRIPT, "icon.svg": "image/svg+xml"}
EVERYWHERE = {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"}

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class Asset:
    content: bytes
    kind: str

    @property
    def integrity(self) -> str:
        """For the attribute of that name (subresource integrity)."""
        return "sha384-" + base64.b64encode(hashlib.sha384(self.content).digest()).decode()

    def respond(self, request: Request) -> Response:
        digest = hashlib.blake2b(self.content, digest_size=6).hexdigest()
        return conditional(request, Response(self.content, media_type=self.kind), digest)


@cache
def widget() -> Asset:
    """The parts one after the other in one module, after its texts and its style: one request, one integrity hash."""
    parts = [
        f"const T = {json.dumps(texts.WIDGET, ensure_ascii=False)};",
        f"const CSS = {json.dumps(_read('widget', 'widget.css'), ensure_ascii=False)};",
        *(_read("widget", name) for name in WIDGET_PARTS),
    ]
    return Asset("\n".join(parts).encode(), JAVASCRIPT)


@cache
def checker() -> Asset:
    """The script of the figure check, made like that of the widget."""
    words = {**texts.CHECK_PAGE, "longest": LONGEST_DRAFT}
    parts = [_read("widget", name) for name in SHARED_PARTS] + [_read("checker", name) for name in CHECKER_PARTS]
    return Asset("\n".join([f"const T = {json.dumps(words, ensure_ascii=False)};", *parts]).encode(), JAVASCRIPT)


@cache
def static(name: str) -> Asset:
    """A file of the pages."""
    return Asset(_read("static", name).encode(), STATIC[name])


@router.get(WIDGET_PATH)
def get_widget(request: Request) -> Response:
    response = widget().respond(request)
    response.headers.update(EVERYWHERE)
    return response


@router.get(CHECKER_PATH)
def get_checker(request: Request) -> Response:
    return checker().respond(request)


@router.get("/static/{name}")
def get_static(name: str, request: Request) -> Response:
    if name not in STATIC:
        raise Refused(404)
    return static(name).respond(request)


def _read(folder: str, name: str) -> str:
    return files("nplv_qa.web").joinpath(folder, name).read_text(encoding="utf-8")
