"""Typing errors are corrected towards the words of the corpus; real words are left alone."""

import pytest

from nplv_qa.dutch.spelling import Speller, sound

SPELLER = Speller("leefbaarheid leefbaarometer woningen criminaliteit overvecht armoede schulden zaandam preventie huis".split())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("leefbaarhied", "leefbaarheid"),
        ("leefbarheid", "leefbaarheid"),
        ("leevbaarheit", "leefbaarheid"),
        ("woningn", "woningen"),
        ("schuldn", "schulden"),
        ("overvegt", "overvecht"),
        ("armoedde", "armoede"),
        ("zaandan", "zaandam"),
        ("preventei", "preventie"),
        ("crimineliteit", "criminaliteit"),
    ],
)
def test_an_error_becomes_the_word_that_was_meant(typed: str, meant: str) -> None:
    assert SPELLER.correct(typed) == meant


@pytest.mark.parametrize("word", ["huizen", "fiets", "gezond", "woningen", "xqzwv", "huus", "nplv", "2024", "waarom", "bakfiets"])
def test_other_words_are_left_alone(word: str) -> None:
    assert SPELLER.correct(word) == word


@pytest.mark.parametrize(("typed", "meant"), [("hius", "huis"), ("hus", "hus"), ("kopp", "kopp"), ("armd", "armd"), ("haul", "haul")])
def test_a_short_word_is_mended_only_where_letters_are_swapped_or_lost(typed: str, meant: str) -> None:
    assert Speller(["huis", "koop", "armen", "armoe"]).correct(typed) == meant


def test_a_short_word_that_could_be_two_others_is_left_alone() -> None:
    assert Speller(["wijken", "huurt"]).correct("huut") == "huurt"
    assert Speller(["huurt", "huust"]).correct("huut") == "huut"


def test_a_word_that_is_used_in_any_question_is_no_error() -> None:
    assert Speller(["verdeeld"]).correct("verhield") == "verhield"


@pytest.mark.parametrize(("one", "other"), [("overvegt", "overvecht"), ("zijde", "zeide"), ("antwoord", "antwoort"), ("koud", "kaut")])
def test_what_sounds_alike_has_one_spelling(one: str, other: str) -> None:
    assert sound(one) == sound(other)


def test_what_sounds_different_has_not() -> None:
    assert sound("koop") != sound("huur")


def test_it_knows_only_its_own_words() -> None:
    assert SPELLER.knows("armoede")
    assert not SPELLER.knows("fiets")
