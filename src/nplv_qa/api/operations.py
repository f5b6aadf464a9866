"""For whoever runs the service: /livez, /readyz and /metrics; and the OpenAPI document."""

from fastapi import APIRouter, Request, Response
from starlette.responses import JSONResponse

from nplv_qa.api.metrics import CONTENT_TYPE
from nplv_qa.api.negotiation import conditional
from nplv_qa.api.resource import PREFIX
from nplv_qa.api.state import state_of

FRESH = {"Cache-Control": "no-store"}

router = APIRouter(include_in_schema=False)


@router.get("/livez")
async def live() -> Response:
    return JSONResponse({"status": "ok"}, headers=FRESH)


@router.get("/readyz")
async def ready(request: Request) -> Response:
    loaded = state_of(request).require()
    return JSONResponse({"status": "ok", "corpusversie": loaded.corpus.version}, headers=FRESH)


@router.get("/metrics")
async def metrics(request: Request) -> Response:
    state = state_of(request)
    page = state.metrics.render(ready=state.loaded is not None)
    return Response(page, media_type=CONTENT_TYPE, headers=FRESH)


@router.get(f"{PREFIX}/openapi.json")
async def openapi(request: Request) -> Response:
    return conditional(request, JSONResponse(request.app.state.openapi), "openapi")
