"""The files of the browser side: the widget as one module script, and the style and script of the pages."""

import base64
import hashlib
import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from fastapi import APIRouter, Request, Response

from nplv_qa import texts
from nplv_qa.api.negotiation import conditional

WIDGET_PATH = "/widget/v1/nplv-chat.js"
WIDGET_PARTS = ("dom.js", "markdown.js", "service.js", "sources.js", "reading.js", "rating.js", "turn.js", "chat.js")
JAVASCRIPT = "text/javascript; charset=utf-8"
STYLESHEET = "text/css; charset=utf-8"
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
def static(name: str) -> Asset:
    """The style or the script of the pages."""
    return Asset(_read("static", name).encode(), STYLESHEET if name.endswith(".css") else JAVASCRIPT)


@router.get(WIDGET_PATH)
def get_widget(request: Request) -> Response:
    response = widget().respond(request)
    response.headers.update(EVERYWHERE)
    return response


@router.get("/static/site.css")
def get_style(request: Request) -> Response:
    return static("site.css").respond(request)


@router.get("/static/site.js")
def get_script(request: Request) -> Response:
    return static("site.js").respond(request)


def _read(folder: str, name: str) -> str:
    return files("nplv_qa.web").joinpath(folder, name).read_text(encoding="utf-8")
