"""The documentation says what is so."""

import re
from pathlib import Path

import pytest

from nplv_qa.settings import Settings
from tools import docs

ROOT = docs.ROOT
ADRS = sorted((ROOT / "docs" / "adr").glob("*.md"))


def test_generated_parts_are_up_to_date() -> None:
    assert docs.stale() == [], "run `make docs`"


def test_every_generated_part_stands_somewhere() -> None:
    everything = "".join(page.read_text(encoding="utf-8") for page in docs.pages())
    assert all(f"<!-- begin: {name} -->" in everything for name in docs.PARTS)


def test_every_setting_is_described() -> None:
    assert all(field.description for field in Settings.model_fields.values())


@pytest.mark.parametrize("page", [*docs.pages(), *ADRS], ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?://|#)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_decisions_are_numbered_without_gaps() -> None:
    assert [int(adr.name[:4]) for adr in ADRS] == list(range(1, len(ADRS) + 1))
    for number, adr in enumerate(ADRS, start=1):
        text = adr.read_text(encoding="utf-8")
        assert text.startswith(f"# {number}. ")
        assert all(f"**{part}.**" in text for part in ("Context", "Decision", "Consequences"))


def test_make_help_names_every_target_that_the_readme_tells_about() -> None:
    targets = set(re.findall(r"^([a-z]+):.*##", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"(?:^|`)make ([a-z]+)", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)) <= targets
