"""The OpenAPI document, after the NLGov REST API Design Rules: what FastAPI makes, put right."""

from collections.abc import Iterator
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from nplv_qa import texts
from nplv_qa.api.middleware import API_VERSION
from nplv_qa.api.problems import PROBLEM_TYPE, FieldProblem, Problem
from nplv_qa.api.resource import PREFIX

CONTACT_URL = "https://www.leefbaarenveilig.nl"
REF = "#/components/schemas/{model}"
HEADERS = {
    "API-Version": {"description": texts.HTTP_RESPONSES["version"], "schema": {"type": "string", "examples": [API_VERSION]}},
    "ETag": {"description": texts.HTTP_RESPONSES["etag"], "schema": {"type": "string"}},
}
Json = dict[str, Any]


def document(app: FastAPI) -> Json:
    """The document for the routes that the application has now."""
    made: Json = get_openapi(
        title=texts.HTTP_TITLE,
        version=API_VERSION,
        description=texts.HTTP_ABOUT,
        routes=app.routes,
        servers=[{"url": PREFIX}],
        tags=[{"name": name, "description": text} for name, text in texts.HTTP_TAGS.items()],
    )
    made["info"]["contact"] = {"name": texts.HTTP_CONTACT, "url": CONTACT_URL}
    made["paths"] = {path.removeprefix(PREFIX): item for path, item in made["paths"].items()}
    made["components"]["headers"] = HEADERS
    for method, operation in _operations(made):
        _describe(operation)
        operation["responses"] = _responses(method, operation)
    _complete_schemas(made["components"]["schemas"])
    return made


def _operations(made: Json) -> Iterator[tuple[str, Json]]:
    for item in made["paths"].values():
        yield from item.items()


def _describe(operation: Json) -> None:
    operation["summary"], operation["description"] = texts.HTTP_OPERATIONS[operation["operationId"]]
    for parameter in operation.get("parameters", []):
        key = {"n": "pagina"}.get(parameter["name"], parameter["name"])
        parameter["description"] = texts.HTTP_FIELDS[key]
        parameter["schema"] = _without_null(parameter["schema"])


def _without_null(schema: Json) -> Json:
    """A query parameter is there or not; it is never null."""
    schema = next((each for each in schema.get("anyOf", []) if each.get("type") != "null"), schema)
    return {key: value for key, value in schema.items() if key != "title"}


def _responses(method: str, operation: Json) -> Json:
    names = ["API-Version", "ETag"] if method == "get" else ["API-Version"]
    code = "201" if "201" in operation["responses"] else "200"
    good = operation["responses"][code]
    good |= {"description": texts.HTTP_RESPONSES[code], "headers": _header_refs(names)}
    responses: Json = {code: good}
    if method == "get":
        responses["304"] = {"description": texts.HTTP_RESPONSES["304"], "headers": _header_refs(names)}
    return responses | {str(status): _problem(status) for status in _statuses(method, operation)}


def _statuses(method: str, operation: Json) -> list[int]:
    parameters = operation.get("parameters", [])
    statuses = [406, 500, 503]
    if method == "post":
        statuses += [400, 413, 415]
    elif parameters:
        statuses += [400]
    if any(parameter["in"] == "path" for parameter in parameters):
        statuses += [404]
    return sorted(statuses)


def _problem(status: int) -> Json:
    schema = {"$ref": REF.format(model="InvalidInput" if status == 400 else "Problem")}
    title, _ = texts.HTTP_PROBLEMS[status]
    return {"description": f"{title}.", "headers": _header_refs(["API-Version"]), "content": {PROBLEM_TYPE: {"schema": schema}}}


def _header_refs(names: list[str]) -> Json:
    return {name: {"$ref": f"#/components/headers/{name}"} for name in names}


def _complete_schemas(schemas: Json) -> None:
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    schemas["Problem"] = Problem.model_json_schema()
    schemas["FieldProblem"] = FieldProblem.model_json_schema()
    fields = {"fouten": {"type": "array", "items": {"$ref": REF.format(model="FieldProblem")}}}
    schemas["InvalidInput"] = {"allOf": [{"$ref": REF.format(model="Problem")}, {"type": "object", "properties": fields}]}
    for schema in [*schemas.values(), schemas["InvalidInput"]["allOf"][1]]:
        schema.pop("title", None)
        schema.pop("description", None)
        for name, member in schema.get("properties", {}).items():
            member.pop("title", None)
            member["description"] = texts.HTTP_FIELDS[name]
