"""Which paths there are and which methods each has: for OPTIONS, HEAD, 405, the log and the counters."""

from collections.abc import Iterable
from dataclasses import dataclass
from re import Pattern

from fastapi import APIRouter
from fastapi.routing import APIRoute
from starlette.routing import compile_path


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A path template with all its methods."""

    template: str
    pattern: Pattern[str]
    methods: tuple[str, ...]

    @property
    def allow(self) -> str:
        return ", ".join(self.methods)


class Paths:
    """The paths of some routers; a path of anything else (a mount) is not found here."""

    def __init__(self, routers: Iterable[APIRouter]) -> None:
        methods: dict[str, set[str]] = {}
        for router in routers:
            for route in router.routes:
                if isinstance(route, APIRoute):
                    methods.setdefault(route.path, set()).update(route.methods or ())
        self._endpoints = [Endpoint(template, compile_path(template)[0], _ordered(found)) for template, found in methods.items()]

    def find(self, path: str) -> Endpoint | None:
        """The endpoint that serves this path."""
        return next((endpoint for endpoint in self._endpoints if endpoint.pattern.match(path)), None)


def _ordered(methods: set[str]) -> tuple[str, ...]:
    heads = {"HEAD"} if "GET" in methods else set()
    return tuple(sorted(methods | heads | {"OPTIONS"}))
