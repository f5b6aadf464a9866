"""The indicator table: what is read from the official PDF is what is committed."""

import csv
import io
import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from nplv_qa.corpus.indicators import COLUMNS, read_observations, read_series, write_csv
from nplv_qa.corpus.tables import annotate, extract_table, read_notes
from nplv_qa.errors import CorpusError
from nplv_qa.types import CellStatus

CORPUS = Path(__file__).parents[2] / "corpus"
REPORT = "voortgangsrapportage-2025"


def test_official_table_equals_committed_csv(shared_corpus: Path) -> None:
    series, _ = read_series(CORPUS)
    read = annotate(extract_table(shared_corpus / f"{REPORT}.pdf", (58, 59), series, REPORT), read_notes(CORPUS))
    committed = read_observations(CORPUS)
    assert len(read) == 37 * 7 * 2
    assert list(read) == list(committed)
    written = io.StringIO()
    write_csv(read, written)
    assert written.getvalue() == (CORPUS / "indicators" / "indicatoren-2025.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize("pages", [(57, 58), (58, 60), (6, 7)])
def test_other_pages_are_refused(shared_corpus: Path, pages: tuple[int, int]) -> None:
    series, _ = read_series(CORPUS)
    with pytest.raises(CorpusError):
        extract_table(shared_corpus / f"{REPORT}.pdf", pages, series, REPORT)


def test_a_shifted_row_is_noticed(shared_corpus: Path) -> None:
    series, _ = read_series(CORPUS)
    shifted = [*series[1:], series[0]]
    renumbered = [replace(row, row=n) for n, row in enumerate(shifted, start=1)]
    with pytest.raises(CorpusError, match="does not fit"):
        extract_table(shared_corpus / f"{REPORT}.pdf", (58, 59), renumbered, REPORT)


def test_a_file_that_is_no_pdf(tmp_path: Path) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 nothing")
    with pytest.raises(CorpusError):
        extract_table(broken, (1, 2), read_series(CORPUS)[0], REPORT)


def test_odd_cells_keep_what_is_printed() -> None:
    cells = {(o.row, o.year, o.area): o for o in read_observations(CORPUS)}
    absurd = cells[(30, 2024, "NL")]
    assert (absurd.value, absurd.printed, absurd.status) == (Decimal("1500.00"), "1500.00%", CellStatus.SUSPECT)
    assert [key for key, o in cells.items() if o.status is CellStatus.SUSPECT] == [(16, 2022, "NL"), (17, 2022, "NPLV"), (30, 2024, "NL")]
    empty = [key for key, o in cells.items() if o.printed == ""]
    assert empty == [(3, 2021, "NPLV"), (3, 2021, "NL"), (19, 2024, "NL")]
    assert all(o.value is None for o in cells.values() if o.status is CellStatus.MISSING)


def test_data_package_describes_the_csv() -> None:
    package = json.loads((CORPUS / "indicators" / "datapackage.json").read_text(encoding="utf-8"))
    (resource,) = package["resources"]
    with (CORPUS / "indicators" / resource["path"]).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    fields = resource["schema"]["fields"]
    assert [field["name"] for field in fields] == list(COLUMNS) == list(rows[0])
    for field in fields:
        values = [row[field["name"]] for row in rows]
        constraints = field["constraints"]
        assert not constraints["required"] or all(values), field["name"]
        assert set(values) <= set(constraints.get("enum", values)), field["name"]
    key = resource["schema"]["primaryKey"]
    assert len({tuple(row[name] for name in key) for row in rows}) == len(rows)


def test_a_broken_csv_says_where(tmp_path: Path) -> None:
    folder = tmp_path / "indicators"
    folder.mkdir()
    line = "a,b,NPLV,2020,drie,3%,%,ok,,bron,1,1"
    (folder / "t.csv").write_text(",".join(COLUMNS) + "\n" + line + "\n", encoding="utf-8")
    with pytest.raises(CorpusError, match=r"t\.csv, line 2"):
        read_observations(tmp_path)
