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
    [("in twintig achttien", "in 2018"), ("tweeduizend negentien", "2019"), ("vanaf vijftien jaar", "vanaf 15 jaar"), ("twintig gebieden", "twintig gebieden"), ("schuldenpercentage", "schulden percentage"), ("voor het eerst onder de helft", "voor het eerst onder 50 procent"), ("meer dan een kwart van de wijkbewoners", "meer dan 25 procent van de wijk bewoners"), ("minder dan een kwart jaar", "minder dan een kwart jaar")],
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


@pytest.mark.parametrize(("question", "rows"), [("Wat was de armoede gemiddeld over alle jaren in de wijken?", 6), ("Wat was het gemiddelde van de bijstand van 2019 tot en met 2021?", 3)])
def test_a_mean_of_years_is_refused_with_the_values_themselves(assistant: Assistant, question: str, rows: int) -> None:
    answer = ask(assistant, question)
    assert answer.status is Status.NO_VALUE
    assert answer.text.startswith("Een gemiddelde over meer jaren")
    assert len(answer.observations) == rows


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
