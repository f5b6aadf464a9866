"""What a question wants, from which documents and about which areas."""

import pytest

from nplv_qa.answering.asked import AnswerType, AskedReader, asks_role, classify, focus_of, named_sources, subject_of, traits
from nplv_qa.types import Area
from tests.builders import source

IDS = ("voortgangsrapportage-2025", "kamerbrief-2025", "nieuwsbericht-2025", "nota-voortgang-2025", "nota-leefbaarometer-2026")
READER = AskedReader([Area("Zaandam-Oost", "Zaanstad", ("Poelenburg",)), Area("Breda-Noord", "Breda")], [source(name) for name in IDS])


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Hoeveel koopwoningen zijn er?", AnswerType.FIGURE),
        ("Hoe oud zijn de leerlingen?", AnswerType.AGE),
        ("Vanaf welke leeftijd mag je meedoen?", AnswerType.AGE),
        ("Hoe lang duurt het programma?", AnswerType.DURATION),
        ("Hoeveel maanden duurt het traject?", AnswerType.DURATION),
        ("Hoe vaak komt de werkgroep bijeen?", AnswerType.FREQUENCY),
        ("Hoe dikwijls wordt er gemeten?", AnswerType.FREQUENCY),
        ("Met welke organisaties werkt de school samen?", AnswerType.ORGANISATION),
        ("Met wie werkt de gemeente samen?", AnswerType.ORGANISATION),
        ("Welke corporatie bouwt er?", AnswerType.ORGANISATION),
        ("In welke stad staat dat huis?", AnswerType.PLACE),
        ("Waar kunnen jongeren sporten?", AnswerType.PLACE),
        ("Waar gaat het programma over?", AnswerType.ANY),
        ("Hoeveel procent is koop?", AnswerType.SHARE),
        ("Welk aandeel van de jongeren werkt?", AnswerType.SHARE),
        ("Wat kost het?", AnswerType.MONEY),
        ("Hoeveel geld ging er naar Breda?", AnswerType.MONEY),
        ("Wie stuurde de brief?", AnswerType.PERSON),
        ("Wanneer begon het programma?", AnswerType.TIME),
        ("In welk jaar begon het?", AnswerType.TIME),
        ("Waarom daalt de leefbaarheid?", AnswerType.REASON),
        ("Wat is het telefoonnummer van de gemeente?", AnswerType.CONTACT),
        ("Wat betekent PmG?", AnswerType.DEFINITION),
        ("Vertel eens over Breda", AnswerType.ANY),
    ],
)
def test_the_kind_of_answer_that_is_wanted(question: str, kind: AnswerType) -> None:
    assert classify(question) is kind


@pytest.mark.parametrize(
    "question",
    [
        "Wat is PmG?",
        "wat is pmg",
        "Wat betekent PmG eigenlijk?",
        "Waar staat PmG voor?",
        "PmG, wat is dat?",
        "Wat betekent de afkorting PmG?",
        "Wat wordt er bedoeld met PmG?",
        "Kun je uitleggen wat is PmG?",
        "Wat houdt PmG in?",
    ],
)
def test_what_is_to_be_explained(question: str) -> None:
    assert subject_of(question) == "pmg"


@pytest.mark.parametrize("question", ["Hoeveel gemeenten doen mee?", "Waarom is dat zo?", "Vertel over PmG", ""])
def test_other_questions_have_no_subject_to_explain(question: str) -> None:
    assert subject_of(question) == ""


@pytest.mark.parametrize(
    ("question", "sources"),
    [
        ("Hoeveel gebieden zijn er volgens de Kamerbrief?", IDS[1:2]),
        ("Wat staat er in het nieuwsbericht?", IDS[2:3]),
        ("Wat zegt de nota over de leefbaarometer?", IDS[4:5]),
        ("Wat vraagt de beslisnota?", IDS[3:5]),
        ("Wat staat er in de voortgangsrapportage?", IDS[0:1]),
        ("Wat doet de gemeente?", ()),
    ],
)
def test_a_document_that_is_named(question: str, sources: tuple[str, ...]) -> None:
    assert named_sources(question, IDS) == sources


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Hoeveel wijkagenten zijn er in Breda?", {"wijkagenten"}),
        ("Hoeveel procent van de jongeren werkt?", {"jongeren", "werkt"}),
        ("Welke sociale partners doen mee aan het pact?", {"sociale", "partners"}),
        ("Wie is de wethouder van Breda?", {"wethouder", "breda"}),
        ("Wat kost de nieuwe school?", {"nieuwe", "school"}),
        ("Hoeveel nieuwe sociale huurwoningen zijn er?", {"nieuwe", "sociale"}),
        ("Hoe hoog is de huur in Zaandam?", {"huur", "zaandam"}),
        ("Wat is het aandeel koopwoningen?", {"aandeel", "koopwoningen"}),
        ("Waarom daalt de armoede?", set()),
        ("Vertel over PmG", set()),
    ],
)
def test_the_focus_is_the_thing_that_is_asked_for(question: str, words: set[str]) -> None:
    assert focus_of(question) == words


def test_a_named_document_and_area_narrow_what_is_admitted() -> None:
    asked = READER.read("Wat gebeurt er volgens de Kamerbrief in Zaandam-Oost?")
    assert asked.narrowed
    assert asked.area_names == ("Zaandam-Oost",)
    assert asked.admits("kamerbrief-2025", "in poelenburg wordt gebouwd")
    assert not asked.admits("kamerbrief-2025", "in breda wordt gebouwd")
    assert not asked.admits("nieuwsbericht-2025", "in zaandam oost wordt gebouwd")


def test_the_words_of_an_area_are_known_apart_and_written_as_one() -> None:
    asked = READER.read("Wat gebeurt er in Breda-Noord?")
    assert {"breda", "noord", "breda-noord"} <= asked.area_words


def test_without_names_everything_is_admitted() -> None:
    asked = READER.read("Wat gebeurt er?")
    assert not asked.narrowed
    assert asked.admits("nieuwsbericht-2025", "")


def test_a_follow_up_is_about_the_area_before_it_unless_it_names_a_place() -> None:
    assert READER.read("En wie betaalt dat?", "Wat gebeurt er in Breda?").area_names == ("Breda-Noord",)
    assert READER.read("En in Zaanstad?", "Wat gebeurt er in Breda?").area_names == ("Zaandam-Oost",)
    assert READER.read("En in Parijs?", "Wat gebeurt er in Breda?").area_names == ()


@pytest.mark.parametrize(
    ("question", "asks"), [("Wie is de wethouder van Breda?", True), ("En wie is de minister?", True), ("Wie doet er mee?", False)]
)
def test_who_holds_a_function(question: str, asks: bool) -> None:
    assert asks_role(question) is asks


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Er zijn 20 gebieden.", AnswerType.FIGURE),
        ("Dat is 32,04%.", AnswerType.SHARE),
        ("Dat kostte € 5 miljoen.", AnswerType.MONEY),
        ("Zij zijn 12 tot 18 jaar.", AnswerType.AGE),
        ("Het traject duurt zes maanden.", AnswerType.DURATION),
        ("De werkgroep spreekt elkaar elke week.", AnswerType.FREQUENCY),
        ("Er is overleg per kwartaal.", AnswerType.FREQUENCY),
        ("De gemeente en de politie doen mee.", AnswerType.ORGANISATION),
        ("Het buurthuis ligt in Breda.", AnswerType.PLACE),
        ("De brief is van minister Mona Keijzer.", AnswerType.PERSON),
        ("Het begon in september.", AnswerType.TIME),
        ("Dat komt door de crisis.", AnswerType.REASON),
        ("Kijk op focusgebieden.nl voor meer.", AnswerType.CONTACT),
    ],
)
def test_a_sentence_holds_a_kind_of_thing(sentence: str, kind: AnswerType) -> None:
    assert traits(sentence)[kind] == 1.0
    assert traits("Het gaat goed.")[kind] == 0.0


def test_a_year_is_no_figure() -> None:
    assert traits("Het begon in 2022.")[AnswerType.FIGURE] == 0.0
    assert traits("Het begon in 2022.")[AnswerType.TIME] == 1.0
