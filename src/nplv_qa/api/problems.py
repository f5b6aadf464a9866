"""Every error as application/problem+json (RFC 9457), in Dutch and without anything that was asked."""

from collections.abc import Iterator, Mapping
from typing import Any
from uuid import uuid4

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse

from nplv_qa import texts
from nplv_qa.errors import IndexUnavailable, InvalidInput, NplvError, UnknownResource

PROBLEM_TYPE = "application/problem+json"
RETRY_AFTER = "5"  # seconds; loading the index takes about as long
LONGEST_NAME = 60  # characters of a field name that is given back
PLACES = {"body": "inhoud", "query": "query", "path": "pad"}


class Problem(BaseModel):
    """The members that RFC 9457 names."""

    type: str = "about:blank"
    title: str
    status: int = Field(ge=400, le=599)
    detail: str
    instance: str


class FieldProblem(BaseModel):
    veld: str
    plaats: str
    melding: str


class ProblemResponse(JSONResponse):
    media_type = PROBLEM_TYPE


def problem(
    request: Request,
    status: int,
    detail: str | None = None,
    fields: list[FieldProblem] | None = None,
    headers: Mapping[str, str] | None = None,
) -> ProblemResponse:
    """An error response; `instance` is the number under which the log has the request."""
    title, usual = texts.HTTP_PROBLEMS.get(status, texts.HTTP_OTHER_PROBLEM)
    instance = f"urn:uuid:{getattr(request.state, 'request_id', None) or uuid4()}"
    content = Problem(title=title, status=status, detail=detail or usual, instance=instance).model_dump()
    if fields:
        content["fouten"] = [field.model_dump() for field in fields]
    retry = {"Retry-After": RETRY_AFTER} if status == 503 else {}
    return ProblemResponse(content, status, {"Cache-Control": "no-store", **retry, **(headers or {})})


def install(app: FastAPI) -> None:
    """Let every error that a route or the framework raises end as a problem."""
    app.add_exception_handler(HTTPException, _http_exception)
    app.add_exception_handler(RequestValidationError, _invalid_request)
    app.add_exception_handler(NplvError, _nplv_error)


def _http_exception(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    ours = error.detail if isinstance(error, Refused) else None
    if error.status_code == 400 and ours is None:
        ours = texts.HTTP_UNREADABLE_BODY
    return problem(request, error.status_code, ours, headers=error.headers)


class Refused(HTTPException):
    """An HTTP error whose detail is one of our own Dutch sentences."""


def _invalid_request(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    fields = list(_field_problems(error.errors()))
    unreadable = any(each["type"] == "json_invalid" for each in error.errors())
    return problem(request, 400, texts.HTTP_UNREADABLE_BODY if unreadable else texts.HTTP_INVALID_FIELDS, fields)


def _nplv_error(request: Request, error: Exception) -> Response:
    statuses = {UnknownResource: 404, InvalidInput: 400, IndexUnavailable: 503}
    status = next((code for kind, code in statuses.items() if isinstance(error, kind)), None)
    if status is None:
        raise error
    detail = texts.HTTP_INVALID_FIELDS if isinstance(error, InvalidInput) else None
    return problem(request, status, detail)


def _field_problems(errors: Any) -> Iterator[FieldProblem]:
    for error in errors:
        place, *path = error["loc"]
        if error["type"] == "json_invalid":
            path = []
        yield FieldProblem(veld=_field_name(path), plaats=PLACES.get(str(place), str(place)), melding=_message(error))


def _field_name(path: list[str | int]) -> str:
    name = ""
    for part in path:
        name += f"[{part}]" if isinstance(part, int) else f".{part}"
    return name.removeprefix(".").encode("utf-8", "replace").decode()[:LONGEST_NAME]


def _message(error: Mapping[str, Any]) -> str:
    limits = dict(error.get("ctx") or {})
    if "expected" in limits:
        limits["expected"] = str(limits["expected"]).replace("'", "").replace(" or ", texts.HTTP_OR)
    return texts.HTTP_FIELD_ERRORS.get(error["type"], texts.HTTP_OTHER_FIELD_ERROR).format_map(limits)
