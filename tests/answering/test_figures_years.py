"""Steps, means, ratios, indices and comparisons over the years against an oracle of a few lines."""

from __future__ import annotations

import operator
import re
from decimal import Decimal
from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from nplv_qa.bootstrap import Assistant
from nplv_qa.types import Operation, Region, Status
from tests.answering.figure_questions import NOUNS, WHERE, ask, place, places
from tests.answering.test_figures_operations import REGION, ROWS, THOROUGH, YEARS, calculation, number, rounded, sound

WAYS = {1: "de grootste stijging", -1: "de grootste daling", 0: "de grootste verandering"}


@THOROUGH
@given(row=ROWS, region=REGION, way=st.sampled_from((1, -1, 0)), small=st.booleans())
def test_largest_and_smallest_step(assistant: Assistant, row: int, region: Region, way: int, small: bool) -> None:
    known = sound(assistant, row, region)
    pairs = list(pairwise(known))
    assume(pairs)
    word = WAYS[way].replace("grootste", "kleinste") if small else WAYS[way]
    question = f"Wat was {word} van {NOUNS[row][0]} {WHERE[region][0]} van het ene op het andere jaar?"
    answer = ask(assistant, question)
    assert answer.status is Status.ANSWERED, (question, answer.text)
    shortest = min(last - first for first, last in pairs)
    steps = {(a, b): number(known[b]) - number(known[a]) for a, b in pairs if b - a == shortest}
    fitting = {years: size for years, size in steps.items() if size * way > 0 or not way}
    if not fitting:
        assert "nooit" in answer.text, question
        return
    best = (min if small else max)(map(abs, fitting.values()))
    expected = [rounded(size, known[a], known[b]) for (a, b), size in fitting.items() if abs(size) == best]
    assert [each.result for each in answer.calculations if each.unit == "procentpunt"] == expected, (question, answer.text)
    told = answer.text.split("| Jaar")[0]
    assert all(f"in {year}" in told for (a, b), size in fitting.items() if abs(size) == best for year in (a, b)), question
    assert ("telt niet mee" in told) == any(b - a > shortest for a, b in pairs), told


@THOROUGH
@given(row=ROWS, region=REGION, ends=st.tuples(st.sampled_from(YEARS), st.sampled_from(YEARS)), word=st.sampled_from(("gemiddeld per jaar", "per jaar gemiddeld")))
def test_a_mean_change_per_year(assistant: Assistant, row: int, region: Region, ends: tuple[int, int], word: str) -> None:
    first, last = min(ends), max(ends)
    known = sound(assistant, row, region)
    assume(first < last and {first, last} <= set(known))
    question = f"Hoeveel procentpunt is {NOUNS[row][0]} {WHERE[region][0]} {word} veranderd tussen {first} en {last}?"
    answer = ask(assistant, question)
    assert answer.status is Status.ANSWERED, (question, answer.text)
    change = number(known[last]) - number(known[first])
    expected = [rounded(change, known[first], known[last])]
    expected += [rounded(change / (last - first), known[first], known[last])] if expected[0] else []
    assert [each.result for each in answer.calculations if each.unit == "procentpunt"] == expected, (question, answer.text)


@THOROUGH
@given(row=ROWS, region=REGION, ends=st.tuples(st.sampled_from(YEARS), st.sampled_from(YEARS)), every=st.booleans())
def test_a_mean_of_years(assistant: Assistant, row: int, region: Region, ends: tuple[int, int], every: bool) -> None:
    first, last = (2018, 2024) if every else (min(ends), max(ends))
    known = {year: cell for year, cell in sound(assistant, row, region).items() if first <= year <= last}
    assume(first < last and len(known) > 1)
    period = "alle jaren" if every else f"de jaren {first} tot en met {last}"
    question = f"Wat is het gemiddelde van {NOUNS[row][0]} {WHERE[region][0]} over {period}?"
    answer = ask(assistant, question)
    assert answer.status is Status.ANSWERED, (question, answer.text)
    values = [number(cell) for cell in known.values()]
    assert calculation(answer.calculations, "%") == rounded(sum(values, Decimal(0)) / len(values), *known.values()), question
    assert {place(cell) for cell in known.values()} <= set(places(answer)), question


@THOROUGH
@given(row=ROWS, region=REGION, ends=st.tuples(st.sampled_from(YEARS), st.sampled_from(YEARS)), words=st.integers(0, 2))
def test_ratio_and_index_of_two_years(assistant: Assistant, row: int, region: Region, ends: tuple[int, int], words: int) -> None:
    base, year = ends
    known = sound(assistant, row, region)
    assume(base != year and base in known and year in known)
    noun, where = NOUNS[row][0], WHERE[region][0]
    question = (
        f"Hoeveel keer zo hoog was {noun} {where} in {year} als in {base}?",
        f"Wat is het indexcijfer van {noun} {where} in {year}, met {base} = 100?",
        f"Hoeveel maal zo groot was in {year} {noun} {where} ten opzichte van {base}?",
    )[words]
    answer = ask(assistant, question)
    assert answer.status is Status.ANSWERED, (question, answer.text)
    start, end = number(known[base]), number(known[year])
    if words != 1:
        assert calculation(answer.calculations, "keer") == rounded(end / start, decimals=2), question
        return
    whole = min(-int(value.as_tuple().exponent) for value in (start, end)) == 0 or all(number(cell) % 1 == 0 for cell in known.values())
    assert calculation(answer.calculations, "indexpunten") == rounded(end / start * 100, decimals=0 if whole else 1), question


@THOROUGH
@given(row=ROWS, words=st.integers(0, 2))
def test_years_in_which_the_regions_were_equal_or_one_was_higher(assistant: Assistant, row: int, words: int) -> None:
    nplv, nl = sound(assistant, row, "NPLV"), sound(assistant, row, "NL")
    shared = sorted(nplv.keys() & nl.keys())
    assume(shared)
    noun = NOUNS[row][0]
    question = (
        f"In welke jaren was {noun} in de NPLV-gebieden precies even hoog als in heel Nederland?",
        f"In welke jaren was {noun} in de NPLV-gebieden hoger dan in heel Nederland?",
        f"In welke jaren was {noun} in de NPLV-gebieden lager dan in heel Nederland?",
    )[words]
    answer = ask(assistant, question)
    assert answer.status is Status.ANSWERED, (question, answer.text)
    compare = (operator.eq, operator.gt, operator.lt)[words]
    hits = {year for year in shared if compare(number(nplv[year]), number(nl[year]))}
    told = answer.text.split(" [")[0]
    assert ({int(year) for year in re.findall(r"\b20\d\d\b", told)} == hits) if hits else ("in geen van de jaren" in told), (question, told)


@THOROUGH
@given(pair=st.sampled_from(((4, 6), (6, 5), (18, 19), (20, 18), (36, 37), (29, 31), (28, 29), (27, 25), (23, 20))), region=REGION, words=st.integers(0, 2))
def test_years_in_which_one_row_was_above_another(assistant: Assistant, pair: tuple[int, int], region: Region, words: int) -> None:
    first, second = (sound(assistant, row, region) for row in pair)
    shared = sorted(first.keys() & second.keys())
    one, other = (NOUNS[row][0] for row in pair)
    verb = ("precies even hoog als", "hoger dan", "lager dan")[words]
    question = f"In welke jaren was {one} {verb} {other}, {WHERE[region][0]}?"
    answer = ask(assistant, question)
    assert answer.status is Status.ANSWERED, (question, answer.text)
    compare = (operator.eq, operator.gt, operator.lt)[words]
    hits = {year for year in shared if compare(number(first[year]), number(second[year]))}
    told = answer.text.split(" [")[0]
    assert ({int(year) for year in re.findall(r"\b20\d\d\b", told)} == hits) if hits else ("in geen van de jaren" in told), (question, told)


def test_a_step_over_a_cell_that_is_wrong_is_left_out_and_said(assistant: Assistant) -> None:
    answer = ask(assistant, "In welk jaar steeg het aandeel hoge inkomens in de wijken het sterkst?")
    assert "De stap van 2021 naar 2023 telt niet mee" in answer.text
    assert "52,16" not in answer.calculations[0].formula


def test_for_better_or_worse_a_step_goes_the_way_that_is_so_for_the_row(assistant: Assistant) -> None:
    debts = assistant.asker.understanding.read("In welk jaar verbeterden de schulden in de wijken het meest?")
    work = assistant.asker.understanding.read("In welk jaar verbeterde de arbeidsparticipatie in de wijken het meest?")
    assert (debts.direction, work.direction) == (-1, 1)


def test_which_of_several_moved_most_is_no_step(assistant: Assistant) -> None:
    answer = ask(assistant, "Welk schooladvies steeg het sterkst tussen 2018 en 2024 in de wijken?")
    assert answer.reading is None or answer.reading.operation not in (Operation.LARGEST_STEP, Operation.SMALLEST_STEP)
