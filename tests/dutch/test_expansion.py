"""Everyday words stand for the words of the documents."""

from nplv_qa.dutch.analysis import Analyzer, stem
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


THESAURUS = Expander(
    [("gemeente", "stad")],
    ANALYZER,
    {"misdrijf": ["brandstichting", "in de fout"], "overtreding": ["brandstichting"], "opvoeding": ["kinderen grootbrengen"], "de": ["lidwoord"]},
)


def test_an_everyday_word_is_related_to_every_word_of_the_documents_that_names_it() -> None:
    assert THESAURUS.related("Hoe vaak is er brandstichting?") == {"brandstichting": frozenset({"misdrijf", *ANALYZER.terms("overtreding")})}


def test_an_inflected_everyday_word_is_related_too() -> None:
    assert THESAURUS.related("brandstichtingen")["brandstichtingen"] == THESAURUS.related("brandstichting")["brandstichting"]


def test_a_word_of_the_documents_is_not_related_to_the_everyday_words() -> None:
    assert THESAURUS.related("misdrijf en overtreding") == {}


def test_every_word_of_an_everyday_phrase_is_related_and_none_of_a_part_of_it() -> None:
    (term,) = ANALYZER.terms("opvoeding")
    assert THESAURUS.related("Wie helpt bij kinderen grootbrengen?") == {"kinderen": frozenset({term}), "grootbrengen": frozenset({term})}
    assert THESAURUS.related("Wie helpt bij grootbrengen van kinderen?") == {}


def test_stop_words_count_in_a_phrase() -> None:
    assert set(THESAURUS.related("Wie ging er in de fout?")) == {"in", "de", "fout"}
    assert THESAURUS.related("Wie zag de fout?") == {}


def test_the_thesaurus_adds_no_synonyms() -> None:
    assert THESAURUS.expansions("brandstichting") == []
    assert THESAURUS.expansions("stad") == ANALYZER.terms("gemeente")


def test_relatives_of_one_index_term() -> None:
    assert THESAURUS.relatives(stem("brandstichting")) == frozenset({"misdrijf", *ANALYZER.terms("overtreding")})
    assert THESAURUS.relatives("misdrijf") == THESAURUS.relatives("lidwoord") == EXPANDER.relatives(stem("brandstichting")) == frozenset()
