"""The pages, with and without JavaScript."""

import re
from collections.abc import Iterator
from urllib.parse import urlencode

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

from nplv_qa.api.anchors import anchor
from tests.builders import REPORT
from tests.web.conftest import PASSAGE, Site

INDICATOR = "/indicatoren/samenstelling-woningvoorraad"
SOURCE_PAGE = f"/bronnen/{REPORT}/paginas/1"
PAGES = ("/", "/indicatoren", INDICATOR, "/bronnen", f"/bronnen/{REPORT}", SOURCE_PAGE, f"/bronnen/{REPORT}/paginas/3", "/over", "/widget", "/cijfercontrole")
WIDTHS = (320, 640, 1200)


@pytest.fixture
def plain(browser: Browser, site: Site) -> Iterator[Page]:
    """A browser without JavaScript."""
    context = browser.new_context(base_url=site.url, java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_one_heading_a_title_and_its_place_in_the_menu(page: Page, path: str) -> None:
    page.goto(path)
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    assert re.fullmatch(r".+ – Vraagbaak NPLV", page.title())
    expect(page.locator("html")).to_have_attribute("lang", "nl")
    expect(page.locator("nav [aria-current=page]")).to_have_count(1)


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_sticks_out(page: Page, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_small_and_stands_still(page: Page, path: str) -> None:
    sizes: list[int] = []
    page.on(
        "response", lambda response: sizes.append(len(response.body())) if "image" not in response.headers.get("content-type", "") else None
    )
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver((list) => { for (const each of list.getEntries()) shift += each.value; })"
        ".observe({ type: 'layout-shift', buffered: true });"
    )
    page.goto(path, wait_until="networkidle")
    assert sum(sizes) < 150_000
    assert page.evaluate("shift") < 0.01


def test_the_conversation_without_script(plain: Page, site: Site) -> None:
    plain.goto("/")
    plain.get_by_label("Uw vraag").fill("Hoeveel <b>woningen</b>?")
    plain.get_by_role("button", name="Vraag").click()
    expect(plain.locator("article strong")).to_have_text("32,04%")
    expect(plain.locator("article h2")).to_have_text("Hoeveel <b>woningen</b>?")
    plain.get_by_label("Uw vraag").fill("En in 2022?")
    plain.get_by_role("button", name="Vraag").click()
    expect(plain.locator("article")).to_have_count(2)
    assert [turn.question for turn in site.asked[-1].history] == ["Hoeveel <b>woningen</b>?"]
    plain.locator("article a", has_text="pagina 1").last.click()
    expect(plain.locator(":target")).to_have_text(PASSAGE)


@pytest.mark.parametrize("body", ["", "vraag=", "vraag=%00", "vraag=" + "x" * 3000, "vraag=%ff", "eerdereVraag=a&vraag=b", "a=1&" * 200])
def test_a_form_that_is_wrong_is_a_page_too(site: Site, body: str) -> None:
    response = httpx.post(site.url, content=body, headers={"Content-Type": "application/x-www-form-urlencoded"})
    assert response.status_code == 400
    assert 'role="alert"' in response.text


def test_a_question_is_never_in_an_address(site: Site) -> None:
    response = httpx.post(site.url, content=urlencode({"vraag": "Wat is geheim?"}))
    assert response.status_code == 200
    assert response.headers["cache-control"] == "no-store"
    assert response.url.query == b""


def test_the_passage_of_the_address_is_marked_and_boxed(page: Page) -> None:
    page.goto(SOURCE_PAGE)
    with page.expect_response("**/beeld/*.png") as response:
        page.goto(f"{SOURCE_PAGE}#{anchor(PASSAGE)}")
    assert response.value.ok
    expect(page.locator(":target")).to_have_text(PASSAGE)
    plain, boxed = (httpx.get(f"{page.url.partition('#')[0]}/beeld{end}.png").content for end in ("", f"/{anchor(PASSAGE)}"))
    assert plain[:4] == boxed[:4] == b"\x89PNG"
    assert plain != boxed


def test_an_indicator_with_chart_table_and_downloads(page: Page) -> None:
    page.goto(f"{INDICATOR}#rij-5")
    charts = page.get_by_role("img", name="Lijngrafiek")
    expect(charts).to_have_count(2)
    page.get_by_text("Toon de cijfers als tabel").first.click()
    expect(page.get_by_role("row", name="2024 32,04% 57,58%")).to_be_visible()
    expect(page.get_by_role("row", name="2023 geen waarde")).to_be_visible()
    expect(page.get_by_text("Bedoeld is 15,00%.")).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Opslaan als PNG").first.click()
    assert download.value.path().read_bytes()[:4] == b"\x89PNG"
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV").click()
    assert download.value.suggested_filename == "samenstelling-woningvoorraad.csv"


@pytest.mark.parametrize(
    "path", ["/bronnen/onbekend", f"/bronnen/{REPORT}/paginas/9", "/bronnen/x/paginas/y", "/indicatoren/x", "/static/x.css"]
)
def test_a_page_that_is_not_there(site: Site, path: str) -> None:
    response = httpx.get(site.url + path, headers={"Accept": "text/html"})
    assert response.status_code == 404
    assert response.headers["api-version"]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_runs_only_its_own(site: Site, path: str) -> None:
    response = httpx.get(site.url + path)
    policy = response.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "set-cookie" not in response.headers
    assert not re.search(r'(src|href)="(https?:)?//(?!example\.org)', response.text)
    assert httpx.get(site.url + path, headers={"If-None-Match": response.headers["etag"]}).status_code == 304


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_both_colour_schemes(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto("/over")
    background = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (background == "rgb(255, 255, 255)") == (scheme == "light")


def test_printing_leaves_the_controls_out(page: Page) -> None:
    page.emulate_media(media="print")
    page.goto("/over")
    expect(page.get_by_role("navigation")).to_be_hidden()
