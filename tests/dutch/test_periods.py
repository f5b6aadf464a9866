"""Years and periods, absolute and relative."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nplv_qa.dutch.periods import PROGRAMME_START, Period, find_period

FIRST, LAST = 2018, 2024


def period(text: str) -> Period:
    """The period, whether or not it runs on to the newest value."""
    return replace(find_period(text, FIRST, LAST), open=False)


@pytest.mark.parametrize(("text", "runs_on"), [("sinds 2018", True), ("van 2019 tot nu", True), ("sinds de start", True), ("van 2018 tot 2024", False), ("in 2024", False)])
def test_a_period_without_an_end_runs_on(text: str, runs_on: bool) -> None:
    assert find_period(text, FIRST, LAST).open is runs_on


@pytest.mark.parametrize(
    ("text", "back", "latest"),
    [
        ("de afgelopen twee jaar", 2, False),
        ("in de laatste 3 jaar", 3, False),
        ("vorig jaar", 1, True),
        ("het afgelopen jaar", 1, True),
        ("de afgelopen jaren", 0, False),
        ("de afgelopen twee jaar, dus sinds 2021", 0, False),
    ],
)
def test_years_are_counted_back_from_the_newest(text: str, back: int, latest: bool) -> None:
    found = find_period(text, FIRST, LAST)
    assert (found.back, found.latest) == (back, latest)


@pytest.mark.parametrize(("text", "oldest"), [("het eerste cijfer", True), ("en het eerste?", True), ("de eerste keer", False)])
def test_the_oldest_value_can_be_asked_for(text: str, oldest: bool) -> None:
    assert find_period(text, FIRST, LAST).oldest is oldest


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("in 2024", (2024,)),
        ("het cijfer van 2024.", (2024,)),
        ("in '22", (2022,)),
        ("in ’23", (2023,)),
        ("2018, 2020 en 2022", (2018, 2020, 2022)),
        ("2021 of 2022", (2021, 2022)),
        ("2018 tot en met 2022 en 2024", (2018, 2022, 2024)),
        ("koop in 2022 en huur in 2022", (2022,)),
        ("hoeveel koopwoningen zijn er", ()),
    ],
)
def test_years_that_are_named_one_by_one(text: str, years: tuple[int, ...]) -> None:
    assert period(text) == Period(years)


@pytest.mark.parametrize("text", ["27.2024 woningen", "12024", "20245 huizen", "1.2019,5", "kamerstuk 120240"])
def test_a_year_is_never_a_part_of_a_longer_number(text: str) -> None:
    assert period(text).years == ()


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("tussen 2018 en 2024", (2018, 2024)),
        ("van 2020 tot nu", (2020, LAST)),
        ("2018-2022", (2018, 2022)),
        ("2018 – 2022", (2018, 2022)),
        ("2018/2020", (2018, 2020)),
        ("de jaren 2019 t/m 2021", (2019, 2021)),
        ("sinds 2020", (2020, LAST)),
        ("vanaf het jaar 2021", (2021, LAST)),
        ("tussen '19 en '21", (2019, 2021)),
        ("sinds het begin van de reeks", (FIRST, LAST)),
        ("sinds de start van het programma", (PROGRAMME_START, LAST)),
        ("sinds de start van het NPLV", (PROGRAMME_START, LAST)),
    ],
)
def test_the_two_ends_of_a_period(text: str, ends: tuple[int, int]) -> None:
    assert period(text) == Period(ends, span=True)


@given(
    st.integers(min_value=2000, max_value=2049),
    st.integers(min_value=1, max_value=50),
    st.sampled_from(["-", " tot en met ", " t/m ", " tot "]),
)
def test_every_rising_pair_of_years_is_a_period(low: int, more: int, between: str) -> None:
    assert period(f"in de periode {low}{between}{low + more}") == Period((low, low + more), span=True)


@pytest.mark.parametrize("text", ["elk jaar", "per jaar", "jaarlijks", "door de jaren heen", "Alle jaren graag"])
def test_every_year(text: str) -> None:
    assert period(text).every


@pytest.mark.parametrize(
    "text", ["de laatste cijfers", "het meest recente percentage", "hoe is het nu", "de huidige stand", "het nieuwste cijfer"]
)
def test_the_newest_year(text: str) -> None:
    assert period(text).latest


@pytest.mark.parametrize("text", ["de laatste cijfers van 2022", "hoeveel knutselclubs", "actualiteit"])
def test_not_the_newest_year(text: str) -> None:
    assert not period(text).latest


@pytest.mark.parametrize("text", ["vanaf 2024", "sinds 2024", "na 2030"])
def test_a_period_that_begins_at_or_after_the_end_names_one_year(text: str) -> None:
    assert len(set(period(text).years)) == len(period(text).years) == 1
