"""`nplv-qa check` as a process."""

import json
from pathlib import Path

import pytest

from tests.conftest import command

TRUE = "In 2024 was 32,04% van de woningen in de NPLV-gebieden koop."
FALSE = TRUE.replace("32,04", "32,40")


@pytest.mark.parametrize(("text", "code", "word"), [(TRUE, 0, "✓ klopt"), (FALSE, 1, "✗ klopt niet"), ("Geen cijfers.", 0, "0 cijfers")])
def test_a_table_and_an_exit_code(tmp_path: Path, built_index: Path, text: str, code: int, word: str) -> None:
    (tmp_path / "concept.md").write_text(text, encoding="utf-8")
    done = command("check", str(tmp_path / "concept.md"), NPLV_QA_INDEX=str(built_index), NPLV_QA_ORIGINALS=str(built_index / "no-originals"))
    assert (done.returncode, word in done.stdout) == (code, True), done.stderr


def test_json_is_that_of_the_web_interface(tmp_path: Path, built_index: Path) -> None:
    (tmp_path / "concept.txt").write_text(FALSE, encoding="utf-8")
    done = command("check", str(tmp_path / "concept.txt"), "--json", NPLV_QA_INDEX=str(built_index), NPLV_QA_ORIGINALS=str(built_index / "no-originals"))
    assert done.returncode == 1
    (verdict,) = json.loads(done.stdout)["uitspraken"]
    assert (verdict["oordeel"], verdict["juisteWaarde"]) == ("klopt-niet", "32,04%")
    assert "verwisseld" in verdict["toelichting"]


def test_a_file_that_is_not_there() -> None:
    done = command("check", "bestaat-niet.docx")
    assert (done.returncode, "bestaat niet" in done.stderr) == (1, True)
