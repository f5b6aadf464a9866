"""axe, with the rules of WCAG 2.2 AA, on every page and in every state."""

from collections.abc import Callable
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from nplv_qa.types import Answer, CitedObservation, Reading, Status
from tests.builders import answer, observation
from tests.web.conftest import Site, ask, check
from tests.web.test_pages import PAGES

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
SMALLEST_TARGET = 24  # CSS pixels; WCAG 2.5.8
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def findings(page: Page) -> list[str]:
    found = Axe().run(page, options=OPTIONS).response["violations"]
    return [f"{each['id']}: {node['target']} {node['failureSummary']}" for each in found for node in each["nodes"]]


@pytest.fixture(params=[(scheme, width) for scheme in SCHEMES for width in (320, 1200)], ids=str)
def shown(page: Page, request: pytest.FixtureRequest) -> Page:
    scheme, width = request.param
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 800})
    return page


@pytest.mark.parametrize("path", [*PAGES, "/bronnen/onbekend"])
def test_every_page(shown: Page, path: str) -> None:
    shown.goto(path)
    for details in shown.locator("main details").all():
        details.locator("summary").click()
    assert findings(shown) == []


def answered(page: Page, site: Site) -> None:
    cells = tuple(CitedObservation(observation(year=year), "Samenstelling woningvoorraad", 1) for year in (2022, 2023, 2024))
    site.answering = lambda question: answer(
        question.text,
        text="Zo ging het [1]:\n\n| Jaar | NPLV |\n|---|---|\n| 2022 | 31,50% |\n\n- een\n- **twee**",
        observations=cells,
        reading=Reading(rows=(4,), regions=("NPLV",), years=(2024,)),
    )
    ask(page)
    for details in page.locator("nplv-chat details").all():
        details.locator("summary").click()


def refused(page: Page, site: Site) -> None:
    site.answering = lambda question: Answer(
        "a-2", question.text, Status.OFF_TOPIC, "Dat weet ik niet.", (), (), (), (), ("Wel dit?",), "v"
    )
    ask(page)


def failed(page: Page, _: Site) -> None:
    page.route("**/v1/antwoorden", lambda route: route.abort())
    page.get_by_role("textbox", name="Uw vraag").fill("Wat?")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Opnieuw proberen").wait_for()


def waiting(page: Page, site: Site) -> None:
    site.hold.clear()
    page.get_by_role("textbox", name="Uw vraag").fill("Wat?")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Stop").wait_for()


def source_open(page: Page, _: Site) -> None:
    ask(page)
    page.get_by_role("button", name="Bron 1:").first.click()
    page.get_by_role("dialog").get_by_role("img").wait_for()


def choosing(page: Page, _: Site) -> None:
    ask(page)
    page.get_by_role("button", name="Indicator:").click()
    page.get_by_role("button", name="Samenstelling woningvoorraad: Koop", exact=True).wait_for()


def rating(page: Page, _: Site) -> None:
    ask(page)
    page.get_by_role("button", name="Geen goed antwoord").click()
    page.get_by_role("checkbox").wait_for()


def rated(page: Page, site: Site) -> None:
    rating(page, site)
    page.get_by_role("button", name="Verstuur").click()
    page.get_by_text("uw beoordeling is bewaard").wait_for()


STATES = (answered, refused, failed, waiting, source_open, choosing, rating, rated)


@pytest.mark.parametrize("state", STATES)
def test_every_state_of_the_chat(shown: Page, site: Site, state: Callable[[Page, Site], None]) -> None:
    shown.goto("/")
    state(shown, site)
    assert findings(shown) == []
    assert shown.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("state", [answered, choosing, rating, source_open])
def test_every_target_is_large_enough(chat: Page, site: Site, state: Callable[[Page, Site], None]) -> None:
    state(chat, site)
    small = chat.evaluate(
        """(least) => [...document.querySelector("nplv-chat").shadowRoot.querySelectorAll("button, summary, input, textarea")]
          .map((each) => [each.textContent, each.getBoundingClientRect()])
          .filter(([, box]) => box.width && (box.width < least || box.height < least)).map(([name]) => name)""",
        SMALLEST_TARGET,
    )
    assert small == []


HIDDEN_FOCUS = """() => {
  let each = document.activeElement;
  while (each.shadowRoot?.activeElement) each = each.shadowRoot.activeElement;
  const box = each.getBoundingClientRect();
  const style = getComputedStyle(each);
  const over = each.getRootNode().elementFromPoint(box.left + box.width / 2, Math.min(box.top + box.height / 2, innerHeight - 1));
  const inside = box.top >= -1 && box.bottom <= innerHeight + 1 && (over === null || each.contains(over) || over.contains(each));
  return each === document.body || (inside && style.outlineStyle !== "none") ? "" : `${each.tagName} ${each.textContent.slice(0, 40)} ${box.top} ${box.bottom}`;
}"""


def test_focus_can_always_be_seen(chat: Page) -> None:
    ask(chat)
    for _ in range(25):
        chat.keyboard.press("Tab")
        assert chat.evaluate(HIDDEN_FOCUS) == ""


def test_twice_as_large(page: Page) -> None:
    page.set_viewport_size({"width": 640, "height": 450})  # 1280 by 900 at 200 %
    page.goto("/")
    ask(page)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    expect(page.get_by_role("textbox", name="Uw vraag")).to_be_visible()


def test_no_movement_for_who_wants_none(page: Page, site: Site) -> None:
    page.goto("/")
    waiting(page, site)
    assert page.evaluate("document.getAnimations().length") == 0


DRAFT = "# Antwoord 1\n\nEerst 1%, dan 2% en 3%.\n\n- Ook 4%\n- En 5%\n\n| Jaar | NPLV |\n|---|---|\n| 2024 | 13% |\n"


def checked(page: Page, _: Site) -> None:
    check(page, DRAFT)


def explained(page: Page, _: Site) -> None:
    check(page, DRAFT)
    page.locator(".mark.wrong").first.click()
    page.get_by_role("link", name="Open pagina 1").wait_for()


def filtered(page: Page, _: Site) -> None:
    check(page, DRAFT)
    page.get_by_role("button", name="1 let op").click()


def too_long(page: Page, _: Site) -> None:
    page.goto("/cijfercontrole")
    page.get_by_role("textbox", name="Uw tekst").fill("x" * 50_001)
    page.get_by_role("button", name="Controleer de cijfers").click()
    page.get_by_role("alert").wait_for()


def being_checked(page: Page, site: Site) -> None:
    site.hold.clear()
    page.goto("/cijfercontrole")
    page.get_by_role("textbox", name="Uw tekst").fill(DRAFT)
    page.get_by_role("button", name="Controleer de cijfers").click()
    page.get_by_text("(33%)").wait_for()


@pytest.mark.parametrize("state", [checked, explained, filtered, too_long, being_checked])
def test_every_state_of_the_figure_check(shown: Page, site: Site, state: Callable[[Page, Site], None]) -> None:
    state(shown, site)
    assert findings(shown) == []
    assert shown.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_every_target_of_the_figure_check_is_large_enough(page: Page, site: Site) -> None:
    explained(page, site)
    small = page.evaluate(
        """(least) => [...document.querySelectorAll("main button, main [role=button]")]
          .map((each) => [each.textContent, each.getBoundingClientRect()])
          .filter(([, box]) => box.width && (box.width < least || box.height < least)).map(([name]) => name)""",
        SMALLEST_TARGET,
    )
    assert small == []


@pytest.mark.parametrize(("width", "height"), [(360, 740), (1200, 700)])
def test_focus_on_the_figure_check_can_always_be_seen(page: Page, width: int, height: int) -> None:
    page.set_viewport_size({"width": width, "height": height})
    check(page, DRAFT)
    for key in ["Tab"] * 16 + ["ArrowRight", "Enter"] + ["Tab"] * 12 + ["Shift+Tab"] * 25:
        page.keyboard.press(key)
        assert page.evaluate(HIDDEN_FOCUS) == ""
