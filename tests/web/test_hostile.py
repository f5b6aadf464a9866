"""Text from outside that would like to be code, in every place where such text is shown."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Page, expect

from nplv_qa.api.app import Loaded
from nplv_qa.types import (
    Answer,
    Calculation,
    Caveat,
    CellRef,
    CellStatus,
    CitedObservation,
    CitedRemark,
    Document,
    Place,
    Question,
    Reading,
    TextKind,
)
from tests.api.conftest import serve, wait_until_ready
from tests.builders import FunctionAsker, WordSearcher, answer, citation, corpus, document, observation, passage, series, source
from tests.web.conftest import Complaints, Host

CODE = ("alert(1)", "alert`1`", "top['al'+'ert'](1)", "(_=>{throw alert(1)})()", "window.hacked=1")
SHAPES = (
    "<script>{}</script>", "<img src=x onerror={}>", "<svg onload={}>", "<svg><script>{}</script></svg>", '"><script>{}</script>', "'><img src=x onerror={}>",
    "javascript:{}", "JaVaScRiPt:{}", "java\tscript:{}", "data:text/html,<script>{}</script>", "vbscript:{}", "[klik](javascript:{})", '![x](x" onerror="{})',
    "<a href=javascript:{}>klik</a>", "<iframe src=javascript:{}>", "<iframe srcdoc='<script>{}</script>'>", "<body onload={}>", "<details open ontoggle={}>",
    "<style>@import 'javascript:{}'</style>", "<math><mtext><script>{}</script></mtext></math>", "</script><script>{}</script>", "</textarea><script>{}</script>",
    "</title><script>{}</script>", "<!--><script>{}</script>-->", "{{{{constructor.constructor('{}')()}}}}", "${{{}}}", "{{% {} %}}", "<template><script>{}</script></template>",
    "<input autofocus onfocus={}>", "<form action=javascript:{}><button>x</button></form>", "**<b onmouseover={}>**", "| <script>{}</script> | x |", "[1](javascript:{})",
)  # fmt: skip
HOSTILE = [shape.format(code) for shape in SHAPES for code in CODE]


def everywhere(question: Question) -> Answer:
    """Every string in every field, for a question with the first of them; else a plain answer."""
    if HOSTILE[0] not in question.text:
        return answer(question.text)
    quotes = tuple(
        citation(n, page=1, source=f"bron-{n}", title=text, section=text, fragment=text, address=text, date=text)
        for n, text in enumerate(HOSTILE, start=1)
    )
    cell = observation(indicator="samenstelling-woningvoorraad", note=HOSTILE[0], printed=HOSTILE[1])
    return answer(
        question.text,
        id=HOSTILE[2],
        text="\n\n".join(
            f"{text} [{n}]\n- {text}\n| {text} | **{text}** |\n|---|---|\n| {text} | {text} |" for n, text in enumerate(HOSTILE, start=1)
        ),
        citations=quotes,
        observations=tuple(CitedObservation(cell, text, 1) for text in HOSTILE),
        calculations=tuple(Calculation(text, text, Decimal(1), text) for text in HOSTILE),
        remarks=tuple(CitedRemark(text, (1,)) for text in HOSTILE),
        follow_ups=tuple(HOSTILE),
        corpus_version=HOSTILE[3],
        reading=Reading(rows=(4,), regions=("NPLV",), years=(2024,), areas=tuple(HOSTILE)),
    )


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server whose every text is hostile, ids and names of files included."""
    sources = [source(f"bron-{n}", **dict.fromkeys(("title", "kind", "date", "publisher", "reference", "address", "licence", "note"), text), pages=1) for n, text in enumerate(HOSTILE, start=1)]  # fmt: skip
    documents: list[Document] = [document(each, (each.title,), TextKind.ORIGINAL) for each in sources]
    bad = HOSTILE[0]
    tiny = corpus(
        sources=(*sources, source("<img src=x onerror=alert(1)>")),
        documents=tuple(documents),
        passages=tuple(passage(each.title, source=each.id, section=each.title, chapter=each.title) for each in sources),
        series=tuple(series(n, text, "samenstelling-woningvoorraad", name=text, definition=text, subject=text, unit=text) for n, text in enumerate(HOSTILE, start=4)),
        observations=tuple(
            observation(str(n), row=n, source="bron-1", page=1, note=text, printed=text, unit=text, status=CellStatus.SUSPECT, specification=text)
            for n, text in enumerate(HOSTILE, start=4)
        ),
        caveats=tuple(Caveat("c", "error", text, (text,), (Place("bron-1", 1, "", (bad,)),), (CellRef(4, 2024, "NPLV"),), text) for text in HOSTILE),
    )  # fmt: skip
    loaded = Loaded(FunctionAsker(everywhere), tiny, WordSearcher(tiny.passages), Path(tmp_path_factory.mktemp("none")))
    with serve(lambda: loaded) as url, httpx.Client(base_url=url) as client:
        wait_until_ready(client)
        yield url


def test_there_are_enough() -> None:
    assert len(set(HOSTILE)) >= 150


def unharmed(page: Page) -> None:
    found = page.evaluate(
        """() => [
          window.hacked,
          document.querySelectorAll("main script, main iframe, main style, main svg, main math, a[href^=javascript i], a[href^=data i]").length,
          [...document.querySelectorAll("*")].flatMap((each) => [...each.attributes]).filter((each) => each.name.startsWith("on")).length,
        ]"""
    )
    assert found == [None, 0, 0]


@pytest.mark.parametrize(
    "path", ["/bronnen", "/bronnen/bron-1/paginas/1", "/indicatoren", "/indicatoren/samenstelling-woningvoorraad", "/over", "/"]
)
def test_pages_that_show_many(page: Page, hostile: str, path: str, complaints: Complaints) -> None:
    page.goto(hostile + path)
    unharmed(page)
    complaints.found[:] = [each for each in complaints.found if not each.startswith(hostile)]


def test_the_pages_of_every_source(page: Page, hostile: str, complaints: Complaints) -> None:
    for n, text in enumerate(HOSTILE, start=1):
        page.goto(f"{hostile}/bronnen/bron-{n}" + ("/paginas/1" if n % 2 else ""))
        expect(page.get_by_role("heading", level=1)).to_contain_text(" ".join(text.split()))
        unharmed(page)
    complaints.found[:] = [each for each in complaints.found if not each.startswith(hostile)]


@pytest.mark.parametrize("policy", [True, False], ids=["with policy", "with nothing but the code between"])
def test_the_chat(page: Page, hostile: str, policy: bool, complaints: Complaints, host_server: Host) -> None:
    if policy:
        page.goto(hostile)
    else:
        script = f'<script type="module" src="{hostile}/widget/v1/nplv-chat.js"></script>'
        host_server.body, host_server.headers = f"<!doctype html><main>{script}<nplv-chat mode=inline></nplv-chat></main>", {}
        page.goto(host_server.url)
    field = page.get_by_role("textbox", name="Uw vraag")
    for start in range(0, len(HOSTILE), 40):
        field.fill("\n".join(HOSTILE[start : start + 40])[:2000])
        page.keyboard.press("Enter")
        expect(page.get_by_role("button", name="Kopieer met bronnen")).to_have_count(start // 40 + 1, timeout=20_000)
    page.get_by_role("button", name="Kopieer met bronnen").first.click()
    page.get_by_role("button", name="Indicator:").first.click()
    cites = page.locator("nplv-chat .sources").first
    cites.locator("summary").click()
    for each in cites.get_by_role("button").all()[:: 10 if policy else 25]:
        each.click()
        expect(page.locator("nplv-chat dialog")).to_be_visible()
        page.keyboard.press("Escape")
    assert page.evaluate("window.hacked") is None
    made = "[...document.querySelector('nplv-chat').shadowRoot.querySelectorAll('*')]"
    assert (
        page.evaluate(
            f"{made}.filter((each) => ['SCRIPT', 'IFRAME', 'SVG', 'STYLE', 'OBJECT'].includes(each.tagName.toUpperCase())).length"
        )
        == 0
    )
    assert page.evaluate(f"{made}.flatMap((each) => [...each.attributes]).filter((each) => each.name.startsWith('on')).length") == 0
    assert page.evaluate(f"{made}.filter((each) => each.href && !/^https?:/.test(each.href)).length") == 0
    complaints.found[:] = [each for each in complaints.found if not each.startswith((hostile, host_server.url))]


def test_the_form_without_script(hostile: str) -> None:
    shown = httpx.post(hostile, content=str(httpx.QueryParams({"vraag": "\n".join(HOSTILE)[:2000]})), timeout=20).text
    inside = shown[shown.index("<main") : shown.index("</main>")].lower()
    for tag in (
        "<script",
        "<img",
        "<svg",
        "<iframe",
        "<body",
        "<style",
        "<math",
        "<input autofocus",
        "<template",
        'href="javascript',
        'href="data',
    ):
        assert tag not in inside
    for path in ("/bronnen/%3Cscript%3Ealert(1)%3C%2Fscript%3E", "/indicatoren/%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E"):
        response = httpx.get(hostile + path)
        assert response.status_code == 404
        assert "alert" not in response.text
