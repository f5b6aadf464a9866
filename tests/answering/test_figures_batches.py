"""Figure questions written by hand, batch by batch, before they were ever asked; each with what an answer must come to.

A line is a dialogue ('first || then') and, after '=>', what the last answer must be. The figures themselves are computed here from the table:
`V row region year` a value (rows with '+' one after the other), `P` a value among others, `C row region first last` a change, `C2 row first last` that of both regions, `RC` a relative
one as well, `D row year` and `K row year` the difference and the ratio with Nederland, `XD row row region year` of two rows, `G row first last`
the difference in both years, `GX row year` the year in which it was largest, `H`/`L row region` the highest or lowest year, `A`/`B row region
limit` the years above or below a limit, `S rows region year` a sum, `T row region` all years, `M row region [first last]` the mean
of years, `MC row region first last` a change with its mean per year, `J`/`JM row region up|down|any [first last]` the largest and smallest step, `RY`/`IX row region year base` the ratio and the index of two
years, `EQ`/`AN`/`BN row` the years in which NPLV equals, is above, is below Nederland, `AR`/`BR row row region` one row another, and `R` a refusal
without any figure of the table.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from pathlib import Path

import pytest

from nplv_qa.bootstrap import Assistant
from nplv_qa.types import Answer, CellStatus, Observation, Operation, Status
from tests.answering.figure_questions import ask, cells, places

FOLDER = Path(__file__).parent / "batches"
CASES = [line for file in sorted(FOLDER.glob("*.txt")) for line in file.read_text(encoding="utf-8").splitlines() if "=>" in line]
Table = dict[tuple[int, int, str], Observation]


def number(table: Table, row: str, year: str, region: str) -> Decimal:
    value = table[int(row), int(year), region].value
    assert value is not None
    return value


def rounded(value: Decimal, *operands: Decimal, decimals: int | None = None) -> Decimal:
    """Half up, with no more decimals than the least exact operand."""
    exact = min(-int(operand.as_tuple().exponent) for operand in operands) if decimals is None else decimals
    return value.quantize(Decimal(1).scaleb(-exact), ROUND_HALF_UP)


def results(answer: Answer, unit: str) -> list[Decimal]:
    return [each.result for each in answer.calculations if each.unit == unit]


def used(answer: Answer) -> list[tuple[int, int, str]]:
    return [(ref.row, ref.year, ref.area) for ref in places(answer)]


def difference(table: Table, row: str, year: str) -> Decimal:
    nplv, nl = number(table, row, year, "NPLV"), number(table, row, year, "NL")
    return rounded(nplv - nl, nplv, nl)


def is_change_of_both(answer: Answer, table: Table, row: str, first: str, last: str) -> bool:
    ends = [(number(table, row, first, area), number(table, row, last, area)) for area in ("NPLV", "NL")]
    return results(answer, "procentpunt") == [rounded(end - start, start, end) for start, end in ends]


def is_mean_change(answer: Answer, table: Table, row: str, region: str, first: str, last: str) -> bool:
    start, end = number(table, row, first, region), number(table, row, last, region)
    years = int(last) - int(first)
    return results(answer, "procentpunt") == [rounded(end - start, start, end), rounded((end - start) / years, start, end)]


def is_value(answer: Answer, table: Table, rows: str, region: str, year: str) -> bool:
    wanted = [(int(row), int(year), region) for row in rows.split("+")]
    return used(answer)[: len(wanted)] == wanted


def holds_value(answer: Answer, table: Table, row: str, region: str, year: str) -> bool:
    return (int(row), int(year), region) in used(answer)


def is_change(answer: Answer, table: Table, row: str, region: str, first: str, last: str) -> bool:
    begin, end = number(table, row, first, region), number(table, row, last, region)
    same = set(used(answer)) == {(int(row), int(year), region) for year in (first, last)}
    return same and rounded(end - begin, begin, end) in results(answer, "procentpunt")


def is_relative(answer: Answer, table: Table, row: str, region: str, first: str, last: str) -> bool:
    begin, end = number(table, row, first, region), number(table, row, last, region)
    return is_change(answer, table, row, region, first, last) and rounded((end - begin) / begin * 100, decimals=1) in results(answer, "%")


def is_difference(answer: Answer, table: Table, row: str, year: str) -> bool:
    return difference(table, row, year) in results(answer, "procentpunt")


def is_rows_difference(answer: Answer, table: Table, row: str, other: str, region: str, year: str) -> bool:
    first, second = number(table, row, year, region), number(table, other, year, region)
    return abs(rounded(first - second, first, second)) in map(abs, results(answer, "procentpunt"))


def is_ratio(answer: Answer, table: Table, row: str, year: str) -> bool:
    return rounded(number(table, row, year, "NPLV") / number(table, row, year, "NL"), decimals=2) in results(answer, "keer")


def is_gap(answer: Answer, table: Table, row: str, *years: str) -> bool:
    return all(is_difference(answer, table, row, year) for year in years)


def is_widest(answer: Answer, table: Table, row: str, year: str) -> bool:
    return is_difference(answer, table, row, year) and f"grootst in {year}" in answer.text


def sound(table: Table, row: str, region: str) -> dict[int, Decimal]:
    found = {key[1]: cell for key, cell in table.items() if key[0] == int(row) and key[2] == region}
    return {year: cell.value for year, cell in sorted(found.items()) if cell.value is not None and cell.status is CellStatus.OK}


def extreme(pick: Callable[..., Decimal], operation: Operation) -> Callable[..., bool]:
    def check(answer: Answer, table: Table, row: str, region: str) -> bool:
        known = sound(table, row, region)
        best = [(int(row), year, region) for year, value in known.items() if value == pick(known.values())]
        return used(answer)[: len(best)] == best and answer.reading is not None and answer.reading.operation is operation

    return check


def limited(*, above: bool) -> Callable[..., bool]:
    def check(answer: Answer, table: Table, row: str, region: str, limit: str) -> bool:
        hits = {year for year, value in sound(table, row, region).items() if (value > Decimal(limit) if above else value < Decimal(limit))}
        return {year for _, year, _ in used(answer)} == hits

    return check


def is_sum(answer: Answer, table: Table, rows: str, region: str, year: str) -> bool:
    return sum((number(table, row, year, region) for row in rows.split("+")), Decimal(0)) in results(answer, "%")


def is_trend(answer: Answer, table: Table, row: str, region: str) -> bool:
    return {(int(row), year, region) for year in sound(table, row, region)} <= set(used(answer))


def within(table: Table, row: str, region: str, ends: tuple[str, ...]) -> dict[int, Decimal]:
    first, last = map(int, ends or ("0", "9999"))
    return {year: value for year, value in sound(table, row, region).items() if first <= year <= last}


def is_mean(answer: Answer, table: Table, row: str, region: str, *ends: str) -> bool:
    values = list(within(table, row, region, ends).values())
    return rounded(sum(values, Decimal(0)) / len(values), *values) in results(answer, "%")


def step(pick: Callable[..., Decimal]) -> Callable[..., bool]:
    def check(answer: Answer, table: Table, row: str, region: str, way: str, *ends: str) -> bool:
        known = within(table, row, region, ends)
        pairs = list(pairwise(known))
        steps = {(a, b): known[b] - known[a] for a, b in pairs if b - a == min(d - c for c, d in pairs)}
        fitting = {years: size for years, size in steps.items() if way == "any" or (size > 0) is (way == "up")}
        best = pick(map(abs, fitting.values()))
        wanted = [(int(row), year, region) for years, size in fitting.items() if abs(size) == best for year in years]
        return used(answer)[: len(dict.fromkeys(wanted))] == list(dict.fromkeys(wanted))

    return check


def is_ratio_of_years(answer: Answer, table: Table, row: str, region: str, year: str, base: str) -> bool:
    return rounded(number(table, row, year, region) / number(table, row, base, region), decimals=2) in results(answer, "keer")


def is_index(answer: Answer, table: Table, row: str, region: str, year: str, base: str) -> bool:
    values = sound(table, row, region)
    first, last = values[int(base)], values[int(year)]
    whole = not min(-int(value.as_tuple().exponent) for value in (first, last)) or all(value == value.to_integral_value() for value in values.values())
    return rounded(last / first * 100, decimals=0 if whole else 1) in results(answer, "indexpunten")


def years_in(answer: Answer) -> set[int]:
    """The years that the first sentence tells."""
    return {int(year) for year in re.findall(r"\b20\d\d\b", answer.text.split(" [")[0])}


def sides(holds: Callable[[Decimal, Decimal], bool]) -> tuple[Callable[..., bool], Callable[..., bool]]:
    """Whether the years are told in which a comparison holds, between the regions and between two rows."""

    def compared(answer: Answer, first: dict[int, Decimal], second: dict[int, Decimal]) -> bool:
        hits = {year for year in first.keys() & second.keys() if holds(first[year], second[year])}
        return years_in(answer) == hits if hits else "in geen van de jaren" in answer.text

    def regions(answer: Answer, table: Table, row: str) -> bool:
        return compared(answer, sound(table, row, "NPLV"), sound(table, row, "NL"))

    def rows(answer: Answer, table: Table, row: str, other: str, region: str) -> bool:
        return compared(answer, sound(table, row, region), sound(table, other, region))

    return regions, rows


(EQUAL, _), (ABOVE, ABOVE_ROW), (BELOW, BELOW_ROW) = sides(operator.eq), sides(operator.gt), sides(operator.lt)
CHECKS: dict[str, Callable[..., bool]] = {
    "V": is_value, "P": holds_value, "C": is_change, "C2": is_change_of_both, "RC": is_relative, "D": is_difference, "XD": is_rows_difference, "K": is_ratio, "G": is_gap,
    "GX": is_widest, "H": extreme(max, Operation.HIGHEST), "L": extreme(min, Operation.LOWEST), "A": limited(above=True), "B": limited(above=False),
    "S": is_sum, "MC": is_mean_change, "T": is_trend, "M": is_mean, "J": step(max), "JM": step(min), "RY": is_ratio_of_years, "IX": is_index,
    "EQ": EQUAL, "AN": ABOVE, "BN": BELOW, "AR": ABOVE_ROW, "BR": BELOW_ROW,
}  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.split("=>")[0].strip())
def test_a_question_comes_to_the_right_figure_or_to_none(assistant: Assistant, case: str) -> None:
    dialogue, expected = case.rsplit("=>", 1)
    kind, *arguments = expected.split()
    answer = ask(assistant, *(turn.strip() for turn in dialogue.split("||")))
    if kind == "R":
        assert not answer.answered, answer.text
        assert not answer.observations, answer.text
        return
    table: Table = dict(cells(assistant).items())
    assert answer.status in (Status.ANSWERED, Status.PARTLY_ANSWERED), answer.text
    assert CHECKS[kind](answer, table, *arguments), answer.text
