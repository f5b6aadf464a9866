"""What is said around a figure question, what it leaves open, and what follows a refusal."""

from __future__ import annotations

import pytest

from nplv_qa.answering.framing import framed
from nplv_qa.bootstrap import Assistant
from nplv_qa.dutch.everyday import in_figures, written_out
from nplv_qa.dutch.plain_words import is_plain
from nplv_qa.types import Status
from tests.answering.figure_questions import ask


@pytest.mark.parametrize("word", "kijkt trokken aangeven sorry daarboven grafiekje gunstigste narekent checken artikel verneem zwaar optelt".split())
def test_words_around_a_question_narrow_nothing(word: str) -> None:
    assert is_plain(word)


@pytest.mark.parametrize("word", "vrouwen studenten flats zonnepanelen huurt gescheiden roken inkomen overval opgeleid slecht werkt nieuwbouw".split())
def test_words_for_groups_and_things_may_narrow(word: str) -> None:
    assert not is_plain(word)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("in twintig achttien", "in 2018"), ("tweeduizend negentien", "2019"), ("vanaf vijftien jaar", "vanaf 15 jaar"), ("twintig gebieden", "twintig gebieden"), ("schuldenpercentage", "schulden percentage"), ("gezondheidskloof", "gezondheid kloof"), ("inkomensachterstand", "inkomens achterstand"), ("betalingsachterstand", "betalingsachterstand"), ("voor het eerst onder de helft", "voor het eerst onder 50 procent"), ("meer dan een kwart van de wijkbewoners", "meer dan 25 procent van de wijk bewoners"), ("minder dan een kwart jaar", "minder dan een kwart jaar")],
)
def test_years_and_ages_in_words_become_figures(text: str, expected: str) -> None:
    assert in_figures(text) == expected


def test_abbreviations_are_written_out() -> None:
    assert written_out("aandeel vd huizen tov Nederland") == "aandeel van de huizen ten opzichte van Nederland"
    assert written_out("vmbo-t") == "vmbo-t"
    assert written_out("op z'n laagst") == "op zijn laagst"


def test_a_statement_is_told_from_the_question() -> None:
    frame = framed("mijn oma huurt van een corporatie. welk deel is dat? het gaat mij om 2020.")
    assert (frame.before, frame.question, frame.after) == ("mijn oma huurt van een corporatie.", "welk deel is dat?", "het gaat mij om 2020.")
    assert framed("koopwoningen, nplv, 2020").question == "koopwoningen, nplv, 2020"


@pytest.mark.parametrize(
    ("question", "rows", "years", "regions"),
    [
        ("bijstand in 2020, nee wacht, 2021, in de wijken", (23,), (2021,), ("NPLV",)),
        ("de schulden, sorry, de armoede van huishoudens in 2019", (18,), (2019,), ()),
        ("koop in Nederland, ik bedoel de NPLV-gebieden, in 2020", (4,), (2020,), ("NPLV",)),
        ("Hoeveel brugklassers... nee, basisschoolleerlingen kregen in 2020 een havo-advies?", (29,), (2020,), ()),
        ("bijstand in 2020, nee hoor", (23,), (2020,), ()),
    ],
)
def test_what_a_question_takes_back_is_not_read(assistant: Assistant, question: str, rows: tuple[int, ...], years: tuple[int, ...], regions: tuple[str, ...]) -> None:
    reading = assistant.asker.understanding.read(question)
    assert (reading.rows, reading.years, reading.regions, reading.leftover) == (rows, years, regions, ())


@pytest.mark.parametrize("question", ["Hoe zit het met gezondheid en wonen?", "Wat is de stand van zaken rond koop en schulden?", "Vertel iets over onderwijs en veiligheid"])
def test_two_subjects_named_in_general_are_both_answered(assistant: Assistant, question: str) -> None:
    answer = ask(assistant, question)
    first, second = question.rstrip("?").split()[-3], question.rstrip("?").split()[-1]
    assert answer.status is Status.ANSWERED
    assert all(word[:4] in answer.text for word in (first, second))


@pytest.mark.parametrize(
    ("question", "cells", "mean"),
    [
        ("Wat was de armoede gemiddeld over alle jaren in de wijken?", 6, "12,70%"),
        ("Wat was het gemiddelde van de bijstand van 2019 tot en met 2021?", 3, "7,42%"),
        ("Wat is in de wijken het gemiddelde van de jongerenarbeidsparticipatie over alle jaren?", 5, "62%"),
        ("Wat was de bijstand landelijk gemiddeld over de laatste drie jaar?", 3, "2,69%"),
    ],
)
def test_a_mean_of_years_is_computed_and_said_to_be_unweighted(assistant: Assistant, question: str, cells: int, mean: str) -> None:
    answer = ask(assistant, question)
    assert answer.status is Status.ANSWERED
    assert f" is {mean}" in answer.text.replace("\N{NO-BREAK SPACE}", " ")
    assert "ongewogen" in answer.text
    assert len(answer.observations) == cells


def test_a_mean_says_which_years_have_no_value(assistant: Assistant) -> None:
    answer = ask(assistant, "Wat is het gemiddelde van de zwakke leefbaarheid in de wijken over 2018 tot en met 2021?")
    assert "57,26%" in answer.text
    assert "Voor 2019 en 2021 heeft de tabel geen waarde" in answer.text


def test_a_cell_that_is_wrong_has_no_part_in_a_mean(assistant: Assistant) -> None:
    answer = ask(assistant, "Wat is het gemiddelde aandeel hoge inkomens in de wijken over alle jaren?")
    assert "52,16" not in answer.calculations[0].formula
    assert any("telt daarbij niet mee" in remark.text for remark in answer.remarks)


@pytest.mark.parametrize("question", ["Wat was het gemiddelde verschil met Nederland in armoede over alle jaren?", "Wat is de gemiddelde ervaren gezondheid over 2021 en 2022 in de wijken?"])
def test_no_mean_is_given_of_something_else_or_of_one_value(assistant: Assistant, question: str) -> None:
    answer = ask(assistant, question)
    assert not answer.calculations
    assert not answer.answered


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("Stookellende, heet dat zo? Enfin: energiearme huishoudens in de wijken in 2023", 15),
        ("De onderste lagen, dus huishoudens onder de armoedegrens, in de wijken in 2022: welk aandeel?", 18),
        ("Optrekjes van de bank, dat wil zeggen koopwoningen, in de wijken in 2022, welk percentage?", 4),
    ],
)
def test_what_is_said_again_in_the_words_of_the_table_narrows_nothing(assistant: Assistant, question: str, row: int) -> None:
    reading = assistant.asker.understanding.read(question)
    assert (reading.rows[:1], reading.leftover) == ((row,), ())


@pytest.mark.parametrize("question", ["Studenten, dus jongeren met werk, in de wijken in 2022: welk aandeel?", "Hoeveel procent van de bakkers, dus mensen met werk, telden de wijken in 2022?", "Hoeveel procent van de bakkers in de bijstand, dus met een uitkering, telden de wijken in 2022?"])
def test_a_group_or_what_is_counted_is_never_merely_said_again(assistant: Assistant, question: str) -> None:
    answer = ask(assistant, question)
    assert not answer.observations


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Volgens het bericht werkte 64% van de bewoners in 2024. Wat zegt de tabel, en van welk jaar is dat?", "64% past, afgerond, bij de waarde van 2022 (63,98%) en 2023 (64,40%)"),
        ("Volgens de krant zit 19% van de wijkbewoners in de bijstand. Wat zegt de tabel voor 2023?", "19% past, afgerond, bij geen van de waarden"),
    ],
)
def test_of_a_quoted_share_the_year_is_told(assistant: Assistant, question: str, told: str) -> None:
    answer = ask(assistant, question)
    assert told in answer.text.replace("\N{NO-BREAK SPACE}", " ")


def test_a_share_of_an_amount_is_no_quoted_share(assistant: Assistant) -> None:
    assert assistant.asker.understanding.read("Hoeveel huishoudens zijn volgens de krant meer dan 10% van de energierekening kwijt?").quoted is None


def test_english_turns_before_a_follow_up_are_understood(assistant: Assistant) -> None:
    answer = ask(assistant, "How many households lived in poverty in 2022 in the NPLV areas?", "And in the Netherlands?")
    assert "3,97%" in answer.text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("turns", [("Welke gebieden doen mee?",), ("In hoeveel gebieden loopt het NPLV?", "Welke gebieden zijn dat?"), ("Noem alle twintig gebieden.",)])
def test_the_areas_are_named_with_passages_that_name_them(assistant: Assistant, turns: tuple[str, ...]) -> None:
    answer = ask(assistant, *turns)
    assert answer.status is Status.ANSWERED
    assert answer.citations
    assert all(area.name in answer.text for area in assistant.corpus.areas)


@pytest.mark.parametrize("question", ["Hoeveel jongeren?", "Welk percentage van de huishoudens?"])
def test_a_question_that_fits_several_indicators_alike_is_asked_back(assistant: Assistant, question: str) -> None:
    answer = ask(assistant, question)
    assert answer.status is Status.CLARIFICATION_NEEDED
    assert len(answer.follow_ups) > 1
    assert all(ask(assistant, follow_up).answered for follow_up in answer.follow_ups)


@pytest.mark.parametrize("question", ["Hoeveel procent koopwoningen waren er in 2030?", "Hoeveel huishoudens waren energiearm in 2019?", "Hoeveel procent van de studenten heeft schulden?"])
def test_after_a_refusal_comes_a_question_that_can_be_answered(assistant: Assistant, question: str) -> None:
    answer = ask(assistant, question)
    assert not answer.answered
    assert answer.follow_ups
    assert all(ask(assistant, question, follow_up).answered for follow_up in answer.follow_ups[:2]), answer.follow_ups


@pytest.mark.parametrize("question", ["Welk van de twintig gebieden heeft de laagste armoede?", "Waar is de kinderarmoede het hoogst, in welke wijk?"])
def test_areas_are_never_ranked(assistant: Assistant, question: str) -> None:
    answer = ask(assistant, question)
    assert answer.status is Status.NO_VALUE
    assert not answer.observations


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("In het nieuwsbericht staat dat 64 procent in 2024 werk had. Klopt dat jaartal met de tabel?", "64,40%"),
        ("Volgens de tekst is het armoedeverschil met Nederland nog 5 procentpunt. Wat komt er in 2023 uit als je het met de tabel narekent?", "3,98 procentpunt"),
    ],
)
def test_who_quotes_a_text_and_asks_for_the_table_gets_the_table(assistant: Assistant, question: str, figure: str) -> None:
    assert figure in ask(assistant, question).text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("question", ["Hoeveel woningen hebben een slecht energielabel, in aantallen?", "Wat is het absolute aantal huishoudens in armoede in 2023?"])
def test_who_asks_for_numbers_is_told_that_there_are_shares_only(assistant: Assistant, question: str) -> None:
    answer = ask(assistant, question)
    assert answer.text.startswith("De tabel geeft hiervan geen aantallen")
    assert not answer.observations


def test_how_much_a_difference_grew_is_computed(assistant: Assistant) -> None:
    answer = ask(assistant, "Is de kloof met Nederland in schulden kleiner geworden?")
    assert "0,06 procentpunt kleiner" in answer.text
    assert [each.formula for each in answer.calculations][-1] == "6,84 − 6,90"


def test_a_development_beside_nederland_is_told_of_both(assistant: Assistant) -> None:
    answer = ask(assistant, "Hoe ontwikkelde de kinderarmoede zich vergeleken met Nederland?")
    assert answer.reading is not None
    assert answer.reading.regions == ("NPLV", "NL")
