"""A browser, and a real server with a tiny corpus whose answers a test can choose."""

import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Page, sync_playwright

from nplv_qa.api.app import Loaded
from nplv_qa.feedback import FeedbackBook
from nplv_qa.types import Answer, Checker, CheckReport, Question, Reading
from tests.api.conftest import serve, wait_until_ready
from tests.builders import REPORT, FunctionAsker, PercentChecker, WordSearcher, answer, citation, corpus

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
PASSAGE = "Er zijn twintig gebieden."
FIGURE = "Hoeveel procent van de woningen is koop?"
USUAL_CHECKER = PercentChecker(citation(1, page=1, fragment=PASSAGE, section="Sectie"))


def usual(question: Question) -> Answer:
    """An answer with something of everything, on a passage that the report has."""
    quote = citation(1, page=1, fragment=PASSAGE, section="Sectie")
    return answer(question.text, citations=(quote,), reading=Reading(rows=(4,), regions=("NPLV",), years=(2024,)))


@dataclass(slots=True)
class Site:
    """The server, what was asked of it, and what it answers."""

    url: str
    feedback: Path
    asked: list[Question] = field(default_factory=list)
    answering: Callable[[Question], Answer] = usual
    hold: threading.Event = field(default_factory=threading.Event)
    checking: Checker = field(default_factory=lambda: USUAL_CHECKER)
    checked: list[str] = field(default_factory=list)

    def answer(self, question: Question) -> Answer:
        self.asked.append(question)
        self.hold.wait(20)
        return self.answering(question)

    def check(self, text: str, progress: Callable[[int, int], None] | None = None) -> CheckReport:
        """A site is its own `Checker`: one that can be held after a third of the work."""
        self.checked.append(text)
        if progress:
            progress(1, 3)
        self.hold.wait(20)
        return self.checking.check(text, progress)


def write_text_pdf(path: Path, lines: list[str]) -> None:
    """A page of 300 by 400 points with lines of Helvetica."""
    shown = " ".join(f"1 0 0 1 40 {340 - 30 * n} Tm ({line}) Tj" for n, line in enumerate(lines))
    content = f"BT /F1 12 Tf {shown} ET"
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 400]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        f"<</Length {len(content)}>>\nstream\n{content}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    body = "%PDF-1.4\n" + "".join(f"{n} 0 obj\n{each}\nendobj\n" for n, each in enumerate(objects, start=1))
    path.write_text(body + "trailer\n<</Root 1 0 R/Size 6>>\n", encoding="latin-1")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("site")
    write_text_pdf(folder / f"{REPORT}.pdf", ["Kop van de pagina", "Er zijn twintig", "gebieden. Meer niet."])
    found = Site("", folder / "feedback.sqlite")
    tiny = corpus()
    book = FeedbackBook(f"sqlite:///{found.feedback}")
    loaded = Loaded(FunctionAsker(found.answer), tiny, WordSearcher(tiny.passages), folder, book, found)
    with serve(lambda: loaded) as url, httpx.Client(base_url=url) as client:
        wait_until_ready(client)
        found.url = url
        found.hold.set()
        yield found


@pytest.fixture(autouse=True)
def as_usual(site: Site) -> Iterator[None]:
    yield
    site.answering = usual
    site.checking = USUAL_CHECKER
    site.hold.set()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not Path(CHROMIUM).exists():
        pytest.skip("needs Debian's chromium")
    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


@dataclass
class Complaints:
    """What the browser complained of: errors in scripts, refusals by the policy, requests to others."""

    found: list[str] = field(default_factory=list)

    def watch(self, page: Page, ours: str) -> None:
        page.on("pageerror", lambda error: self.found.append(f"error: {error}"))
        page.on("console", self.console)
        page.on("dialog", self.dialog)
        page.on(
            "request",
            lambda request: None if request.url.startswith((ours, "data:", "blob:", "about:")) else self.found.append(request.url),
        )

    def dialog(self, dialog: Dialog) -> None:
        self.found.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and "status of" not in message.text and "net::ERR" not in message.text:
            self.found.append(f"{message.type}: {message.text}")


@pytest.fixture
def complaints() -> Iterator[Complaints]:
    heard = Complaints()
    yield heard
    assert heard.found == []


@dataclass(slots=True)
class Host:
    """Somebody else's web server: it gives one page, whatever is asked for."""

    url: str
    body: str = ""
    headers: dict[str, str] = field(default_factory=dict)


@pytest.fixture(scope="session")
def host_server() -> Iterator[Host]:
    host = Host("")

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200 if self.path == "/" else 404)
            for name, value in {"Content-Type": "text/html; charset=utf-8", **host.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(host.body.encode() if self.path == "/" else b"")

        def log_message(self, format: str, *args: object) -> None:
            """Quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        host.url = f"http://127.0.0.1:{server.server_port}/"
        yield host
        server.shutdown()


@pytest.fixture
def context(browser: Browser, site: Site) -> Iterator[BrowserContext]:
    opened = browser.new_context(base_url=site.url, viewport={"width": 1200, "height": 900}, locale="nl-NL", reduced_motion="reduce")
    opened.set_default_timeout(5000)
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext, site: Site, complaints: Complaints) -> Page:
    opened = context.new_page()
    complaints.watch(opened, site.url)
    return opened


@pytest.fixture
def chat(page: Page) -> Page:
    page.goto("/")
    page.get_by_role("textbox", name="Uw vraag").wait_for()
    return page


def ask(page: Page, question: str = FIGURE) -> None:
    """Type, press Enter, and wait for the whole answer."""
    before = page.get_by_role("button", name="Kopieer met bronnen").count()
    page.get_by_role("textbox", name="Uw vraag").fill(question)
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Kopieer met bronnen").nth(before).wait_for()


def check(page: Page, text: str) -> None:
    """Put a draft in the box of the figure check, and wait for the outcome."""
    page.goto("/cijfercontrole")
    page.get_by_role("textbox", name="Uw tekst").fill(text)
    page.get_by_role("button", name="Controleer de cijfers").click()
    page.get_by_role("heading", name="Uitkomst").wait_for()
