"""Everyday words stand for the words of the documents."""

from nplv_qa.dutch.analysis import Analyzer
from nplv_qa.dutch.expansion import Expander

ANALYZER = Analyzer(frozenset({"gezag", "preventie", "gemeente"}))
EXPANDER = Expander([("Preventie met Gezag", "PmG"), ("gemeente", "stadsbestuur", "stad"), ("stad", "plaats")], ANALYZER)


def test_a_phrase_stands_for_the_others_of_its_group() -> None:
    assert set(EXPANDER.expansions("Wat doet PmG?")) == set(ANALYZER.terms("preventie gezag"))
    assert EXPANDER.expansions("preventie met gezag") == ANALYZER.terms("pmg")


def test_a_phrase_counts_only_whole() -> None:
    assert EXPANDER.expansions("gezag") == EXPANDER.expansions("preventie van brand") == EXPANDER.expansions("stadsbestuurder") == []


def test_phrases_of_one_text_come_one_by_one_with_their_words() -> None:
    matches = EXPANDER.matches("Doet het stadsbestuur mee aan Preventie met Gezag?")
    assert [phrase for phrase, _ in matches] == [("stadsbestuur",), ("preventie", "met", "gezag")]


def test_the_first_group_of_a_phrase_wins() -> None:
    assert set(EXPANDER.expansions("stad")) == set(ANALYZER.terms("gemeente stadsbestuur"))


def test_a_term_comes_once() -> None:
    assert EXPANDER.expansions("PmG en pmg") == EXPANDER.expansions("PmG")
