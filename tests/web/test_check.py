"""The figure check in a browser: marks, panel, filters, what can be kept of the outcome, and the same without JavaScript."""

import re
from collections.abc import Iterator
from pathlib import Path

import docx
import httpx
import pytest
from playwright.sync_api import Browser, Download, Page, expect

from nplv_qa.api.anchors import anchor
from nplv_qa.dutch.formatting import format_day
from tests.builders import REPORT
from tests.web.conftest import PASSAGE, Site, check

DRAFT = "# Antwoord 1\n\nEerst 1%, dan 2% en 3%.\n\n- Ook 4%\n- En 5%\n\n| Jaar | NPLV |\n|---|---|\n| 2024 | 13% |\n"
SIGNS = {"1%": "✓", "2%": "≈", "3%": "✗", "4%": "!", "5%": "?", "13%": "✗"}


def sign(page: Page, text: str) -> str:
    shown: str = page.locator(".mark", has_text=re.compile(rf"^{text}$")).evaluate("(each) => getComputedStyle(each, '::after').content")
    return shown


def panel(page: Page) -> str:
    return page.get_by_role("region", name="Uitleg bij het gekozen cijfer").inner_text()


def test_every_figure_is_marked_by_sign_line_and_colour(page: Page) -> None:
    check(page, DRAFT)
    expect(page.locator(".mark")).to_have_count(6)
    for text, wanted in SIGNS.items():
        assert wanted in sign(page, text)
    looks = page.locator(".mark").evaluate_all(
        "(all) => all.slice(0, 5).map((each) => [getComputedStyle(each).textDecorationStyle, getComputedStyle(each).backgroundColor])"
    )
    assert len({line for line, _ in looks}) == 5
    assert len({colour for _, colour in looks}) == 4  # right and rightly rounded share one
    expect(page.get_by_role("button", name="3%: klopt niet", exact=True)).to_be_visible()
    expect(page.locator(".draft-text h3")).to_have_text("Antwoord 1")
    expect(page.locator(".draft-text .item")).to_have_count(2)
    expect(page.locator(".draft-text tr")).to_have_count(2)


def test_the_text_is_shown_as_it_is(page: Page) -> None:
    text = "De 🏘️ groei was 3% – é 1% — en 𝟛 dan 5%.\nVolgende regel  met 2%."
    check(page, text)
    assert page.locator(".draft-text").evaluate("(each) => each.textContent") == text
    assert page.locator(".mark").all_text_contents() == ["3%", "1%", "5%", "2%"]


def test_the_panel_explains_the_figure_and_opens_the_source(page: Page) -> None:
    check(page, DRAFT)
    assert "Kies een cijfer" in panel(page)
    page.get_by_role("button", name="3%: klopt niet", exact=True).click()
    shown = panel(page)
    assert all(part in shown for part in ("✗ klopt niet", "Volgens de bronnen: 30%", "Uitleg bij 3%.", "pagina 1", PASSAGE, "Eerst 1%, dan 2% en 3%."))
    with page.expect_popup() as opened:
        page.get_by_role("link", name="Open pagina 1 met de passage").click()
    source = opened.value
    source.wait_for_load_state()
    assert source.url.endswith(f"/bronnen/{REPORT}/paginas/1#{anchor(PASSAGE)}")
    expect(source.locator(":target")).to_have_text(PASSAGE)


def test_the_summary_counts_and_filters(page: Page) -> None:
    check(page, DRAFT)
    expect(page.get_by_text("6 cijfers gecontroleerd; 4 vragen uw aandacht.")).to_be_visible()
    page.get_by_role("button", name="2 klopt niet").click()
    expect(page.get_by_role("button", name="2 klopt niet")).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".mark:not(.off)")).to_have_count(2)
    expect(page.locator(".findings > li:visible")).to_have_count(2)
    page.get_by_role("button", name="Alle 6").click()
    expect(page.locator(".mark:not(.off)")).to_have_count(6)
    expect(page.locator(".findings > li:visible")).to_have_count(6)


def test_stepping_from_problem_to_problem(page: Page) -> None:
    check(page, DRAFT)
    following, previous = (page.get_by_role("button", name=f"{name} aandachtspunt").first for name in ("Volgende", "Vorige"))
    seen = []
    for _ in range(5):
        following.click()
        seen.append(page.locator(".mark[aria-pressed=true]").text_content())
    assert seen == ["3%", "4%", "5%", "13%", "3%"]
    expect(page.locator(".position")).to_have_text("1 van 4")
    previous.click()
    expect(page.locator(".mark[aria-pressed=true]")).to_have_text("13%")
    expect(page.locator(".outcome > [role=status]")).to_have_text("13%: klopt niet. Uitleg bij 13%.")


def test_from_the_list_to_the_text(page: Page) -> None:
    check(page, DRAFT)
    page.get_by_role("button", name="Toon cijfer 4 in de tekst").click()
    expect(page.locator(".mark:focus")).to_have_text("4%")
    assert "Uitleg bij 4%." in panel(page)


def test_with_the_keyboard_only(page: Page) -> None:
    page.goto("/cijfercontrole")
    page.get_by_role("textbox", name="Uw tekst").focus()
    page.keyboard.insert_text(DRAFT)
    for _ in range(3):
        page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Controleer de cijfers")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Uitkomst")).to_be_focused()
    while not page.evaluate("document.activeElement.matches('.mark')"):
        page.keyboard.press("Tab")
    expect(page.locator(".mark[tabindex='0']")).to_have_count(1)
    for key in ("ArrowRight", "ArrowDown", "ArrowRight", "ArrowLeft"):
        page.keyboard.press(key)
    expect(page.locator(".mark:focus")).to_have_text("3%")
    page.keyboard.press("Enter")
    expect(page.locator(".panel h3")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".mark:focus")).to_have_text("3%")
    assert "Kies een cijfer" in panel(page)
    page.keyboard.press("End")
    page.keyboard.press("Space")
    assert "Uitleg bij 13%." in panel(page)
    page.keyboard.press("Escape")
    page.keyboard.press("Home")
    expect(page.locator(".mark:focus")).to_have_text("1%")
    page.keyboard.press("Tab")
    assert not page.evaluate("document.activeElement.matches('.mark')")


def test_on_a_phone_the_panel_does_not_hide_the_figure(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    check(page, "Woord. " * 200 + "\n\nDat is 3%.\n\n" + "Woord. " * 200 + " En 4%.")
    for text in ("3%", "4%"):
        page.get_by_role("button", name="Volgende aandachtspunt").last.click()
        mark, sheet = (page.locator(each).bounding_box() for each in (".mark[aria-pressed=true]", ".panel"))
        assert mark
        assert sheet
        assert page.locator(".mark[aria-pressed=true]").text_content() == text
        assert 0 < mark["y"] < mark["y"] + mark["height"] < sheet["y"]
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.get_by_role("button", name="Sluiten").click()
    expect(page.locator(".panel.open")).to_have_count(0)


def saved(page: Page, button: str) -> Download:
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return download.value


def stamp(page: Page) -> str:
    day: str = page.evaluate("new Date().toLocaleDateString('sv')")
    return f"Gecontroleerd op {format_day(day)} tegen de documenten van de Vraagbaak NPLV, corpusversie 2025.1-abc."


def test_the_outcome_as_text(page: Page, tmp_path: Path) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    check(page, DRAFT)
    page.get_by_role("button", name="Kopieer").click()
    page.get_by_text("De uitkomst is gekopieerd.").wait_for()
    copied: str = page.evaluate("navigator.clipboard.readText()")
    download = saved(page, "Bewaar als tekst")
    assert re.fullmatch(r"cijfercontrole-\d{4}-\d\d-\d\d\.txt", download.suggested_filename)
    download.save_as(tmp_path / "a.txt")
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == copied
    assert stamp(page) in copied
    assert "✗ klopt niet: 2" in copied
    assert "Eerst 1% [✓1], dan 2% [≈2] en 3% [✗3]." in copied
    assert "3. 3%: ✗ klopt niet\n   Eerst 1%, dan 2% en 3%.\n   Volgens de bronnen: 30%\n   Uitleg bij 3%." in copied
    assert f"/bronnen/{REPORT}/paginas/1#" in copied


def test_the_outcome_as_a_word_file(page: Page, tmp_path: Path) -> None:
    check(page, DRAFT)
    download = saved(page, "Bewaar als Word")
    assert re.fullmatch(r"cijfercontrole-\d{4}-\d\d-\d\d\.docx", download.suggested_filename)
    download.save_as(tmp_path / "a.docx")
    made = docx.Document(str(tmp_path / "a.docx"))
    assert len(list(made.comments)) == 6
    assert stamp(page) in [each.text for each in made.paragraphs]
    page.get_by_text("Het Word-bestand is gemaakt.").wait_for()


def test_a_word_file_that_can_not_be_made(page: Page) -> None:
    check(page, DRAFT)
    page.route("**/v1/cijfercontroles", lambda route: route.abort())
    page.get_by_role("button", name="Bewaar als Word").click()
    page.get_by_text("nu niet bereikbaar").wait_for()
    expect(page.get_by_role("button", name="Bewaar als Word")).to_be_enabled()


def test_on_paper(page: Page) -> None:
    check(page, DRAFT)
    page.get_by_role("button", name="3%: klopt niet", exact=True).click()
    page.emulate_media(media="print")
    assert "✗3" in sign(page, "3%")
    for hidden in (".panel", ".actions", ".steps", "form", "nav", ".findings .quiet"):
        assert page.locator(hidden).locator("visible=true").count() == 0
    expect(page.locator(".findings > li:visible")).to_have_count(6)
    expect(page.get_by_text("corpusversie 2025.1-abc")).to_be_visible()
    assert page.pdf()[:4] == b"%PDF"


def test_the_text_can_be_changed_and_checked_again(page: Page, site: Site) -> None:
    check(page, DRAFT)
    page.get_by_role("button", name="Tekst aanpassen").click()
    field = page.get_by_role("textbox", name="Uw tekst")
    expect(field).to_have_value(DRAFT)
    expect(page.locator(".outcome")).to_have_count(0)
    field.fill("Nu 1%.")
    page.get_by_role("button", name="Controleer de cijfers").click()
    expect(page.get_by_text("1 cijfer gecontroleerd; het vraagt geen aandacht.")).to_be_visible()
    assert site.checked[-1] == "Nu 1%."


def test_a_text_without_figures(page: Page) -> None:
    check(page, "Geen cijfers.")
    expect(page.get_by_text("In deze tekst staan geen cijfers die te controleren zijn.")).to_be_visible()
    expect(page.locator(".bar, .panel, .findings")).to_have_count(0)


def test_the_example(page: Page) -> None:
    page.goto("/cijfercontrole")
    page.get_by_role("button", name="Probeer een voorbeeld").click()
    page.get_by_role("button", name="Controleer de cijfers").click()
    page.get_by_role("heading", name="Uitkomst").wait_for()


def test_it_is_linked_from_everywhere(page: Page) -> None:
    page.goto("/over")
    page.get_by_role("link", name="Cijfercontrole").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Cijfercontrole")
    page.goto("/")
    page.get_by_role("link", name="Controleer de cijfers van uw tekst").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Cijfercontrole")


def test_nothing_of_the_draft_is_kept(page: Page, capsys: pytest.CaptureFixture[str]) -> None:
    check(page, "Sesam is 3%.")
    page.get_by_role("button", name="3%: klopt niet").click()
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie, history.state, location.hash]") == [0, 0, "", None, ""]
    assert page.evaluate("indexedDB.databases()") == []
    field = page.locator("textarea")
    assert (field.get_attribute("autocomplete"), field.get_attribute("spellcheck")) == ("off", "false")
    log = "".join(capsys.readouterr())
    assert "Sesam" not in log
    page.reload()
    expect(field).to_have_value("")


@pytest.fixture
def plain(browser: Browser, site: Site) -> Iterator[Page]:
    """A browser without JavaScript."""
    context = browser.new_context(base_url=site.url, java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_without_script(plain: Page) -> None:
    plain.goto("/cijfercontrole")
    expect(plain.get_by_role("button", name="Kies een bestand")).to_be_hidden()
    plain.get_by_label("Uw tekst").fill(DRAFT + "<b>5%</b>")
    plain.get_by_role("button", name="Controleer de cijfers").click()
    expect(plain.locator(".mark")).to_have_count(7)
    assert plain.locator(".mark").last.text_content() == "5%: niet gevonden"
    expect(plain.get_by_text("✗ klopt niet: 2")).to_be_visible()
    expect(plain.locator(".findings > li").nth(2)).to_contain_text("Volgens de bronnen: 30%")
    expect(plain.get_by_role("textbox", name="Uw tekst")).to_have_value(DRAFT + "<b>5%</b>")
    plain.locator(".findings a").first.click()
    expect(plain.locator(":target")).to_have_text(PASSAGE)


@pytest.mark.parametrize(("body", "message"), [("", "Plak of typ"), ("tekst=", "Plak of typ"), ("tekst=" + "x" * 50_001, "1 tekens te lang"), ("tekst=%ff", "Plak of typ")])
def test_a_form_that_is_wrong(site: Site, body: str, message: str) -> None:
    response = httpx.post(f"{site.url}/cijfercontrole", content=body, headers={"Content-Type": "application/x-www-form-urlencoded"})
    assert response.status_code == 400
    assert message in response.text
    assert response.headers["cache-control"] == "no-store"
