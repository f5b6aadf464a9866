"""What a user sees when the service is away, slow or broken."""

import time

from playwright.sync_api import Page, Route, expect

from nplv_qa.types import Answer, Question
from tests.web.conftest import Site, ask, usual

ANSWERS = "**/v1/antwoorden"


def type_and_send(page: Page, question: str = "Wat is het NPLV?") -> None:
    page.get_by_role("textbox", name="Uw vraag").fill(question)
    page.keyboard.press("Enter")


def test_a_server_that_is_down_and_comes_back(chat: Page) -> None:
    chat.route(ANSWERS, lambda route: route.abort("connectionrefused"))
    type_and_send(chat)
    expect(chat.get_by_role("log")).to_contain_text("nu niet bereikbaar")
    chat.unroute(ANSWERS)
    chat.get_by_role("button", name="Opnieuw proberen").click()
    chat.get_by_role("button", name="Kopieer met bronnen").wait_for()
    expect(chat.get_by_role("log")).not_to_contain_text("nu niet bereikbaar")
    expect(chat.get_by_text("Wat is het NPLV?", exact=True).last).to_be_visible()


def test_a_server_that_is_still_loading(chat: Page) -> None:
    chat.route(ANSWERS, lambda route: route.fulfill(status=503, content_type="application/problem+json", body="{}"))
    type_and_send(chat)
    expect(chat.get_by_role("log")).to_contain_text("nog niet klaar of te druk")
    expect(chat.get_by_role("button", name="Opnieuw proberen")).to_be_visible()


def test_a_question_that_is_too_long(chat: Page) -> None:
    chat.route(ANSWERS, lambda route: route.fulfill(status=400, content_type="application/problem+json", body="{}"))
    type_and_send(chat)
    expect(chat.get_by_role("log")).to_contain_text("Maak de vraag korter")


def test_an_error_while_answering(chat: Page, site: Site) -> None:
    def broken(question: Question) -> Answer:
        raise RuntimeError(question.text)

    site.answering = broken
    type_and_send(chat)
    expect(chat.get_by_role("log")).to_contain_text("Er ging iets mis")
    site.answering = usual
    chat.get_by_role("button", name="Opnieuw proberen").click()
    chat.get_by_role("button", name="Kopieer met bronnen").wait_for()


def test_a_connection_that_breaks_off(chat: Page) -> None:
    events = 'event: deel\ndata: {"tekst": "Half"}\n\n'
    chat.route(ANSWERS, lambda route: route.fulfill(status=200, content_type="text/event-stream", body=events))
    type_and_send(chat)
    expect(chat.get_by_role("log")).to_contain_text("De verbinding werd verbroken")


def test_events_that_make_no_sense(chat: Page) -> None:
    chat.route(ANSWERS, lambda route: route.fulfill(status=200, content_type="text/event-stream", body="event: klaar\ndata: {\n\n"))
    type_and_send(chat)
    expect(chat.get_by_role("button", name="Opnieuw proberen")).to_be_visible()


def test_a_proxy_that_makes_it_plain_json(chat: Page) -> None:
    def plain(route: Route) -> None:
        route.continue_(headers={**route.request.headers, "accept": "application/json"})

    chat.route(ANSWERS, plain)
    ask(chat)
    expect(chat.get_by_role("log")).to_contain_text("32,04%")


def test_a_slow_server_says_so(chat: Page, site: Site) -> None:
    site.hold.clear()
    type_and_send(chat)
    expect(chat.get_by_role("log")).to_contain_text("De documenten worden doorzocht")
    expect(chat.get_by_role("log")).to_have_attribute("aria-busy", "true")
    expect(chat.get_by_role("log")).to_contain_text("Het duurt langer dan gewoonlijk", timeout=7000)
    site.hold.set()
    chat.get_by_role("button", name="Kopieer met bronnen").wait_for()
    expect(chat.get_by_role("log")).to_have_attribute("aria-busy", "false")


def test_a_question_can_be_stopped(chat: Page, site: Site) -> None:
    site.hold.clear()
    type_and_send(chat)
    chat.get_by_role("button", name="Stop").click()
    expect(chat.get_by_role("log")).to_contain_text("De vraag is afgebroken")
    site.hold.set()
    chat.get_by_role("button", name="Opnieuw proberen").click()
    chat.get_by_role("button", name="Kopieer met bronnen").wait_for()


def test_a_page_that_can_not_be_loaded_in_the_panel(chat: Page) -> None:
    chat.route("**/v1/bronnen/*/paginas/*", lambda route: route.abort())
    ask(chat)
    chat.get_by_role("button", name="Bron 1:").first.click()
    expect(chat.get_by_role("dialog")).to_contain_text("kon niet worden geladen")
    expect(chat.get_by_role("dialog").locator("mark")).to_be_visible()


def test_feedback_that_can_not_be_kept(chat: Page) -> None:
    chat.route("**/v1/beoordelingen", lambda route: route.fulfill(status=503, body="{}"))
    ask(chat)
    chat.get_by_role("button", name="Goed antwoord", exact=True).click()
    chat.get_by_role("button", name="Verstuur").click()
    expect(chat.get_by_role("alert")).not_to_be_empty()


def test_starting_anew_while_waiting(chat: Page, site: Site) -> None:
    site.hold.clear()
    type_and_send(chat)
    chat.get_by_role("button", name="Opnieuw beginnen").click()
    site.hold.set()
    time.sleep(0.2)
    expect(chat.get_by_role("log")).not_to_contain_text("afgebroken")
    ask(chat)
