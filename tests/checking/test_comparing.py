"""How two figures compare: which slip of the pen made one of the other, and which limits exclude each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nplv_qa.checking.comparing import agrees, opposed, slipped, slipped_range
from nplv_qa.dutch.numbers import Figure, find_figures


def figure(text: str) -> Figure:
    (found,) = find_figures(f"Het gaat om {text}.")
    return found


@pytest.mark.parametrize(
    ("claimed", "true", "expected"),
    [
        ("49 woningen", "94 woningen", True),
        ("8.398 woningen", "8.298 woningen", True),
        ("3.500 woningen", "3.000 woningen", True),
        ("4.000 woningen", "3.000 woningen", False),
        ("€ 129,1 miljard", "€ 129,1 miljoen", True),
        ("€ 108 miljoen", "€ 180 miljoen", True),
        ("30 scholen", "3 scholen", False),
    ],
)
def test_a_slip_of_the_pen(claimed: str, true: str, expected: bool) -> None:
    assert slipped(figure(claimed), figure(true)) is expected


def test_one_end_of_a_range() -> None:
    assert slipped_range(figure("36.900 tot 49.000 woningen"), figure("36.900 tot 44.000 woningen"))
    assert not slipped_range(figure("36.900 tot 44.000 woningen"), figure("36.900 tot 44.000 woningen"))
    assert not slipped_range(figure("10 tot 20 woningen"), figure("36.900 tot 44.000 woningen"))


@pytest.mark.parametrize(("one", "other"), [("minimaal", "maximaal"), ("ruim", "hooguit"), ("bijna", "minstens")])
def test_limits_that_exclude_each_other(one: str, other: str) -> None:
    first, second = figure(f"{one} 600 woningen"), figure(f"{other} 600 woningen")
    assert opposed(first, second)
    assert opposed(second, first)
    assert not opposed(first, figure("600 woningen"))


@given(st.integers(min_value=2, max_value=99_999))
def test_a_figure_is_no_slip_for_itself_and_agrees_with_itself(value: int) -> None:
    printed = figure(f"{value:,} woningen".replace(",", "."))
    assert not slipped(printed, printed)
    assert agrees(printed, printed).good
