"""Tokens keep their place, and figures stay whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nplv_qa.dutch.tokens import canonical_figure, tokenize


def words(text: str) -> list[str]:
    return [token.text for token in tokenize(text)]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("De huizen in Zaandam-Oost.", ["de", "huizen", "in", "zaandam-oost"]),
        ("27.470 woningen", ["27470", "woningen"]),
        ("€129.1 miljoen is 129,1 miljoen", ["129,1", "miljoen", "is", "129,1", "miljoen"]),
        ("32,04%", ["32,04"]),
        ("auto's en foto’s", ["auto's", "en", "foto's"]),
        ("Één NPLV-gebied", ["een", "nplv-gebied"]),
        ("midden- en hoge huur", ["midden", "en", "hoge", "huur"]),
        ("PmG/VHF", ["pmg", "vhf"]),
        ("…!?", []),
    ],
)
def test_text_becomes_folded_tokens(text: str, tokens: list[str]) -> None:
    assert words(text) == tokens


@given(st.text(max_size=200))
def test_tokens_lie_in_the_text_in_order(text: str) -> None:
    end = 0
    for token in tokenize(text):
        assert end <= token.start < token.end <= len(text)
        end = token.end


def test_a_token_says_where_it_stood() -> None:
    text = "In 2024 waren er 27.470 huizen."
    (figure,) = [token for token in tokenize(text) if token.text == "27470"]
    assert text[figure.start : figure.end] == "27.470"


@pytest.mark.parametrize(("printed", "canonical"), [("27.470", "27470"), ("1.234,5", "1234,5"), ("129.1", "129,1"), ("2024", "2024")])
def test_a_figure_has_one_spelling(printed: str, canonical: str) -> None:
    assert canonical_figure(printed) == canonical
