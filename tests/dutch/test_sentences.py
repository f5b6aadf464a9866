"""Running text to sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nplv_qa.dutch.sentences import split_sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ("Eerste zin.", "Tweede zin."),
        ("Is dat zo?", "Ja!", "Nee…", "Goed."),
        ("Dat is 3.5 procent.", "Meer niet."),
        ("Er doen 19 gemeenten mee.", "20 gebieden horen daarbij."),
        ("Zij zei: ‘Het gaat beter.’", "Dat klopt."),
        ("Dat begon in 2024.", "‘s Avonds is het stil."),
        ("Er zijn huizen.12", "Er komen er meer bij."),
        ("Kijk op focusgebieden.nl voor meer.", "Daar staat alles."),
    ],
)
def test_a_sentence_ends_where_the_next_begins(sentences: tuple[str, ...]) -> None:
    assert split_sentences(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    "sentence",
    [
        "Zie Kamerstuk 30 995, nr. 107 voor meer.",
        "De heer dr. Jansen komt.",
        "Het gaat om o.a. Breda en Delft.",
        "Een wijk, bijv. Overvecht, doet mee.",
        "Dat staat op p. 12 van het rapport.",
        "Er zijn ca. 20 gebieden.",
        "Dit geldt i.v.m. Europese regels.",
    ],
)
def test_an_abbreviation_ends_no_sentence(sentence: str) -> None:
    assert split_sentences(sentence) == (sentence,)


@given(st.text(max_size=200))
def test_no_letter_is_lost(text: str) -> None:
    assert " ".join(split_sentences(text)).split() == text.split()


def test_white_space_is_folded() -> None:
    assert split_sentences("  veel   wit\nhier.\n\nEn daar. ") == ("veel wit hier.", "En daar.")
    assert split_sentences("  ") == ()


def test_a_label_that_ends_a_sentence_is_no_initial() -> None:
    assert split_sentences("Zij hadden energielabel E tot en met G. Een figuur toont dat.") == ("Zij hadden energielabel E tot en met G.", "Een figuur toont dat.")
    assert split_sentences("De brief is van M. Keijzer.") == ("De brief is van M. Keijzer.",)
