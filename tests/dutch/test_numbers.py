"""One parser for every figure in Dutch text."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nplv_qa.dutch.formatting import format_number
from nplv_qa.dutch.numbers import Figure, Hedge, Unit, find_figures, parse_decimal

AMOUNTS = st.decimals(min_value=0, max_value=10**12, allow_nan=False, allow_infinity=False, places=None).map(lambda value: round(value, 4))
WHOLE = st.integers(min_value=0, max_value=10**9)


def only(text: str) -> Figure:
    (figure,) = find_figures(text)
    return figure


# --- what is written in digits --------------------------------------------------------------------


@given(AMOUNTS)
def test_every_number_that_is_formatted_in_dutch_is_read_back(value: Decimal) -> None:
    printed = format_number(value)
    assert parse_decimal(printed) == value
    figure = only(f"Dat was {printed} in totaal.")
    assert (figure.value, figure.decimals) == (value, max(0, -int(value.as_tuple().exponent)))


@given(AMOUNTS.filter(lambda value: value > 0))
def test_a_figure_below_zero_is_read_back(value: Decimal) -> None:
    assert only(f"een verandering van {format_number(-value)} procentpunt").value == -value


@given(WHOLE)
def test_thousands_points_make_no_difference(value: int) -> None:
    assert only(f"{value} woningen").value == only(f"{format_number(Decimal(value))} woningen").value == value


@given(WHOLE, st.integers(min_value=0, max_value=9))
def test_a_figure_is_never_found_inside_a_longer_one(value: int, digit: int) -> None:
    longer = f"{value}{digit}"
    assert [figure.value for figure in find_figures(f"Er zijn {longer} huizen.")] == [int(longer)]


@given(st.text(max_size=120))
def test_offsets_stay_inside_the_text_and_in_order(text: str) -> None:
    ends = [0]
    for figure in find_figures(text):
        assert ends[-1] <= figure.start < figure.end <= len(text)
        ends.append(figure.end)


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("27.470", "27470"),
        ("1.234.567,89", "1234567.89"),
        ("129,1", "129.1"),
        ("129.1", "129.1"),
        ("1500.00", "1500.00"),
        ("7000", "7000"),
        (" 12 ", "12"),
    ],
)
def test_commas_and_points(printed: str, value: str) -> None:
    assert parse_decimal(printed) == Decimal(value)
    assert only(f"het is {printed.strip()}").value == Decimal(value)


@pytest.mark.parametrize("printed", [" ", "geen", "12.3.4", "1,2,3"])
def test_what_is_no_figure_is_refused(printed: str) -> None:
    with pytest.raises(ValueError, match=re.escape(printed)):
        parse_decimal(printed)


@pytest.mark.parametrize("text", ["de 3e plaats", "bijlage 4a", "gemeenten15 en wijken7", "COVID19", "paragraaf 12.3.4", "voetnoot 1,2,3"])
def test_ordinals_labels_and_glued_marks_are_no_figures(text: str) -> None:
    assert find_figures(text) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [("-3,2%", "-3.2"), ("een verschil van −3,2 procentpunt", "-3.2"), ("(-5)", "-5"), ("een min: 3", "3")],
)
def test_a_minus_counts_only_where_it_stands_alone(text: str, value: str) -> None:
    assert only(text).value == Decimal(value)


# --- units, scales, ratios ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("32,04%", "32.04", Unit.PERCENT),
        ("32,04 %", "32.04", Unit.PERCENT),
        ("3 procent", "3", Unit.PERCENT),
        ("zevenentwintig procent", "27", Unit.PERCENT),
        ("3,2 procentpunt", "3.2", Unit.POINTS),
        ("3,2 procentpunten", "3.2", Unit.POINTS),
        ("3,2%-punt", "3.2", Unit.POINTS),
        ("2 pp", "2", Unit.POINTS),
        ("€ 129,1 miljoen", "129100000", Unit.EURO),
        ("€129.1 miljoen", "129100000", Unit.EURO),
        ("10.000 euro", "10000", Unit.EURO),
        ("EUR 500", "500", Unit.EURO),
        ("1,5 miljard euro", "1500000000", Unit.EURO),
        ("2,5 mln.", "2500000", Unit.NONE),
        ("1,2 miljoen inwoners", "1200000", Unit.NONE),
        ("2 keer", "2", Unit.TIMES),
        ("3x zo veel", "3", Unit.TIMES),
        ("anderhalf keer", "1.5", Unit.TIMES),
        ("7 op de 10", "70", Unit.SHARE),
        ("1 van de 5", "20", Unit.SHARE),
        ("acht van de tien", "80", Unit.SHARE),
        ("de helft", "50", Unit.SHARE),
        ("driekwart", "75", Unit.SHARE),
        ("7000 woningen", "7000", Unit.NONE),
    ],
)
def test_a_figure_has_its_value_in_whole_units(text: str, value: str, unit: Unit) -> None:
    figure = only(f"Het gaat om {text}")
    assert (figure.value, figure.unit) == (Decimal(value), unit)


def test_a_third_is_a_share() -> None:
    assert round(only("een derde van de woningen").value, 2) == Decimal("33.33")
    assert round(only("twee derde van de woningen").value, 2) == Decimal("66.67")


def test_percent_and_percentage_points_are_never_the_same_figure() -> None:
    assert only("7 procent").key != only("7 procentpunt").key
    assert only("7 procent").key == only("7,0%").key


def test_what_is_counted_is_the_noun_behind_the_figure() -> None:
    assert only("ruim 27.470 huishoudens kregen hulp").noun == "huishoudens"
    assert only("14 sociale huurwoningen").noun == "huurwoningen"


# --- words ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("twintig", 20),
        ("vijfentwintig", 25),
        ("eenendertig", 31),
        ("honderd vijftig", 150),
        ("drieduizend", 3000),
        ("twee miljoen", 2_000_000),
        ("Zeventien", 17),
    ],
)
def test_number_words_are_figures(words: str, value: int) -> None:
    figure = only(f"{words} gebieden doen mee")
    assert (figure.value, figure.words) == (Decimal(value), True)


@pytest.mark.parametrize(
    "text", ["een gemeente", "op een of andere manier", "de eerste en de tweede wijk", "niet en nooit", "Drechtsteden"]
)
def test_words_that_only_look_like_numbers_are_none(text: str) -> None:
    assert find_figures(text) == ()


# --- ranges and hedges ----------------------------------------------------------------------------


@given(st.integers(1, 900), st.integers(1, 900), st.sampled_from([" tot ", "-", " à ", " tot en met ", " – "]))
def test_the_two_ends_of_a_range_are_one_figure(low: int, more: int, between: str) -> None:
    figure = only(f"tussen de {low}{between}{low + more} woningen")
    assert (figure.value, figure.high, figure.noun) == (Decimal(low), Decimal(low + more), "woningen")


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("15 tot 20 jaar", 15, 20, Unit.NONE),
        ("5 tot 10 procent", 5, 10, Unit.PERCENT),
        ("€ 3 miljoen tot € 5 miljoen", 3_000_000, 5_000_000, Unit.EURO),
        ("5 tot 10 miljoen", 5_000_000, 10_000_000, Unit.NONE),
        ("€ 5 tot 10 miljoen", 5_000_000, 10_000_000, Unit.EURO),
    ],
)
def test_a_range_has_one_unit_and_one_scale(text: str, low: int, high: int, unit: Unit) -> None:
    figure = only(text)
    assert (figure.value, figure.high, figure.unit) == (Decimal(low), Decimal(high), unit)


def test_years_and_falling_numbers_are_no_range() -> None:
    assert [figure.high for figure in find_figures("2018-2024")] == [None, None]
    assert [figure.high for figure in find_figures("van 10 tot 5")] == [None, None]


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("ruim 100", Hedge.MORE),
        ("meer dan 100", Hedge.MORE),
        ("Bijna 100", Hedge.LESS),
        ("net geen 100", Hedge.LESS),
        ("circa 100", Hedge.ABOUT),
        ("zo'n 100", Hedge.ABOUT),
        ("zo’n € 100", Hedge.ABOUT),
        ("maximaal 100", Hedge.MOST),
        ("minstens 100", Hedge.LEAST),
        ("precies 100", Hedge.EXACT),
        ("kruim 100", Hedge.EXACT),
    ],
)
def test_the_word_before_a_figure_says_how_exact_it_is(text: str, hedge: Hedge) -> None:
    assert only(text).hedge is hedge


# --- years ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "is_year"),
    [
        ("in 2024", True),
        ("in 2024.3 Daarna", True),
        ("2024 euro", False),
        ("2024%", False),
        ("ruim 2000 woningen", False),
        ("1.999", False),
        ("2200", False),
        ("2024,5", False),
    ],
)
def test_four_plain_digits_of_our_time_are_a_year(text: str, is_year: bool) -> None:
    assert only(text).is_year is is_year
