"""What the text layer of a PDF tells beside its words: spaces at line ends, letterheads, margins, labelled amounts."""

from itertools import pairwise
from pathlib import Path

import pytest

from nplv_qa.corpus.flow import Kind, Line, paragraphs
from nplv_qa.corpus.healing import SOFT_HYPHEN, heal, known_word
from nplv_qa.corpus.pdf import read_pdf
from nplv_qa.types import Block

IS_WORD = known_word(frozenset({"straatfeest"}))


@pytest.mark.parametrize(
    ("lines", "healed"),
    [
        (["de buurt", "bloemist kwam"], "de buurt bloemist kwam"),
        (["de buurt" + SOFT_HYPHEN, "bloemist kwam"], "de buurtbloemist kwam"),
        (["wie neemt deel aan" + SOFT_HYPHEN, "straatfeesten"], "wie neemt deel aan straatfeesten"),
        (["een fles" + SOFT_HYPHEN, "de kurk"], "een fles de kurk"),
        (["gaat in de onder" + SOFT_HYPHEN, "steuning"], "gaat in de ondersteuning"),
        (["(her)" + SOFT_HYPHEN, "verdeling"], "(her)verdeling"),
        (["het eind" + SOFT_HYPHEN], "het eind"),
    ],
)
def test_a_marked_line_end_is_one_word_unless_a_half_is_an_everyday_word(lines: list[str], healed: str) -> None:
    assert heal(lines, IS_WORD) == healed


def test_a_quote_is_set_apart_from_the_sentence_before_it() -> None:
    assert heal(["Zij kwam van het plein.“Daar is het", "druk.” En de prijs was 3.“5"], IS_WORD) == (
        "Zij kwam van het plein. “Daar is het druk.” En de prijs was 3.“5"
    )


def test_amounts_with_a_label_are_told_with_the_title_below_them() -> None:
    picture = ["€ 1.250NPLV", "€ 2.100NL", "De gemiddelde prijs van een fiets", "12%34%"]
    lines = [Line(text, 40.0, 700.0 - 10 * n) for n, text in enumerate(["Een tekst die vooraf gaat", "aan de figuur en", "klaar is."])]
    lines += [Line(text, 40.0, 650.0 - 20 * n) for n, text in enumerate(picture)]
    found = paragraphs(lines, 9)
    assert [one.kind for one in found] == [Kind.TEXT, Kind.CAPTION]
    assert found[1].lines == ["De gemiddelde prijs van een fiets: € 1.250 (NPLV), € 2.100 (NL)"]


def test_no_word_of_the_report_stays_broken(shared_corpus: Path) -> None:
    text = " ".join(block.text for block in _blocks(shared_corpus / "voortgangsrapportage-2025.pdf"))
    broken = "netwerkversteviging jeugdverpleegkundigen computerzaken doorontwikkeling buurtrechtspraakzaken (ex-)gedetineerden"
    assert [word for word in broken.split() if word not in text] == []


def test_the_letter_keeps_its_head_and_its_signature(shared_corpus: Path) -> None:
    blocks = _blocks(shared_corpus / "kamerbrief-2025.pdf")
    for wanted in ("30 995", "Nr. 107", "Den Haag, 27 november 2025", "Tweede Kamer"):
        assert wanted in blocks[0].text
    assert any("Keijzer" in block.text for block in blocks)


def test_the_note_tells_its_reference_once_and_by_itself(shared_corpus: Path) -> None:
    blocks = _blocks(shared_corpus / "nota-leefbaarometer-2026.pdf")
    with_reference = [block.text for block in blocks if "0000277190" in block.text]
    assert with_reference == ["Kenmerk 2026-0000277190, datum 30 juni 2026"]


def test_the_report_tells_the_exact_value_of_homes(shared_corpus: Path) -> None:
    pages = read_pdf(shared_corpus / "voortgangsrapportage-2025.pdf")
    assert "€ 280.619 (NPLV), € 379.000 (NL)" in pages[25].text
    assert all(first.number + 1 == second.number for first, second in pairwise(pages))


def _blocks(path: Path) -> list[Block]:
    return [block for page in read_pdf(path) for block in page.blocks]
