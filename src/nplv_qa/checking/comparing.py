"""How a claimed figure compares with a value: the same, rounded well, rounded badly, or another."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from enum import StrEnum

from nplv_qa.dutch.numbers import Figure, Hedge, Unit

SHARE_MARGIN = Decimal("0.05")  # 'een derde' or '7 op de 10' may be off by a twentieth of itself
COUNTED = 50  # so few things are counted, not rounded
_SHARE_HEDGES = {Hedge.LESS: (Decimal("0.1"), Decimal(0)), Hedge.MORE: (Decimal(0), Decimal("0.12")), Hedge.MOST: (Decimal("0.2"), Decimal(0))}  # 'bijna een op de vijf'
HALF_MORE = Decimal("0.16")  # 'meer dan de helft' may be said of 58%: the next coarse share, two thirds, is far
TIMES_MARGIN = Decimal("0.25")  # 'twee keer' may be said of 1,75 to 2,25
ABOUT_MARGIN = Decimal("0.02")  # 'ongeveer 60%' may be said of 60,7%, where the figure is a round one
TELLING_DIGITS = 3  # a figure of so many digits tells which one is meant
HALF = Decimal("0.5")
HEDGED_BEYOND = Decimal("0.1")  # 'ruim drie keer' is loose of 2,95 and false of 2,54
WIDEST = Decimal("0.6")  # '1 tot 50 procentpunten' says nothing of 9
COARSEST = Decimal("0.1")  # 5.500 is not rounded to 10.000
FAR = Decimal("0.15")  # 'meer dan 40%' says little of 60%


class Fit(StrEnum):
    EXACT = "exact"
    ROUNDED = "rounded"
    VAGUE = "vague"
    MISROUNDED = "misrounded"
    OTHER = "other"

    @property
    def good(self) -> bool:
        return self in (Fit.EXACT, Fit.ROUNDED)


def fit(figure: Figure, value: Decimal) -> Fit:
    """How a figure compares with a value in the same unit; signs are left out of it."""
    value, claimed = abs(value), abs(figure.value)
    if figure.high is not None:
        return Fit.ROUNDED if claimed <= value <= figure.high and figure.high - claimed <= max(value * WIDEST, Decimal(1)) else Fit.OTHER
    if figure.unit is Unit.SHARE:
        below, above = _SHARE_HEDGES.get(figure.hedge, (SHARE_MARGIN, SHARE_MARGIN))
        if figure.hedge is Hedge.MORE and claimed == 50:
            above = HALF_MORE
        if value == claimed:
            return Fit.EXACT
        return Fit.ROUNDED if claimed * (1 - below) <= value <= claimed * (1 + above) else Fit.OTHER
    if figure.unit is Unit.TIMES and not figure.decimals:
        return _times(figure, value, claimed)
    step = unit_step(figure)
    if figure.hedge is Hedge.EXACT and value == claimed:
        return Fit.EXACT
    if (hedged := _hedged(figure, value, claimed, step)) is not None:
        return hedged
    return _rounded(value, claimed, step)


def unit_step(figure: Figure) -> Decimal:
    """What one in the last place of a figure stands for: 0,01 for '32,04', 100 for '7.500'."""
    step = Decimal(1).scaleb(-figure.decimals) * figure.scale
    if figure.decimals or figure.unit in (Unit.PERCENT, Unit.POINTS):
        return step
    while figure.value and figure.value % (step * 10) == 0:
        step *= 10
    return step


_SIDES = {Hedge.LEAST: 1, Hedge.MORE: 1, Hedge.MOST: -1, Hedge.LESS: -1}
ROUND = 4  # digits of a number of which one that is not the first may be a slip


def same(figure: Figure, value: Decimal) -> bool:
    """Whether a value is exactly what is printed, or rounds to it."""
    if figure.unit is Unit.SHARE:
        return fit(figure, value).good
    return value == figure.value or (_decimals(value) > figure.decimals and _to(value, unit_step(figure)) == abs(figure.value))


def opposed(one: Figure, other: Figure) -> bool:
    """Whether the one is said to be at least, or more than, what the other is said to be at most, or less than."""
    return one.value == other.value and _SIDES.get(one.hedge, 0) * _SIDES.get(other.hedge, 0) < 0


def agrees(claimed: Figure, true: Figure) -> Fit:
    """How two figures compare; the source may itself be rounded, and hedged ('ruim 7.500')."""
    if claimed.high is not None or true.high is not None:
        return Fit.EXACT if (claimed.value, claimed.high) == (true.value, true.high) else Fit.OTHER
    if claimed.value == true.value:
        opposite = {claimed.hedge, true.hedge} in ({Hedge.MORE, Hedge.LESS}, {Hedge.LEAST, Hedge.MOST})
        return Fit.OTHER if opposite else Fit.EXACT
    if true.hedge is not Hedge.EXACT and claimed.hedge is Hedge.EXACT:
        return Fit.OTHER
    if claimed.unit is true.unit is Unit.NONE and claimed.hedge is true.hedge is Hedge.EXACT and max(claimed.value, true.value) <= COUNTED:
        return Fit.OTHER  # ten schools are no twelve, rounded
    return fit(claimed, true.value)


def digits_of(figure: Figure) -> int:
    """How many digits of a figure tell something: 2 for '50.000' and '2,5', 4 for '129,1'."""
    return len(figure.value.normalize().as_tuple().digits)


def resembles(claimed: Figure, true: Figure) -> bool:
    if not true.value or not claimed.value:
        return False
    quotient = claimed.value / true.value
    shifted = quotient in (10, Decimal("0.1")) and digits_of(claimed) > 1  # '60%' is no slip for '6%'
    return Decimal("0.4") <= quotient <= Decimal("2.5") or quotient in (1000, Decimal("0.001")) or shifted


def slipped(claimed: Figure, true: Figure) -> bool:
    """Whether a figure of some length is another one with its digits swapped, one of them wrong, or the wrong scale."""
    a, b = (format(figure.value.normalize(), "f").replace(".", "").strip("0") for figure in (claimed, true))
    swapped = (len(b) >= 2 and a != b and sorted(a) == sorted(b)) or _swapped_with_zero(claimed, true)
    one_wrong = len(a) == len(b) >= TELLING_DIGITS and sum(x != y for x, y in zip(a, b, strict=True)) == 1
    one_wrong = one_wrong or _one_zero(claimed, true)
    telling = len(a) >= 2 or min(abs(claimed.value), abs(true.value)) >= 1000 or claimed.scale != 1 or true.scale != 1  # not '3' for '30'
    return swapped or one_wrong or (a == b and claimed.value != true.value and telling)


def _one_zero(claimed: Figure, true: Figure) -> bool:
    """'3.500' for 3.000: another digit where one of the two has a nought."""
    ours, theirs = (format(figure.value.normalize(), "f") for figure in (claimed, true))
    other = [n for n, (x, y) in enumerate(zip(ours, theirs, strict=False)) if x != y]
    return len(ours) == len(theirs) >= ROUND and len(other) == 1 and other[0] > 0 and "0" in (ours[other[0]], theirs[other[0]])


def slipped_range(claimed: Figure, true: Figure) -> bool:
    """Whether a range has one end of another one, and another other end: '36.900 tot 49.000' for 36.900 to 44.000."""
    return claimed.high is not None and true.high is not None and (claimed.value == true.value) != (claimed.high == true.high)


def _swapped_with_zero(claimed: Figure, true: Figure) -> bool:
    """'€ 108 miljoen' for 180."""
    if claimed.scale != true.scale or claimed.value == true.value:
        return False
    ours, theirs = (format((figure.value / figure.scale).normalize(), "f") for figure in (claimed, true))
    return len(theirs) >= TELLING_DIGITS and sorted(ours) == sorted(theirs)


def _rounded(value: Decimal, claimed: Decimal, step: Decimal) -> Fit:
    if value == claimed:
        return Fit.EXACT
    if _decimals(value) <= -_exponent(step) and step <= 1:
        return Fit.OTHER  # the draft is as exact as the source: nothing was rounded
    if _to(value, step) == claimed:
        return Fit.ROUNDED if step <= 1 or abs(value - claimed) <= value * COARSEST else Fit.OTHER
    return Fit.MISROUNDED if claimed in (value.quantize(step, ROUND_FLOOR), value.quantize(step, ROUND_CEILING)) and step <= 1 else Fit.OTHER


def _hedged(figure: Figure, value: Decimal, claimed: Decimal, step: Decimal) -> Fit | None:
    """What 'ruim', 'bijna', 'meer dan' and the like allow; None where the figure must be right by itself."""
    match figure.hedge:
        case Hedge.MORE | Hedge.LEAST:
            if claimed <= value < claimed + step:
                return Fit.ROUNDED
            return Fit.VAGUE if claimed < value and value - claimed <= claimed * FAR else Fit.OTHER
        case Hedge.LESS | Hedge.MOST:
            if claimed - step / 2 <= value <= claimed or (figure.hedge is Hedge.MOST and claimed - step < value <= claimed):
                return Fit.ROUNDED
            near = claimed - value <= claimed * FAR and (_round_figure(claimed) or claimed - value < step)  # 'bijna 12' is not said of 10,94
            return Fit.VAGUE if value < claimed and near else Fit.OTHER
        case Hedge.ABOUT:
            if value == claimed or _to(value, step) == claimed:
                return Fit.ROUNDED
            round_figure = _round_figure(claimed / step) and digits_of(figure) <= 2  # 'circa 27.470' is as exact as it looks, 'circa 28.000' as well
            return Fit.ROUNDED if round_figure and abs(value - claimed) <= claimed * ABOUT_MARGIN else None
    return None


def _round_figure(claimed: Decimal) -> bool:
    return claimed % 5 == 0


def _times(figure: Figure, value: Decimal, claimed: Decimal) -> Fit:
    if value == claimed:
        return Fit.EXACT
    below, above = (Decimal("0.5"), Decimal("0.5")) if figure.hedge is not Hedge.EXACT else (TIMES_MARGIN, TIMES_MARGIN)
    if figure.hedge is Hedge.LESS:
        above = Decimal(0)
    if figure.hedge is Hedge.MORE:
        below = Decimal(0)
    if claimed < 1:  # 'gehalveerd', 'een derde van het landelijke aandeel'
        below, above = (Decimal("0.1"), Decimal("0.06")) if claimed == HALF else (Decimal("0.04"), Decimal("0.04"))
    if claimed - below <= value <= claimed + above:
        return Fit.ROUNDED
    beyond = claimed - value if figure.hedge is Hedge.MORE else value - claimed if figure.hedge is Hedge.LESS else Decimal(0)
    return Fit.VAGUE if _to(value, Decimal(1)) == claimed and beyond <= HEDGED_BEYOND else Fit.OTHER


def _to(value: Decimal, step: Decimal) -> Decimal:
    return (value / step).quantize(Decimal(1), ROUND_HALF_UP) * step


def _decimals(value: Decimal) -> int:
    return max(0, -_exponent(value.normalize()))


def _exponent(value: Decimal) -> int:
    return int(value.normalize().as_tuple().exponent)
