"""Changes, differences, ratios, extremes, thresholds and sums against an oracle of a few lines."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from nplv_qa.bootstrap import Assistant
from nplv_qa.types import REGIONS, Calculation, CellStatus, Observation, Region, Status
from tests.answering.figure_questions import NOUNS, WHERE, ask, cells, place, places

ROWS = st.sampled_from(range(1, 38))
REGION = st.sampled_from(REGIONS)
YEARS = range(2018, 2025)
THOROUGH = settings(max_examples=120, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
PARTS = {"huurwoningen (particulier en corporatie samen)": (5, 6), "bewoners dat er korter dan 3 jaar woont": (7, 8), "bewoners dat er langer dan 5 jaar woont": (10, 11)}


def sound(assistant: Assistant, row: int, region: Region) -> dict[int, Observation]:
    """Cells that may be computed with, by year."""
    found = cells(assistant)
    return {year: cell for year in YEARS if (cell := found[row, year, region]).value is not None and cell.status is CellStatus.OK}


def number(cell: Observation) -> Decimal:
    assert cell.value is not None
    return cell.value


def rounded(value: Decimal, *operands: Observation, decimals: int | None = None) -> Decimal:
    """Half up, with no more decimals than the least exact operand."""
    places_ = min(-int(number(cell).as_tuple().exponent) for cell in operands) if decimals is None else decimals
    return value.quantize(Decimal(1).scaleb(-places_), ROUND_HALF_UP)


def calculation(found: tuple[Calculation, ...], unit: str) -> Decimal:
    return next(each.result for each in found if each.unit == unit)


@THOROUGH
@given(row=ROWS, region=REGION, ends=st.tuples(st.sampled_from(YEARS), st.sampled_from(YEARS)), words=st.integers(0, 3))
def test_change_between_two_years(assistant: Assistant, row: int, region: Region, ends: tuple[int, int], words: int) -> None:
    first, last = min(ends), max(ends)
    known = sound(assistant, row, region)
    assume(first < last and first in known and last in known)
    noun, where = NOUNS[row][words % 2], WHERE[region][words % 3]
    question = (
        f"Hoeveel procentpunt is {noun} {where} veranderd tussen {first} en {last}?",
        f"Met hoeveel is {noun} {where} gestegen of gedaald van {first} tot {last}?",
        f"Wat is de verandering van {noun} {where} tussen {first} en {last}?",
        f"Hoe sterk daalde of steeg {noun} {where} in de periode {first}-{last}?",
    )[words]
    answer = ask(assistant, question)
    assert answer.status is Status.ANSWERED, (question, answer.text)
    assert set(places(answer)) == {place(known[first]), place(known[last])}, (question, places(answer))
    expected = rounded(number(known[last]) - number(known[first]), known[first], known[last])
    assert calculation(answer.calculations, "procentpunt") == expected, question
    assert not [each for each in answer.calculations if each.unit == "%"], question


@THOROUGH
@given(row=ROWS, region=REGION, ends=st.tuples(st.sampled_from(YEARS), st.sampled_from(YEARS)), words=st.integers(0, 2))
def test_relative_change_only_when_asked_for(assistant: Assistant, row: int, region: Region, ends: tuple[int, int], words: int) -> None:
    first, last = min(ends), max(ends)
    known = sound(assistant, row, region)
    assume(first < last and first in known and last in known)
    noun, where = NOUNS[row][words % 2], WHERE[region][words]
    question = (
        f"Hoeveel is {noun} {where} relatief veranderd tussen {first} en {last}?",
        f"Wat is de procentuele verandering van {noun} {where} tussen {first} en {last}?",
        f"Naar verhouding, hoeveel steeg of daalde {noun} {where} van {first} naar {last}?",
    )[words]
    answer = ask(assistant, question)
    assert answer.status is Status.ANSWERED, (question, answer.text)
    start, end = number(known[first]), number(known[last])
    assert calculation(answer.calculations, "procentpunt") == rounded(end - start, known[first], known[last]), question
    if start != end:
        assert calculation(answer.calculations, "%") == rounded((end - start) / start * 100, decimals=1), question


@THOROUGH
@given(row=ROWS, year=st.sampled_from(YEARS), words=st.integers(0, 3))
def test_difference_with_the_netherlands(assistant: Assistant, row: int, year: int, words: int) -> None:
    nplv, nl = sound(assistant, row, "NPLV").get(year), sound(assistant, row, "NL").get(year)
    assume(nplv is not None and nl is not None)
    assert nplv is not None
    assert nl is not None
    noun = NOUNS[row][words % 2]
    question = (
        f"Hoe groot was in {year} het verschil tussen de NPLV-gebieden en Nederland voor {noun}?",
        f"Hoeveel procentpunt verschilde {noun} in {year} tussen de focusgebieden en heel Nederland?",
        f"Wat was {noun} in {year} in de NPLV-gebieden vergeleken met Nederland?",
        f"Hoeveel hoger of lager was {noun} in {year} in de NPLV-gebieden dan landelijk?",
    )[words]
    answer = ask(assistant, question)
    assert answer.status is Status.ANSWERED, (question, answer.text)
    assert set(places(answer)) == {place(nplv), place(nl)}, (question, places(answer))
    assert calculation(answer.calculations, "procentpunt") == rounded(number(nplv) - number(nl), nplv, nl), question


@THOROUGH
@given(row=ROWS, year=st.sampled_from(YEARS), words=st.integers(0, 2))
def test_ratio_to_the_netherlands(assistant: Assistant, row: int, year: int, words: int) -> None:
    nplv, nl = sound(assistant, row, "NPLV").get(year), sound(assistant, row, "NL").get(year)
    assume(nplv is not None and nl is not None)
    assert nplv is not None
    assert nl is not None
    noun = NOUNS[row][words % 2]
    question = (
        f"Hoeveel keer zo hoog was {noun} in {year} in de NPLV-gebieden als in Nederland?",
        f"Wat was in {year} de verhouding tussen de NPLV-gebieden en Nederland voor {noun}?",
        f"Hoeveel maal zo groot was {noun} in de focusgebieden als landelijk in {year}?",
    )[words]
    answer = ask(assistant, question)
    assert answer.status is Status.ANSWERED, (question, answer.text)
    assert calculation(answer.calculations, "keer") == rounded(number(nplv) / number(nl), decimals=2), question


@THOROUGH
@given(row=ROWS, region=REGION, highest=st.booleans())
def test_highest_and_lowest_year(assistant: Assistant, row: int, region: Region, highest: bool) -> None:
    known = sound(assistant, row, region)
    assume(known)
    word = "hoogst" if highest else "laagst"
    question = f"In welk jaar was {NOUNS[row][0]} {WHERE[region][0]} het {word}?"
    answer = ask(assistant, question)
    extreme = (max if highest else min)(number(cell) for cell in known.values())
    best = [place(cell) for cell in known.values() if number(cell) == extreme]
    assert answer.status is Status.ANSWERED, (question, answer.text)
    assert places(answer)[: len(best)] == best, (question, places(answer))
    told = answer.text.split(". ")[0]
    assert all(str(ref.year) in told or len(best) > 2 for ref in best), (question, told)


@THOROUGH
@given(row=ROWS, region=REGION, limit=st.decimals(0, 100, places=1), below=st.booleans())
def test_years_below_or_above_a_threshold(assistant: Assistant, row: int, region: Region, limit: Decimal, below: bool) -> None:
    known = sound(assistant, row, region)
    assume(known)
    word = "lager dan" if below else "hoger dan"
    question = f"In welke jaren was {NOUNS[row][0]} {WHERE[region][0]} {word} {str(limit).replace('.', ',')}%?"
    answer = ask(assistant, question)
    hits = {year for year, cell in known.items() if (number(cell) < limit if below else number(cell) > limit)}
    assert answer.status is Status.ANSWERED, (question, answer.text)
    told = answer.text.split("**Let op:**")[0]
    if hits:
        assert {ref.year for ref in places(answer)} == hits, (question, answer.text)
    else:
        assert "geen van de jaren" in told, (question, told)


@THOROUGH
@given(part=st.sampled_from(sorted(PARTS)), region=REGION, year=st.sampled_from(YEARS))
def test_sums_of_parts_that_belong_together(assistant: Assistant, part: str, region: Region, year: int) -> None:
    summed = [sound(assistant, row, region).get(year) for row in PARTS[part]]
    present = [cell for cell in summed if cell is not None]
    assume(len(present) == len(summed))
    question = f"Wat was in {year} het aandeel {part} {WHERE[region][0]}?"
    answer = ask(assistant, question)
    assert answer.status is Status.ANSWERED, (question, answer.text)
    assert calculation(answer.calculations, "%") == sum(map(number, present), Decimal(0)), question


@THOROUGH
@given(row=ROWS, region=REGION)
def test_a_trend_shows_every_printed_value(assistant: Assistant, row: int, region: Region) -> None:
    known = sound(assistant, row, region)
    assume(len(known) > 1)
    question = f"Hoe ontwikkelde {NOUNS[row][0]} zich {WHERE[region][0]} door de jaren heen?"
    answer = ask(assistant, question)
    assert answer.status is Status.ANSWERED, (question, answer.text)
    assert {place(cell) for cell in known.values()} <= set(places(answer)), question
    first, last = known[min(known)], known[max(known)]
    assert rounded(number(last) - number(first), first, last) in {each.result for each in answer.calculations}, question


def test_the_year_of_crossing_is_told_with_the_values_before_and_after(assistant: Assistant) -> None:
    answer = ask(assistant, "Vanaf welk jaar hadden NPLV-gebieden verhoudingsgewijs minder E-, F- en G-woningen dan Nederland als geheel?")
    assert "Dat is zo sinds 2023; in 2022 was het nog niet zo" in answer.text
    assert all(value in answer.text for value in ("13,96", "14,07", "15,18", "14,81"))


def test_the_ten_years_of_an_indicator_are_no_limit(assistant: Assistant) -> None:
    answer = ask(assistant, "Wanneer kwam de doorloopsnelheid over 10 jaar voor het eerst boven de 90 procent?")
    assert "2023 (90,89%)" in answer.text
    assert "2022" not in answer.text.split(" [")[0]


def test_when_somebody_counts_as_something_is_no_year(assistant: Assistant) -> None:
    answer = ask(assistant, "Wanneer telt een huishouden als huishouden met problematische schulden?")
    assert answer.answered
    assert not answer.observations


def test_words_of_thanks_are_no_extremes(assistant: Assistant) -> None:
    answer = ask(assistant, "Bijstand wijken 2018?", "Oké top, en in datzelfde jaar in Nederland?")
    assert [(ref.row, ref.year, ref.area) for ref in places(answer)] == [(23, 2018, "NL")]


def test_rows_side_by_side_each_have_their_value_and_their_warning(assistant: Assistant) -> None:
    answer = ask(assistant, "vwo en havo/vwo advies nederland 2024 naast elkaar aub")
    assert {ref.row for ref in places(answer)} == {30, 31}
    assert "20,00" in answer.text
    assert any("15,00%" in remark.text for remark in answer.remarks)
