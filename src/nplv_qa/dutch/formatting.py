"""Figures as Dutch readers write them (Babel, nl-NL)."""

from decimal import ROUND_HALF_UP, Decimal

from babel.dates import format_date
from babel.numbers import format_decimal

LOCALE = "nl_NL"


def format_number(value: Decimal, decimals: int | None = None) -> str:
    """'27470' -> '27.470', '32.04' -> '32,04'; a minus is the sign −."""
    places = max(0, -int(value.as_tuple().exponent)) if decimals is None else decimals
    value = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)  # as a reader rounds; Babel rounds half to even
    pattern = "#,##0" + ("." + "0" * places if places else "")
    return str(format_decimal(value, format=pattern, locale=LOCALE)).replace("-", "−")


def format_value(value: Decimal, unit: str, decimals: int | None = None) -> str:
    """A value with its unit: '32,04%', '3,2 procentpunt'."""
    number = format_number(value, decimals)
    if unit == "%":
        return f"{number}%"
    return f"{number} {unit}" if unit else number


def format_day(iso: str) -> str:
    """'2025-11-27' -> '27 november 2025'; other text comes back as it is."""
    from datetime import date

    try:
        return str(format_date(date.fromisoformat(iso), format="d MMMM y", locale=LOCALE))
    except ValueError:
        return iso
