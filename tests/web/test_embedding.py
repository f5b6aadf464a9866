"""The widget on somebody else's page."""

import base64
import gzip
import hashlib
import re
from collections.abc import Callable

import httpx
import pytest
from playwright.sync_api import BrowserContext, Page, expect

from nplv_qa.api.assets import WIDGET_PATH, widget
from tests.web.conftest import Complaints, Host, Site, ask
from tests.web.test_accessibility import findings

LARGEST = 40_000  # bytes, gzipped
Visit = Callable[..., Page]


@pytest.fixture
def visit(context: BrowserContext, site: Site, complaints: Complaints, host_server: Host) -> Visit:
    """Opens a page of another site, with a policy and the widget in one of its modes."""

    def opened(element: str = "<nplv-chat></nplv-chat>", policy: str = "", script: str = "", **viewport: int) -> Page:
        page = context.new_page()
        if viewport:
            page.set_viewport_size({"width": viewport["width"], "height": viewport["height"]})
        page.on("console", complaints.console)
        page.on("pageerror", lambda error: complaints.found.append(str(error)))
        tag = script or f'<script type="module" src="{site.url}{WIDGET_PATH}"></script>'
        host_server.body = (
            f"<!doctype html><html lang=nl><title>Gemeente</title>{tag}<main><h1>Gemeente</h1><p>Welkom.</p>{element}</main></html>"
        )
        host_server.headers = {"Content-Security-Policy": policy} if policy else {}
        page.goto(host_server.url)
        return page

    return opened


def test_it_is_small_and_has_no_dangerous_calls() -> None:
    content = widget().content
    assert len(gzip.compress(content)) < LARGEST
    code = content.decode()
    for call in (
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "eval(",
        "new Function",
        "cookie",
        "localStorage",
        'setTimeout("',
    ):
        assert call not in code
    assert not re.search(r"https?://(?!\.\.\.)", code)


def test_any_site_may_load_it(site: Site) -> None:
    response = httpx.get(site.url + WIDGET_PATH, headers={"Origin": "https://gemeente.example"})
    assert response.headers["access-control-allow-origin"] == "*"
    assert response.headers["content-type"] == "text/javascript; charset=utf-8"
    assert httpx.get(site.url + WIDGET_PATH, headers={"If-None-Match": response.headers["etag"]}).status_code == 304


def test_a_strict_policy_is_enough(visit: Visit, site: Site) -> None:
    policy = (
        f"default-src 'none'; script-src {site.url}; connect-src {site.url}; img-src {site.url}; base-uri 'none'; form-action 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    )
    page = visit('<nplv-chat mode="inline"></nplv-chat>', policy)
    ask(page)
    page.get_by_role("button", name="Bron 1:").first.click()
    picture = page.get_by_role("dialog").get_by_role("img")
    expect(picture).to_have_js_property("complete", True)
    assert picture.evaluate("image => image.naturalWidth") > 0
    page.get_by_role("button", name="Sluiten").click()
    page.get_by_role("button", name="Goed antwoord", exact=True).click()
    page.get_by_role("button", name="Verstuur").click()
    expect(page.get_by_text("uw beoordeling is bewaard")).to_be_visible()


def test_the_hash_of_the_documentation_fits(visit: Visit, site: Site) -> None:
    shown = httpx.get(f"{site.url}/widget").text
    integrity = re.search(r"sha384-[A-Za-z0-9+/=]+", shown.replace("&#43;", "+"))
    assert integrity
    content = httpx.get(site.url + WIDGET_PATH).content
    assert integrity.group() == "sha384-" + base64.b64encode(hashlib.sha384(content).digest()).decode()
    script = f'<script type="module" crossorigin="anonymous" src="{site.url}{WIDGET_PATH}" integrity="{integrity.group()}"></script>'
    page = visit('<nplv-chat mode="inline"></nplv-chat>', script=script)
    expect(page.get_by_role("textbox", name="Uw vraag")).to_be_visible()


def test_the_floating_button(visit: Visit) -> None:
    page = visit()
    button = page.get_by_role("button", name="Stel een vraag")
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert findings(page) == []
    button.click()
    expect(page.get_by_role("textbox", name="Uw vraag")).to_be_focused()
    ask(page)
    assert findings(page) == []
    page.get_by_role("textbox", name="Uw vraag").focus()
    page.keyboard.press("Escape")
    expect(button).to_be_focused()
    expect(page.get_by_role("textbox", name="Uw vraag")).to_be_hidden()
    button.click()
    expect(page.get_by_text("32,04%").first).to_be_visible()


@pytest.mark.parametrize(("width", "height"), [(320, 640), (320, 256), (1200, 800)])
def test_the_floating_window_fits(visit: Visit, width: int, height: int) -> None:
    page = visit(width=width, height=height)
    page.get_by_role("button", name="Stel een vraag").click()
    ask(page)
    box = page.get_by_role("dialog").bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["y"] >= 0
    assert box["x"] + box["width"] <= width
    assert box["y"] + box["height"] <= height
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_host_page_stays_where_it_is(visit: Visit) -> None:
    page = visit("<div style='height:900px'></div><nplv-chat mode='inline'></nplv-chat><div style='height:900px'></div>")
    page.get_by_role("textbox", name="Uw vraag").scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    ask(page)
    assert abs(page.evaluate("scrollY") - before) < 2


def test_a_house_style_is_followed(visit: Visit) -> None:
    style = "<style>:root{--utrecht-document-font-family:serif;--nplv-chat-button-background-color:rgb(1, 2, 3)}</style>"
    page = visit(f'{style}<nplv-chat mode="inline" theme="light"></nplv-chat>')
    button = page.get_by_role("button", name="Vraag", exact=True)
    assert button.evaluate("each => getComputedStyle(each).backgroundColor") == "rgb(1, 2, 3)"
    assert button.evaluate("each => getComputedStyle(each).fontFamily") == "serif"


def test_styles_of_the_host_stay_out(visit: Visit) -> None:
    page = visit("<style>button{display:none!important}p{color:red}</style><nplv-chat mode='inline'></nplv-chat>")
    expect(page.get_by_role("button", name="Vraag", exact=True)).to_be_visible()


def test_moving_the_element_keeps_the_conversation(visit: Visit) -> None:
    page = visit('<nplv-chat mode="inline"></nplv-chat><div id="elsewhere"></div>')
    ask(page)
    page.evaluate("document.querySelector('#elsewhere').append(document.querySelector('nplv-chat'))")
    expect(page.get_by_text("32,04%").first).to_be_visible()
    ask(page, "En nog eens?")


def test_loading_it_twice_does_no_harm(visit: Visit, site: Site) -> None:
    tag = f'<script type="module" src="{site.url}{WIDGET_PATH}?a"></script><script type="module" src="{site.url}{WIDGET_PATH}?b"></script>'
    page = visit('<nplv-chat mode="inline"></nplv-chat>', script=tag)
    expect(page.get_by_role("textbox", name="Uw vraag")).to_have_count(1)
