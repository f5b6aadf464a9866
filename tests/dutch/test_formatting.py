"""Figures and dates as Dutch readers write them."""

from decimal import Decimal

import pytest

from nplv_qa.dutch.formatting import format_day, format_number, format_value


@pytest.mark.parametrize(
    ("value", "decimals", "printed"),
    [
        ("27470", None, "27.470"),
        ("1234567.891", None, "1.234.567,891"),
        ("32.04", None, "32,04"),
        ("57.00", None, "57,00"),
        ("-25.54", None, "−25,54"),
        ("0", None, "0"),
        ("1E+3", None, "1.000"),
        ("2.46", 1, "2,5"),
        ("2.45", 1, "2,5"),
        ("-2.45", 1, "−2,5"),
        ("0.5", 0, "1"),
        ("7", 2, "7,00"),
    ],
)
def test_a_number_keeps_its_decimals_or_is_rounded_half_up(value: str, decimals: int | None, printed: str) -> None:
    assert format_number(Decimal(value), decimals) == printed


@pytest.mark.parametrize(("unit", "printed"), [("%", "3,2%"), ("procentpunt", "3,2 procentpunt"), ("", "3,2")])
def test_a_value_has_its_unit(unit: str, printed: str) -> None:
    assert format_value(Decimal("3.2"), unit) == printed


@pytest.mark.parametrize(
    ("iso", "printed"), [("2025-11-27", "27 november 2025"), ("2026-06-01", "1 juni 2026"), ("najaar 2025", "najaar 2025")]
)
def test_a_day_is_written_out(iso: str, printed: str) -> None:
    assert format_day(iso) == printed
