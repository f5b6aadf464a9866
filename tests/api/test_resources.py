"""The resources that can be fetched: indicators, sources, pages, passages."""

import csv
import io

import httpx
import pytest

from tests.api.checks import check_common, check_problem
from tests.builders import REPORT

ID = "samenstelling-woningvoorraad"
CELLS = f"/v1/indicatoren/{ID}/waarnemingen"
COLUMNS = [
    "indicator",
    "specificatie",
    "gebied",
    "jaar",
    "waarde",
    "afgedrukt",
    "eenheid",
    "status",
    "toelichting",
    "bron",
    "pagina",
    "rij",
]
PAGE = f"/v1/bronnen/{REPORT}/paginas"
FETCHABLE = [
    "/v1/indicatoren", f"/v1/indicatoren/{ID}", CELLS, "/v1/bronnen", f"/v1/bronnen/{REPORT}", f"{PAGE}/1", "/v1/passages?zoek=huren",
    "/v1/openapi.json",
]  # fmt: skip


def test_indicators_are_grouped_by_id(client: httpx.Client) -> None:
    expected = {
        "id": ID,
        "naam": "Samenstelling woningvoorraad",
        "eenheid": "%",
        "specificaties": [
            {"rij": 4, "specificatie": "Koop", "omschrijving": "Deel van alle woningen: Koop.", "onderwerp": "het aandeel Koop"},
            {"rij": 5, "specificatie": "Particuliere huur", "omschrijving": "Deel van alle woningen: Particuliere huur.", "onderwerp": "het aandeel Particuliere huur"},
        ],
        "jaren": [2022, 2023, 2024],
        "gebieden": ["NPLV", "NL"],
        "waarnemingen": CELLS,
    }
    assert client.get("/v1/indicatoren").json() == [expected]
    assert client.get(f"/v1/indicatoren/{ID}").json() == expected


def test_observations_have_the_columns_of_the_csv(client: httpx.Client) -> None:
    cells = client.get(CELLS).json()
    assert [list(cell) for cell in cells] == [COLUMNS] * 5
    assert cells[0]["waarde"] == 32.04
    assert cells[3]["waarde"] is None
    assert (cells[4]["waarde"], cells[4]["status"], cells[4]["toelichting"]) == (1500.0, "suspect", "Bedoeld is 15,00%.")


@pytest.mark.parametrize(
    ("query", "values"),
    [
        ({"jaar": 2022}, [31.5]),
        ({"gebied": "NL"}, [57.58]),
        ({"jaar": 2024, "gebied": "NPLV"}, [32.04, 1500.0]),
        ({"specificatie": "particuliere HUUR"}, [1500.0]),
        ({"jaar": 1999}, []),
        ({"specificatie": "Kasteel"}, []),
    ],
)
def test_observations_can_be_filtered(client: httpx.Client, query: dict[str, str | int], values: list[float]) -> None:
    assert [cell["waarde"] for cell in client.get(CELLS, params=query).json()] == values


@pytest.mark.parametrize(
    ("query", "accept"), [("", "text/csv"), ("?formaat=csv", "*/*"), ("?formaat=csv", "application/json"), ("", "text/*, */*;q=0.1")]
)
def test_observations_as_csv(client: httpx.Client, query: str, accept: str) -> None:
    response = client.get(CELLS + query, headers={"Accept": accept})
    check_common(response)
    assert response.headers["content-type"] == "text/csv; charset=utf-8; header=present"
    assert response.headers["content-disposition"] == f'attachment; filename="{ID}.csv"'
    header, *rows = csv.reader(io.StringIO(response.text))
    assert header == COLUMNS
    assert [row[4] for row in rows] == ["32.04", "57.58", "31.50", "", "1500.00"]


def test_the_parameter_goes_before_the_header(client: httpx.Client) -> None:
    assert client.get(f"{CELLS}?formaat=json", headers={"Accept": "text/csv"}).headers["content-type"] == "application/json"


def test_sources(client: httpx.Client) -> None:
    report, letter = client.get("/v1/bronnen").json()
    assert report == {
        "id": REPORT,
        "titel": f"Titel van {REPORT}",
        "soort": "voortgangsrapportage",
        "datum": "2025-11-27",
        "uitgever": "Ministerie",
        "kenmerk": "Kamerstuk 30 995, nr. 107",
        "adres": f"https://example.org/{REPORT}",
        "licentie": "CC0-1.0",
        "aantalPaginas": 3,
        "toelichting": None,
        "tekstsoort": "weergave",
        "origineel": True,
    }
    assert letter["origineel"] is False
    assert client.get(f"/v1/bronnen/{REPORT}").json() == report | {"paginas": [1, 2]}


def test_the_text_of_a_page(client: httpx.Client) -> None:
    assert client.get(f"{PAGE}/2").json() == {
        "bron": REPORT,
        "titel": f"Titel van {REPORT}",
        "pagina": 2,
        "tekstsoort": "weergave",
        "alineas": [{"hoofdstuk": "Hoofdstuk", "sectie": "Sectie", "tekst": "De huren stijgen."}],
        "afbeelding": f"{PAGE}/2",
    }
    assert client.get(f"{PAGE}/3").json()["alineas"] == []
    assert client.get("/v1/bronnen/kamerbrief-2025/paginas/1").json()["afbeelding"] is None


def test_the_picture_of_a_page(client: httpx.Client) -> None:
    browser = "image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5"
    for accept in ("image/png", browser):
        response = client.get(f"{PAGE}/1", headers={"Accept": accept})
        check_common(response)
        assert response.headers["content-type"] == "image/png"
        assert response.content.startswith(b"\x89PNG\r\n")
    letter = "/v1/bronnen/kamerbrief-2025/paginas/1"
    assert "PDF" in str(check_problem(client.get(letter, headers={"Accept": "image/png"}), 406)["detail"])
    assert client.get(letter, headers={"Accept": browser}).headers["content-type"] == "application/json"


def test_passages(client: httpx.Client) -> None:
    expected = {
        "id": f"{REPORT}:2:1",
        "bron": REPORT,
        "titel": f"Titel van {REPORT}",
        "pagina": 2,
        "hoofdstuk": "Hoofdstuk",
        "sectie": "Sectie",
        "fragment": "De huren stijgen.",
        "tekstsoort": "weergave",
        "score": 1.0,
    }
    assert client.get("/v1/passages", params={"zoek": "huren stijgen"}).json() == [expected]
    assert client.get("/v1/passages", params={"zoek": "kasteel"}).json() == []
    assert len(client.get("/v1/passages", params={"zoek": "er zijn de huren", "limiet": 1}).json()) == 1


@pytest.mark.parametrize("path", FETCHABLE)
def test_what_a_client_has_is_not_sent_again(client: httpx.Client, path: str) -> None:
    first = client.get(path)
    check_common(first)
    assert first.status_code == 200
    assert first.headers["access-control-allow-origin"] == "*"
    tag = first.headers["etag"]
    assert first.headers["cache-control"] == "no-cache"
    for known in (tag, f"W/{tag}", f'"other", {tag}', "*"):
        again = client.get(path, headers={"If-None-Match": known})
        check_common(again)
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert client.get(path, headers={"If-None-Match": '"other"'}).status_code == 200


def test_the_tag_names_the_corpus_and_the_form(client: httpx.Client) -> None:
    tags = {client.get(CELLS, headers={"Accept": accept}).headers["etag"] for accept in ("application/json", "text/csv")}
    assert len(tags) == 2
    assert all(tag.startswith('"20251abc-') for tag in tags)


@pytest.mark.parametrize("path", [*FETCHABLE, "/livez", "/readyz", "/metrics"])
def test_head_is_get_without_a_body(client: httpx.Client, path: str) -> None:
    head = client.head(path)
    check_common(head)
    assert (head.status_code, head.content) == (200, b"")
    if path != "/metrics":
        assert head.headers["content-length"] == client.get(path).headers["content-length"]
