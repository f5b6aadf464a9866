"""The OpenAPI document: the NLGov REST API Design Rules as tests, and the service held against it."""

import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.core.result import Ok

from nplv_qa.api.app import create_app
from nplv_qa.errors import IndexUnavailable
from tests.api.checks import check_common
from tests.api.conftest import Server

EXAMPLES = 25  # for each operation, valid and invalid
NOTHING_TO_GET_WRONG = ("/indicatoren", "/bronnen", "/indicatoren/{id}", "/bronnen/{id}")  # no input, or any text
FILES = ("/conceptteksten",)  # a schema can not say what a Word file is (see test_drafts)
METHODS = {"get", "post", "put", "patch", "delete"}


def _never() -> Any:
    raise IndexUnavailable("not needed")


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    made: dict[str, Any] = create_app(_never).state.openapi
    return made


def operations(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, item in document["paths"].items():
        for method, operation in item.items():
            yield path, method, operation


def test_it_is_served_to_any_site(client: httpx.Client, document: dict[str, Any]) -> None:
    response = client.get("/v1/openapi.json", headers={"Origin": "https://example.org"})
    check_common(response)
    assert response.headers["access-control-allow-origin"] == "*"
    assert response.headers["content-type"] == "application/json"
    assert response.json() == document


def test_version_contact_and_server(document: dict[str, Any]) -> None:
    assert re.fullmatch(r"3\.[01]\.\d+", document["openapi"])
    assert re.fullmatch(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)", document["info"]["version"])
    assert document["info"]["description"]
    assert document["info"]["contact"] == {
        "name": "Nationaal Programma Leefbaarheid en Veiligheid",
        "url": "https://www.leefbaarenveilig.nl",
    }
    assert [re.search(r"/v(\d+)$", each["url"]) is not None for each in document["servers"]] == [True]


def test_paths_are_kebab_case_without_version_or_trailing_slash(document: dict[str, Any]) -> None:
    assert set(document["paths"]) == {
        "/antwoorden", "/indicatoren", "/indicatoren/{id}", "/indicatoren/{id}/waarnemingen", "/bronnen", "/bronnen/{id}",
        "/bronnen/{id}/paginas/{n}", "/passages", "/beoordelingen", "/cijfercontroles", "/conceptteksten",
    }  # fmt: skip
    for path in document["paths"]:
        assert re.fullmatch(r"(/([a-z0-9]+(-[a-z0-9]+)*|\{[a-zA-Z]+\}))+", path)


def test_every_operation_is_described(document: dict[str, Any]) -> None:
    tags = {tag["name"] for tag in document["tags"]}
    ids = [operation["operationId"] for _, _, operation in operations(document)]
    assert len(ids) == len(set(ids))
    for _, method, operation in operations(document):
        assert method in METHODS
        assert re.fullmatch(r"[a-z][a-zA-Z]+", operation["operationId"])
        assert operation["summary"]
        assert operation["description"].endswith(".")
        assert operation["tags"]
        assert set(operation["tags"]) <= tags
        assert all(parameter["description"] for parameter in operation.get("parameters", []))


def test_every_response_has_the_version_header(document: dict[str, Any]) -> None:
    for _, _, operation in operations(document):
        for response in operation["responses"].values():
            assert response["description"]
            assert response["headers"]["API-Version"] == {"$ref": "#/components/headers/API-Version"}


def test_every_error_is_a_problem(document: dict[str, Any]) -> None:
    for path, method, operation in operations(document):
        statuses = set(operation["responses"])
        assert "422" not in statuses
        assert {"500", "503", "406"} <= statuses
        assert "400" in statuses or not (operation.get("parameters") or method == "post")
        assert "404" in statuses or "{" not in path
        for status in statuses - {"200", "201", "304"}:
            assert set(operation["responses"][status]["content"]) == {"application/problem+json"}
    problem = document["components"]["schemas"]["Problem"]
    assert set(problem["properties"]) == {"type", "title", "status", "detail", "instance"}
    assert {"status", "title", "detail"} <= set(problem["required"])


def test_every_name_is_camel_case_and_every_field_described(document: dict[str, Any]) -> None:
    for name, schema in document["components"]["schemas"].items():
        assert re.fullmatch(r"([A-Z][a-z]+)+", name)
        for key, member in schema.get("properties", {}).items():
            assert re.fullmatch(r"[a-z]+([A-Z][a-z]+)*", key)
            assert member["description"].endswith(".")
    for _, _, operation in operations(document):
        for parameter in operation.get("parameters", []):
            assert re.fullmatch(r"[a-z]+([A-Z][a-z]+)*", parameter["name"])


def test_every_reference_leads_somewhere(document: dict[str, Any]) -> None:
    for reference in set(re.findall(r"#/components/(\w+)/([\w-]+)", str(document))):
        assert reference[1] in document["components"][reference[0]]


@pytest.mark.parametrize("mode", list(GenerationMode))
def test_the_service_does_what_the_document_says(server: Server, mode: GenerationMode) -> None:
    schema = schemathesis.openapi.from_url(f"{server.url}/v1/openapi.json")
    for operation in [result.ok() for result in schema.get_all_operations() if isinstance(result, Ok)]:
        if operation.path in FILES or (mode is GenerationMode.NEGATIVE and operation.path in NOTHING_TO_GET_WRONG):
            continue

        @settings(max_examples=EXAMPLES, deadline=None, database=None, suppress_health_check=list(HealthCheck))
        @given(case=operation.as_strategy(generation_mode=mode))
        def hold(case: schemathesis.Case[Any]) -> None:
            case.call_and_validate()

        hold()
