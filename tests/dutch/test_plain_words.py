"""The words that never narrow a question down, and how compounds and forms of them are made."""

from __future__ import annotations

from importlib.resources import files

import pytest

from nplv_qa.answering.narrowing import names_group
from nplv_qa.dutch.plain_words import is_plain
from nplv_qa.dutch.tokens import STOPWORDS

LISTED = files("nplv_qa.dutch").joinpath("plain_words.txt").read_text(encoding="ascii").split("\n")[:-1]


def test_the_list_is_sorted_and_holds_each_folded_word_once() -> None:
    assert sorted(set(LISTED)) == LISTED
    assert all(word.isalpha() and word.islower() for word in LISTED)


def test_no_listed_word_names_a_group() -> None:
    assert [word for word in LISTED if names_group(word)] == []


@pytest.mark.parametrize("word", "tabelwaarde tabelwaarden vindplaats slotcijfer peildatum meetwaarde procentpuntverschil kamerstukken bronvermelding tussenstand beginpunt webredactie".split())
def test_compounds_of_a_figure_and_where_it_stands_are_plain(word: str) -> None:
    assert is_plain(word)


@pytest.mark.parametrize("word", "geexplodeerd explodeert verdrievoudigd opsnorren diepen prijkt uiteen datzelfde coronajaar rijtje".split())
def test_forms_follow_by_rule(word: str) -> None:
    assert is_plain(word) or word in STOPWORDS


@pytest.mark.parametrize(
    "word",
    """standplaats wachtlijst knelpuntwoning schoolniveau jongerencijfer buurtkinderen prognose verwachting spreiding betrouwbaarheid beloofd geprobeerd durven klagen
    vrijgezellen rijtjeshuizen dyslexie flats gepensioneerden rokers moeders migranten werkdruk maandhuur weduwen kelder sloopwoning""".split(),
)
def test_words_that_may_say_who_or_what_is_counted_are_not_plain(word: str) -> None:
    assert not is_plain(word)
