"""The tidy CSV and series.toml: complete, read as written, and clear about what is wrong."""

import io
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nplv_qa.corpus.indicators import COLUMNS, read_observations, read_series, write_csv
from nplv_qa.errors import CorpusError
from nplv_qa.types import REGIONS, CellStatus, Observation, Region

CORPUS = Path(__file__).parents[2] / "corpus"
GOOD = {
    "indicator": "fietsen", "specification": "per huis", "area": "NPLV", "year": "2020", "value": "3.50", "printed": "3.50%",
    "unit": "%", "status": "ok", "note": "", "source": "bron", "page": "4", "row": "1",
}  # fmt: skip


def test_every_cell_of_the_table_is_there_once() -> None:
    series, _ = read_series(CORPUS)
    cells = [(cell.row, cell.year, cell.area) for cell in read_observations(CORPUS)]
    assert cells == [(row.row, year, region) for row in series for year in range(2018, 2025) for region in REGIONS]
    assert len(cells) == 518


def test_cells_carry_the_names_of_their_row() -> None:
    series = {row.row: row for row in read_series(CORPUS)[0]}
    for cell in read_observations(CORPUS):
        row = series[cell.row]
        assert (cell.indicator, cell.specification, cell.unit) == (row.indicator, row.specification, row.unit)
        assert cell.page == (58 if cell.year < 2020 else 59)


def test_value_and_status_agree_with_what_is_printed() -> None:
    for cell in read_observations(CORPUS):
        if cell.status is CellStatus.MISSING:
            assert cell.value is None
            assert cell.printed in ("", "–")
        else:
            assert cell.value == Decimal(cell.printed.rstrip("%"))
        assert bool(cell.note) or (cell.status is not CellStatus.SUSPECT and cell.printed != "")


def test_families_add_up_rows_that_exist() -> None:
    series, families = read_series(CORPUS)
    assert {row for family in families for row in family.rows} <= {row.row for row in series}


@given(
    value=st.none() | st.decimals(min_value=0, max_value=2000, places=2, allow_nan=False),
    note=st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\r\n\0", exclude_categories=["Cs", "Cc"]), max_size=40),
    area=st.sampled_from(REGIONS),
)
def test_what_is_written_is_read_back(tmp_path_factory: pytest.TempPathFactory, value: Decimal | None, note: str, area: Region) -> None:
    status = CellStatus.MISSING if value is None else CellStatus.OK
    cell = Observation("a", 'b, "c"', area, 2021, value, "–", "%", status, note, "bron", 58, 3)
    written = io.StringIO()
    write_csv([cell], written)
    assert read_observations(_corpus(tmp_path_factory.mktemp("csv"), written.getvalue())) == (cell,)


def test_another_set_of_columns_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"tabel\.csv: the columns"):
        read_observations(_corpus(tmp_path, ",".join(COLUMNS[:-1]) + "\n"))


@pytest.mark.parametrize(
    ("column", "wrong"),
    [("area", "Utrecht"), ("year", "vorig jaar"), ("value", "3,50"), ("status", "mooi"), ("page", ""), ("row", "een")],
)
def test_a_wrong_cell_is_named_by_its_line(tmp_path: Path, column: str, wrong: str) -> None:
    rows = [",".join(COLUMNS), ",".join(GOOD.values()), ",".join({**GOOD, column: wrong}.values())]
    with pytest.raises(CorpusError, match=r"tabel\.csv, line 3"):
        read_observations(_corpus(tmp_path, "\n".join(rows) + "\n"))


@pytest.mark.parametrize("content", ["[[series]]\nrow = 1\n", "[[series]\n", "[[family]]\nrows = [1]\nextra = 2\n"])
def test_a_broken_series_file_is_an_error_that_names_it(tmp_path: Path, content: str) -> None:
    folder = tmp_path / "indicators"
    folder.mkdir()
    (folder / "series.toml").write_text(content, encoding="utf-8")
    with pytest.raises(CorpusError, match=r"series\.toml"):
        read_series(tmp_path)


def test_a_missing_series_file_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"series\.toml: not found"):
        read_series(tmp_path)


def _corpus(folder: Path, csv: str) -> Path:
    (folder / "indicators").mkdir()
    (folder / "indicators" / "tabel.csv").write_text(csv, encoding="utf-8")
    return folder
