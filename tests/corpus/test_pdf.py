"""PDFs: the official ones where they are at hand, and small ones that can not be read."""

from pathlib import Path

import pytest
from pypdf import PdfWriter

from nplv_qa.corpus.flow import Kind, Line, paragraphs
from nplv_qa.corpus.pdf import read_pdf
from nplv_qa.dutch.sentences import split_sentences
from nplv_qa.errors import DamagedDocument, EmptyDocument, EncryptedDocument
from nplv_qa.types import Block, Page


def _write(path: Path, *, password: str = "") -> Path:
    writer = PdfWriter()
    writer.add_blank_page(width=300, height=300)
    if password:
        writer.encrypt(password)
    writer.write(path)
    return path


def _set(*texts: str, x: float = 40.0, top: float = 700.0) -> list[Line]:
    """Lines ten points apart; an empty text is a gap."""
    return [Line(text, x, top - 10 * n) for n, text in enumerate(texts) if text]


def _parts(lines: list[Line]) -> list[tuple[Kind, str]]:
    return [(one.kind, " ".join(one.lines)) for one in paragraphs(lines, 1)]


def test_encrypted(tmp_path: Path) -> None:
    with pytest.raises(EncryptedDocument):
        read_pdf(_write(tmp_path / "dicht.pdf", password="geheim"))


def test_empty(tmp_path: Path) -> None:
    with pytest.raises(EmptyDocument):
        read_pdf(_write(tmp_path / "leeg.pdf"))


@pytest.mark.parametrize("content", [b"", b"geen pdf", b"%PDF-1.7\n%%EOF"])
def test_damaged(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "stuk.pdf"
    path.write_bytes(content)
    with pytest.raises(DamagedDocument):
        read_pdf(path)


def test_heading_above_its_text() -> None:
    lines = _set("Nieuwe speeltuin", "De buurt kreeg in mei een speeltuin met water.", "Dat was lang beloofd en nu staat hij er dus.")
    assert [kind for kind, _ in _parts(lines)] == [Kind.HEADING, Kind.TEXT]


def test_paragraph_goes_on_in_the_next_column() -> None:
    lines = [*_set("Er kwam een grote tuin bij de", "school, en de kinderen van de"), *_set("wijk spelen er nu elke dag.", x=300.0)]
    assert [text for _, text in _parts(lines)] == ["Er kwam een grote tuin bij de school, en de kinderen van de wijk spelen er nu elke dag."]


def test_footnote_does_not_break_a_sentence() -> None:
    lines = _set("Elk kind uit de buurt kan er nu spelen.", "De grote tuin met water ligt aan de", "rand van een", "", "3  Zie het plan.", "", "park dat er al was.")
    assert _parts(lines) == [
        (Kind.TEXT, "Elk kind uit de buurt kan er nu spelen. De grote tuin met water ligt aan de rand van een park dat er al was."),
        (Kind.NOTE, "Zie het plan."),
    ]


def test_furniture_figures_and_credits_are_left_out() -> None:
    lines = [
        *_set("De tuin is af en", "alles is klaar.", "", "18% 8%", "", " : Fotograaf / Tuin met", "een hek", ""),
        *_set("Onze referentie", "2024-0000123456", "Datum", "3 mei 2024", "Pagina 1 van 2", "1", top=500.0),
    ]
    assert [text for _, text in _parts(lines)] == ["De tuin is af en alles is klaar."]


def test_items_stand_apart() -> None:
    lines = _set("- Een tuin voor ieder kind.", "- Een boom in elke straat van", "de wijk.", "Daarna komt er nog een heel lange gewone zin.")
    assert [kind for kind, _ in _parts(lines)] == [Kind.ITEM, Kind.ITEM, Kind.TEXT]


@pytest.fixture(scope="module")
def report(shared_corpus: Path) -> tuple[Page, ...]:
    return read_pdf(shared_corpus / "voortgangsrapportage-2025.pdf")


def _blocks(pages: tuple[Page, ...]) -> list[Block]:
    return [block for page in pages for block in page.blocks]


def test_page_numbers_are_those_printed(report: tuple[Page, ...]) -> None:
    assert [page.number for page in report] == list(range(1, 60))
    assert [page.number for page in report if not page.blocks] == [1, 2, 3, 4, 10, 58, 59]


def test_chapters(report: tuple[Page, ...]) -> None:
    chapters = list(dict.fromkeys(block.chapter for block in _blocks(report)))
    assert chapters[1:] == ["Inleiding", "Actielijn Samenhangende aanpak", "Actielijn Fysiek", "Actielijn Sociaal", "Actielijn Veilig"]


@pytest.mark.parametrize(
    ("page", "section"),
    [(5, "Leefbaarometer"), (7, "Verduurzamen en energiearmoede"), (15, "Governance"), (21, "WijkWijzer"), (26, "Versnelde woningbouw"),
     (36, "Gezinsgerichte interventies"), (40, "Rotterdamse werkaanpak"), (52, "Thema 3: Persoonlijke ontwikkeling")],
)  # fmt: skip
def test_sections(report: tuple[Page, ...], page: int, section: str) -> None:
    assert section in {block.section for block in report[page - 1].blocks}


@pytest.mark.parametrize("word", ["gemiddelde", "energiebesparende", "verhuurderschap", "energieprestatie", "internationaal", "oud-en-nieuwfeest"])
def test_broken_words_are_whole(report: tuple[Page, ...], word: str) -> None:
    assert any(word in block.text for block in _blocks(report))


@pytest.mark.parametrize("name", ["voortgangsrapportage-2025", "kamerbrief-2025", "nota-voortgang-2025", "nota-leefbaarometer-2026"])
def test_nothing_beside_the_text_gets_in(shared_corpus: Path, name: str) -> None:
    texts = [block.text for block in _blocks(read_pdf(shared_corpus / f"{name}.pdf"))]
    for unwanted in ("Pagina ", "Onze referentie", "tot en met zomer 2025 Nationaal", "\u00ad", "https://", "11%55%"):
        assert not [text for text in texts if unwanted in text]
    assert all(text == text.strip() and text for text in texts)


def test_sentences_are_whole(report: tuple[Page, ...]) -> None:
    sentences = [sentence for block in _blocks(report) if len(block.text) > 200 for sentence in split_sentences(block.text)]
    cut = [sentence for sentence in sentences if sentence[0].islower()]
    assert len(cut) <= 0.005 * len(sentences)


def test_figures_keep_their_sentence(report: tuple[Page, ...]) -> None:
    assert any("27.470 huishoudens" in block.text and block.section == "Verduurzamen en energiearmoede" for block in report[6].blocks)
