"""What every resource under /v1 does before and after its own work."""

from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.routing import APIRoute

from nplv_qa.api.negotiation import conditional, require_json
from nplv_qa.api.state import state_of

PREFIX = "/v1"


class Resource(APIRoute):
    """503 until everything is loaded, 415 for a body that is no JSON, ETag and 304 for what can be fetched."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        inner = super().get_route_handler()
        takes_body = self.body_field is not None

        async def handle(request: Request) -> Response:
            loaded = state_of(request).require()
            if takes_body:
                require_json(request)
            response = await inner(request)
            if request.method == "GET":
                return conditional(request, response, loaded.corpus.version)
            response.headers["Cache-Control"] = "no-store"
            return response

        return handle


def resources(tag: str) -> APIRouter:
    """A router for one kind of resource."""
    return APIRouter(prefix=PREFIX, tags=[tag], route_class=Resource)
