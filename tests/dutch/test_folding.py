"""One spelling for text that people and documents spell differently."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nplv_qa.dutch.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Één", "een"),
        ("coördinator", "coordinator"),
        ("‘hé’", "'he'"),
        ("„zo”", '"zo"'),
        ("NPLV–gebied", "nplv-gebied"),
        ("−3", "-3"),
        ("soft\u00adhyphen", "softhyphen"),
        ("ﬁets", "fiets"),
        ("A`B", "a'b"),
        ("5\u00a0euro", "5 euro"),
    ],
)
def test_spellings_are_folded(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text(alphabet=st.characters(max_codepoint=0x24F)))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
