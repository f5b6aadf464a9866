"""The figure check with files, with a slow or broken service, and with texts that would like to be code."""

import base64
from collections.abc import Callable
from decimal import Decimal

import pytest
from playwright.sync_api import Page, Route, expect

from nplv_qa.types import CheckReport, Claim, Outcome, Verdict
from tests.builders import citation
from tests.files import ENCRYPTED_WORD_FILE, OLD_WORD_FILE, SENTENCE, pdf_file, word_file
from tests.web.conftest import Site, check
from tests.web.test_hostile import HOSTILE, unharmed

CHECKS = "**/v1/cijfercontroles"
OWN = "Eigen tekst met 1%."


@pytest.fixture
def box(page: Page) -> Page:
    """The page with a text in its box."""
    page.goto("/cijfercontrole")
    page.get_by_role("textbox", name="Uw tekst").fill(OWN)
    return page


def choose(page: Page, name: str, content: bytes) -> None:
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Kies een bestand").click()
    chooser.value.set_files({"name": name, "mimeType": "", "buffer": content})


def drop(page: Page, name: str, content: bytes, target: str = "textarea") -> None:
    moved = page.evaluate_handle(
        """([name, content]) => {
          const moved = new DataTransfer();
          moved.items.add(new File([Uint8Array.from(atob(content), (each) => each.charCodeAt(0))], name));
          return moved;
        }""",
        [name, base64.b64encode(content).decode()],
    )
    for event in ("dragover", "drop"):
        page.dispatch_event(target, event, {"dataTransfer": moved})


FILES = [
    ("brief.txt", f"Eén. {SENTENCE}".encode(), f"Eén. {SENTENCE}"),
    ("oud.txt", f"Eén. {SENTENCE}".encode("cp1252"), f"Eén. {SENTENCE}"),
    ("brief.md", b"# Kop\r\n\r\nDat is 3%.\r\n", "# Kop\n\nDat is 3%."),
    ("Brief.DOCX", word_file(SENTENCE, "Tweede alinea."), f"{SENTENCE}\n\nTweede alinea."),
    ("brief.pdf", pdf_file(SENTENCE), SENTENCE),
]


@pytest.mark.parametrize("give", [choose, drop])
@pytest.mark.parametrize(("name", "content", "text"), FILES, ids=[name for name, *_ in FILES])
def test_a_file_is_read_into_the_box(box: Page, give: Callable[[Page, str, bytes], None], name: str, content: bytes, text: str) -> None:
    give(box, name, content)
    expect(box.locator(".draft > .said")).to_contain_text(f"De tekst van ‘{name}’ staat in het tekstvak.")
    expect(box.locator(".draft > .said", has_text="Tabellen uit een pdf")).to_have_count(int(name.endswith("pdf")))
    expect(box.get_by_role("textbox", name="Uw tekst")).to_have_value(text)
    box.get_by_role("button", name="Controleer de cijfers").click()
    expect(box.locator(".mark")).to_have_text("3%")


BAD_FILES = [
    ("leeg.txt", b" \n", "geen leesbare tekst"),
    ("leeg.docx", word_file(), "geen leesbare tekst"),
    ("scan.pdf", pdf_file(), "geen leesbare tekst"),
    ("kapot.docx", b"geen zip", "beschadigd"),
    ("kapot.pdf", b"%PDF-1.4 en dan niets", "beschadigd"),
    ("anders.docx", OLD_WORD_FILE, "beschadigd"),
    ("binair.txt", b"a\x00b", "beschadigd"),
    ("geheim.pdf", pdf_file(SENTENCE, password="sesam"), "met een wachtwoord beveiligd"),
    ("geheim.docx", ENCRYPTED_WORD_FILE, "met een wachtwoord beveiligd"),
    ("lang.txt", b"a " * 25_001, "50.002 tekens"),
    ("dik.pdf", pdf_file(SENTENCE, pages=101), "meer dan 100 pagina’s"),
    ("groot.txt", b"a" * (5 * 1024 * 1024 + 1), "groter dan 5 MB"),
    ("tabel.xlsx", b"x", ".docx"),
    ("zonder", b"x", ".docx"),
]


@pytest.mark.parametrize(("name", "content", "message"), BAD_FILES, ids=[name for name, *_ in BAD_FILES])
def test_a_file_that_can_not_be_read_leaves_the_text(box: Page, name: str, content: bytes, message: str) -> None:
    choose(box, name, content)
    expect(box.get_by_role("alert")).to_contain_text(message)
    expect(box.get_by_role("textbox", name="Uw tekst")).to_have_value(OWN)
    choose(box, "goed.txt", b"Nu 1%.")
    expect(box.get_by_role("textbox", name="Uw tekst")).to_have_value("Nu 1%.")
    expect(box.get_by_role("alert")).to_have_count(0)


def test_a_file_beside_the_box_does_not_replace_the_page(box: Page) -> None:
    drop(box, "brief.txt", b"Nu 2%.", "h1")
    expect(box.get_by_role("textbox", name="Uw tekst")).to_have_value(OWN)


def test_an_empty_and_a_long_text(page: Page) -> None:
    page.goto("/cijfercontrole")
    button, field = page.get_by_role("button", name="Controleer de cijfers"), page.get_by_role("textbox", name="Uw tekst")
    for text, message in ((" \n", "Plak of typ eerst een tekst."), ("é" * 50_123, "De tekst is 123 tekens te lang: hooguit 50.000 tekens")):
        field.fill(text)
        button.click()
        expect(page.get_by_role("alert")).to_contain_text(message)
        expect(field).to_be_focused()
        expect(field).to_have_value(text)
    expect(page.get_by_text("50.123 van 50.000 tekens")).to_be_visible()
    field.fill("🏘" * 50_000)
    expect(page.get_by_text("50.000 van 50.000 tekens")).to_be_visible()
    button.click()
    page.get_by_role("heading", name="Uitkomst").wait_for()


def test_control_characters_in_a_pasted_text(page: Page) -> None:
    check(page, "Een\x0bdeel\x1f was\x00 3%\x85 en \ud800 ook 1%.")
    assert page.locator(".mark").all_text_contents() == ["3%", "1%"]


def test_progress_and_stopping(box: Page, site: Site) -> None:
    site.hold.clear()
    box.get_by_role("button", name="Controleer de cijfers").click()
    box.get_by_text("1 van 3 zinnen gecontroleerd (33%)").wait_for()
    expect(box.get_by_role("progressbar", name="Voortgang van de controle")).to_have_attribute("value", "33")
    expect(box.get_by_role("button", name="Afbreken")).to_be_focused()
    box.keyboard.press("Enter")
    expect(box.get_by_role("alert")).to_have_text("De controle is afgebroken. Uw tekst staat er nog.")
    expect(box.get_by_role("textbox", name="Uw tekst")).to_have_value(OWN)
    expect(box.get_by_role("progressbar")).to_be_hidden()
    site.hold.set()
    box.get_by_role("button", name="Controleer de cijfers").click()
    box.get_by_role("heading", name="Uitkomst").wait_for()
    expect(box.get_by_role("alert")).to_have_count(0)


def retry(page: Page, message: str) -> None:
    """It says what is wrong, keeps the text, and works again when the service does."""
    page.get_by_role("button", name="Controleer de cijfers").click()
    expect(page.get_by_role("alert")).to_contain_text(message)
    expect(page.get_by_role("textbox", name="Uw tekst")).to_have_value(OWN)
    page.unroute(CHECKS)
    page.get_by_role("button", name="Controleer de cijfers").click()
    page.get_by_role("heading", name="Uitkomst").wait_for()


def test_a_service_that_is_down(box: Page) -> None:
    box.route(CHECKS, lambda route: route.abort("connectionrefused"))
    retry(box, "nu niet bereikbaar")


def test_a_service_that_is_still_loading(box: Page) -> None:
    box.route(CHECKS, lambda route: route.fulfill(status=503, content_type="application/problem+json", body="{}"))
    retry(box, "nog niet klaar of te druk")


def test_a_connection_that_breaks_off(box: Page) -> None:
    events = 'event: status\ndata: {"melding": "x", "percentage": 1}\n\n'
    box.route(CHECKS, lambda route: route.fulfill(status=200, content_type="text/event-stream", body=events))
    retry(box, "De verbinding werd verbroken")


def test_a_refusal_says_why(box: Page) -> None:
    body = '{"detail": "Dit kan niet.", "fouten": [{"veld": "tekst", "melding": "Dit is te lang."}]}'
    box.route(CHECKS, lambda route: route.fulfill(status=400, content_type="application/problem+json", body=body))
    retry(box, "Dit is te lang.")


def test_an_error_while_checking(box: Page, site: Site) -> None:
    class Broken:
        def check(self, text: str, progress: Callable[[int, int], None] | None = None) -> CheckReport:
            raise RuntimeError(text)

    usual, site.checking = site.checking, Broken()
    box.get_by_role("button", name="Controleer de cijfers").click()
    expect(box.get_by_role("alert")).to_contain_text("Er ging iets mis")
    site.checking = usual


def test_a_proxy_that_makes_it_plain_json(box: Page) -> None:
    def plain(route: Route) -> None:
        route.continue_(headers={**route.request.headers, "accept": "application/json"})

    box.route(CHECKS, plain)
    box.get_by_role("button", name="Controleer de cijfers").click()
    expect(box.locator(".mark")).to_have_text("1%")


class Hostile:
    """Every line is a figure of which every word is hostile."""

    def check(self, text: str, progress: Callable[[int, int], None] | None = None) -> CheckReport:
        found, start = [], 0
        for n, line in enumerate(text.split("\n")):
            if line:
                words = HOSTILE[n % len(HOSTILE)]
                cited = citation(1, page=1, source="bron", title=words, section=words, fragment=words, address=words, date=words)
                claim = Claim(line, line, start, start + len(line), Decimal(1))
                found.append(Verdict(claim, list(Outcome)[n % 5], words, words, (cited,)))
            start += len(line) + 1
        return CheckReport(tuple(found), HOSTILE[0])


def test_hostile_texts(page: Page, site: Site) -> None:
    site.checking = Hostile()
    check(page, "\n\n".join(HOSTILE))
    assert page.locator(".findings > li").count() == len(HOSTILE)
    for mark in page.locator(".mark").all()[::15]:
        mark.click()
        unharmed(page)
    with page.expect_download():
        page.get_by_role("button", name="Bewaar als tekst").click()
    with page.expect_download():
        page.get_by_role("button", name="Bewaar als Word").click()
    unharmed(page)
    assert page.evaluate("[...document.links].filter((each) => !/^https?:/.test(each.href)).length") == 0


def test_hostile_texts_without_script(page: Page, site: Site) -> None:
    site.checking = Hostile()
    text = "\n\n".join(HOSTILE)
    response = page.request.post("/cijfercontrole", form={"tekst": text})
    inside = response.text().partition("<main")[2].partition("</main>")[0].lower()
    for tag in ("<script", "<img", "<svg", "<iframe", "<style", "<math", "<template", "<body", 'href="javascript', 'href="data'):
        assert tag not in inside.replace('href="/', "")
