"""Compounds come apart into words that exist."""

import pytest

from nplv_qa.dutch.compounds import CompoundSplitter

SPLITTER = CompoundSplitter(frozenset("volkshuisvesting fonds wijk agent jeugd criminaliteit woning voorraad gebied armoede".split()))


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("wijkagent", ("wijk", "agent")),
        ("jeugdcriminaliteit", ("jeugd", "criminaliteit")),
        ("woningvoorraad", ("woning", "voorraad")),
        ("gebiedsagent", ("gebied", "agent")),
        ("armoedefonds", ("armoede", "fonds")),
        ("koopwoningen", ("koop", "woningen")),
    ],
)
def test_a_compound_has_two_parts(word: str, parts: tuple[str, ...]) -> None:
    assert SPLITTER.split(word) == parts


def test_a_long_part_comes_apart_as_well() -> None:
    parts = SPLITTER.split("volkshuisvestingsfonds")
    assert {"volkshuisvesting", "huisvesting", "fonds"} <= set(parts)


@pytest.mark.parametrize(
    "word", ["leefbaarheid", "veiligheid", "ondersteuning", "maatschappelijk", "huis", "wijken", "qxzwvbnmkl", "12345678", "nplv-gebied"]
)
def test_what_is_no_compound_stays_whole(word: str) -> None:
    assert SPLITTER.split(word) == ()


def test_the_words_of_the_corpus_decide() -> None:
    assert SPLITTER.split("qwertzfonds") == ()
    assert CompoundSplitter(frozenset({"qwertz", "fonds"})).split("qwertzfonds") == ("qwertz", "fonds")
