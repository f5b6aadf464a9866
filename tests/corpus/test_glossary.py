"""The word lists: what is read, and what is refused by name."""

from pathlib import Path

import pytest

from nplv_qa.corpus.glossary import read_thesaurus
from nplv_qa.errors import CorpusError


def test_each_word_of_the_documents_has_its_everyday_words(tmp_path: Path) -> None:
    (tmp_path / "thesaurus.toml").write_text('[words]\n"misdrijf" = ["brandstichting", "in de fout gaan"]\n"huur" = []\n', encoding="utf-8")
    assert read_thesaurus(tmp_path) == {"misdrijf": ("brandstichting", "in de fout gaan"), "huur": ()}


def test_a_corpus_needs_no_thesaurus(tmp_path: Path) -> None:
    assert read_thesaurus(tmp_path) == {}


@pytest.mark.parametrize(
    "content",
    ["[words", "words = 3\n", '[words]\nmisdrijf = "brandstichting"\n', "[words]\nmisdrijf = [1]\n", '[words.misdrijf]\nzie = "brand"\n', '[words]\na = ["x"]\na = ["y"]\n'],
)  # fmt: skip
def test_a_bad_thesaurus_is_an_error_that_names_it(tmp_path: Path, content: str) -> None:
    (tmp_path / "thesaurus.toml").write_text(content, encoding="utf-8")
    with pytest.raises(CorpusError, match=r"^thesaurus\.toml: "):
        read_thesaurus(tmp_path)
