"""The one way in which text becomes index terms."""

import pytest

from nplv_qa.dutch.analysis import Analyzer, stem, vocabulary_of

ANALYZER = Analyzer(vocabulary_of(["De volkshuisvesting kreeg een fonds voor woningen in het NPLV-gebied, tegen jeugd en criminaliteit."]))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("woningen", "Woning"),
        ("NPLV-gebieden", "nplv-gebied"),
        ("27.470", "27470"),
        ("129,1", "129.1"),
        ("coördinatoren", "coordinatoren"),
        ("de scholen van de wijk", "scholen, wijk"),
    ],
)
def test_spellings_of_the_same_share_all_terms(one: str, other: str) -> None:
    assert ANALYZER.terms(one) == ANALYZER.terms(other) != []


@pytest.mark.parametrize(
    ("longer", "part"),
    [("volkshuisvestingsfonds", "fonds"), ("jeugdcriminaliteit", "criminaliteit"), ("NPLV-gebieden", "gebied"), ("NPLV-gebieden", "NPLV")],
)
def test_a_compound_is_found_by_its_parts(longer: str, part: str) -> None:
    assert set(ANALYZER.terms(part)) < set(ANALYZER.terms(longer))


def test_stop_words_give_no_terms() -> None:
    assert ANALYZER.terms("de het een van hoeveel zijn er") == []


def test_words_come_with_their_terms() -> None:
    words = dict(ANALYZER.words("Het volkshuisvestingsfonds en de woning"))
    assert list(words) == ["volkshuisvestingsfonds", "woning"]
    assert words["volkshuisvestingsfonds"][0] == stem("volkshuisvestingsfonds")


def test_figures_and_short_words_are_not_stemmed() -> None:
    assert [stem(word) for word in ("2024", "vhf", "pmg")] == ["2024", "vhf", "pmg"]


def test_the_vocabulary_has_hyphenated_words_by_their_parts() -> None:
    assert {"nplv", "gebied", "fonds"} <= ANALYZER.vocabulary
    assert not any("-" in word or word.isdigit() for word in vocabulary_of(["in 2024 een NPLV-gebied"]))
