"""The conversation, in a real browser."""

import sqlite3
import time

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from nplv_qa import texts
from nplv_qa.types import Answer, CitedObservation, Question, Reading, Status
from tests.builders import answer, observation
from tests.web.conftest import FIGURE, PASSAGE, Site, ask


def test_it_says_what_it_is_first(chat: Page) -> None:
    log = chat.get_by_role("log")
    expect(log).to_contain_text("automatisch systeem")
    expect(log).to_contain_text("staat de bron")
    assert chat.get_by_role("log").get_by_role("button").count() >= 5


def test_an_answer_with_all_its_parts(chat: Page) -> None:
    ask(chat)
    log = chat.get_by_role("log")
    expect(log.locator("strong").get_by_text("32,04%")).to_be_visible()
    expect(log.get_by_label("Let op", exact=True)).to_contain_text("Let op.")
    log.get_by_text("Zo is dit berekend").click()
    expect(log).to_contain_text("32,04 − 57,58 = −25,54 procentpunt")


def test_the_first_answer_is_quick(chat: Page) -> None:
    ask(chat)
    started = time.perf_counter()
    ask(chat, "Nog een vraag?")
    assert time.perf_counter() - started < 0.3


def test_a_suggested_question_is_asked(chat: Page, site: Site) -> None:
    button = chat.get_by_role("log").get_by_role("button").first
    wanted = button.inner_text()
    button.click()
    chat.get_by_role("button", name="Kopieer met bronnen").wait_for()
    assert site.asked[-1].text == wanted


def test_a_follow_up_takes_the_history_along(chat: Page, site: Site) -> None:
    ask(chat)
    chat.get_by_role("button", name="En in 2022?").click()
    chat.get_by_role("button", name="Kopieer met bronnen").nth(1).wait_for()
    assert site.asked[-1].text == "En in 2022?"
    assert [turn.question for turn in site.asked[-1].history] == [FIGURE]


def test_starting_anew_forgets_everything(chat: Page, site: Site) -> None:
    ask(chat)
    chat.get_by_role("button", name="Opnieuw beginnen").click()
    expect(chat.get_by_text(FIGURE)).to_have_count(0)
    expect(chat.get_by_role("textbox", name="Uw vraag")).to_be_focused()
    ask(chat, "Wat is het NPLV?")
    assert site.asked[-1].history == ()


def test_a_citation_opens_its_source(chat: Page) -> None:
    ask(chat)
    cite = chat.get_by_role("button", name="Bron 1: Voortgangsrapportage, pagina 1").first
    cite.click()
    panel = chat.get_by_role("dialog")
    expect(panel).to_contain_text("Weergave.")
    expect(panel.locator("mark").first).to_have_text(PASSAGE)
    picture = panel.get_by_role("img")
    expect(picture).to_have_js_property("complete", True)
    assert picture.evaluate("image => image.naturalWidth") > 0
    address = panel.get_by_role("link", name="Open deze pagina").get_attribute("href")
    assert address
    chat.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(cite).to_be_focused()
    chat.goto(address)
    expect(chat.locator(":target")).to_have_text(PASSAGE)


def test_another_choice_asks_again(chat: Page, site: Site) -> None:
    ask(chat)
    chat.get_by_role("button", name="Jaar: 2024").click()
    chat.get_by_role("button", name="2022", exact=True).click()
    chat.get_by_role("button", name="Kopieer met bronnen").nth(1).wait_for()
    assert site.asked[-1].text == f"Wat was het aandeel Koop {texts.REGION['NPLV']} in 2022?"


def test_figures_over_time_come_with_a_chart(chat: Page, site: Site) -> None:
    cells = tuple(CitedObservation(observation(year=year), "Samenstelling woningvoorraad", 1) for year in (2022, 2023, 2024))
    site.answering = lambda question: answer(question.text, observations=cells, reading=Reading(rows=(4,), regions=("NPLV",)))
    ask(chat)
    chart = chat.get_by_role("img", name="Lijngrafiek van")
    chart.scroll_into_view_if_needed()
    expect(chart).to_have_js_property("complete", True)
    assert chart.evaluate("image => image.naturalWidth") > 0


def test_copying_takes_the_sources_along(chat: Page, context: BrowserContext) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    ask(chat)
    chat.get_by_role("button", name="Kopieer met bronnen").click()
    expect(chat.get_by_text("Gekopieerd.")).to_be_visible()
    copied = chat.evaluate("navigator.clipboard.readText()")
    assert "In 2024 was 32,04% koop [1]." in copied
    assert "[1] Voortgangsrapportage, 27 november 2025, Kamerstuk 30 995, nr. 107, p. 1." in copied
    assert "corpusversie 2025.1-abc" in copied


def test_feedback_without_and_with_the_question(chat: Page, site: Site) -> None:
    for along in (False, True):
        ask(chat)
        chat.get_by_role("button", name="Geen goed antwoord").last.click()
        chat.get_by_role("textbox", name="Wat klopt er niet").fill("Het jaar.")
        if along:
            chat.get_by_role("checkbox").check()
        chat.get_by_role("button", name="Verstuur").click()
        expect(chat.get_by_text("uw beoordeling is bewaard").last).to_be_focused()
    with sqlite3.connect(site.feedback) as connection:
        rows = connection.execute("select thumb, reason, question from feedback").fetchall()
    assert rows[-2:] == [("down", "Het jaar.", None), ("down", "Het jaar.", FIGURE)]


def test_a_refusal_is_an_ordinary_answer(chat: Page, site: Site) -> None:
    site.answering = lambda question: Answer("a-2", question.text, Status.OFF_TOPIC, "Dat weet ik niet.", (), (), (), (), (), "v")
    ask(chat, "Wat is de hoofdstad van Frankrijk?")
    expect(chat.get_by_text("Dat weet ik niet.", exact=True)).to_be_visible()
    expect(chat.get_by_text("Bronnen (")).to_have_count(0)


def test_one_announcement_for_each_answer(chat: Page) -> None:
    chat.evaluate(
        """() => {
          window.said = [];
          const status = [...document.querySelector("nplv-chat").shadowRoot.children].find((each) => each.role === "status");
          new MutationObserver(() => said.push(status.textContent)).observe(status, { childList: true, characterData: true, subtree: true });
        }"""
    )
    ask(chat)
    assert chat.evaluate("said") == ["De documenten worden doorzocht …", "Antwoord: In 2024 was 32,04% koop."]
    assert chat.get_by_role("log").get_attribute("aria-live") == "off"


def test_only_with_the_keyboard(chat: Page, site: Site) -> None:
    for _ in range(40):
        chat.keyboard.press("Tab")
        if chat.evaluate("document.activeElement.shadowRoot?.activeElement?.id") == "question":
            break
    chat.keyboard.type("Met toetsen?")
    chat.keyboard.press("Shift+Enter")
    chat.keyboard.type("Twee regels")
    chat.keyboard.press("Enter")
    chat.get_by_role("button", name="Kopieer met bronnen").wait_for()
    assert site.asked[-1].text == "Met toetsen?\nTwee regels"
    chat.get_by_role("button", name="Bron 1:").first.focus()
    chat.keyboard.press("Enter")
    expect(chat.get_by_role("dialog").get_by_role("heading")).to_be_focused()
    chat.keyboard.press("Tab")
    chat.keyboard.press("Enter")
    expect(chat.get_by_role("dialog")).to_be_hidden()


def test_nothing_stays_behind(chat: Page, context: BrowserContext) -> None:
    ask(chat)
    assert context.cookies() == []
    assert chat.evaluate("localStorage.length + sessionStorage.length") == 0
    assert chat.url.endswith("/")


@pytest.mark.parametrize("question", ["", "   ", "\n"])
def test_no_question_asks_nothing(chat: Page, site: Site, question: str) -> None:
    before = len(site.asked)
    chat.get_by_role("textbox", name="Uw vraag").fill(question)
    chat.keyboard.press("Enter")
    expect(chat.get_by_role("textbox", name="Uw vraag")).to_be_focused()
    assert len(site.asked) == before


def test_the_asker_hears_what_was_typed(chat: Page, site: Site) -> None:
    ask(chat, "  Één café – € 3,50 & <b>?  ")
    assert site.asked[-1] == Question("Één café – € 3,50 & <b>?")
