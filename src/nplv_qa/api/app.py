"""The application: routes, errors and the door around them, and loading in the background."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import uvicorn
from fastapi import FastAPI
from starlette.types import ASGIApp

from nplv_qa.api import (
    answers,
    assets,
    browsing,
    checks,
    drafts,
    feedback,
    indicators,
    openapi,
    operations,
    pages,
    passages,
    problems,
    sources,
)
from nplv_qa.api.middleware import Door
from nplv_qa.api.paths import Paths
from nplv_qa.api.state import Loaded, State

__all__ = ["Loaded", "create_app", "server_config"]

ROUTERS = (
    answers.router,
    checks.router,
    drafts.router,
    feedback.router,
    indicators.router,
    sources.router,
    passages.router,
    operations.router,
    assets.router,
    pages.router,
    browsing.router,
)


def create_app(load: Callable[[], Loaded]) -> FastAPI:
    """The web application. `load` is called once, in a thread, when the server has started."""
    state = State(load)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        state.start()
        yield

    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None, redirect_slashes=False, lifespan=lifespan)
    for router in ROUTERS:
        app.include_router(router)
    problems.install(app)
    app.add_middleware(Door, paths=Paths(ROUTERS), metrics=state.metrics)
    app.state.nplv = state
    app.state.openapi = openapi.document(app)
    return app


def server_config(app: ASGIApp, host: str, port: int) -> uvicorn.Config:
    """How to serve it.

    Uvicorn's own access log stays off, as it would write query strings; h11 lets unknown methods through, so that they end as a problem.
    """
    return uvicorn.Config(app, host=host, port=port, http="h11", access_log=False, server_header=False, log_level="warning", lifespan="on")
