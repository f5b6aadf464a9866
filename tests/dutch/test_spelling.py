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


@pytest.mark.parametrize(("one", "other"), [("overvegt", "overvecht"), ("zijde", "zeide"), ("antwoord", "antwoort"), ("koud", "kaut")])
def test_what_sounds_alike_has_one_spelling(one: str, other: str) -> None:
    assert sound(one) == sound(other)


def test_what_sounds_different_has_not() -> None:
    assert sound("koop") != sound("huur")


def test_it_knows_only_its_own_words() -> None:
    assert SPELLER.knows("armoede")
    assert not SPELLER.knows("fiets")
