"""Where a question is about."""

import pytest

from nplv_qa.answering.matching import words_of
from nplv_qa.answering.scope import Scope, ScopeReader
from nplv_qa.types import Area

READER = ScopeReader(
    [Area("Zaandam-Oost", "Zaanstad", ("Poelenburg", "Zaandam Oost")), Area("Rotterdam-Zuid", "Rotterdam"), Area("Breda-Noord", "Breda")]
)


def scope(text: str) -> Scope:
    return READER.read(words_of(text))


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        ("koopwoningen in Nederland", ("NL",)),
        ("het landelijk gemiddelde", ("NL",)),
        ("in de NPLV-gebieden", ("NPLV",)),
        ("in de twintig gebieden", ("NPLV",)),
        ("in de focusgebieden en in Nederland", ("NPLV", "NL")),
        ("landelijk tegenover de 20 gebieden", ("NL", "NPLV")),
        ("Nederlands leren op school", ()),
        ("hoeveel koopwoningen zijn er", ()),
    ],
)
def test_regions_come_in_the_order_in_which_they_are_named(text: str, regions: tuple[str, ...]) -> None:
    assert scope(text).regions == regions


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("armoede in Zaandam-Oost", ("Zaandam-Oost",)),
        ("armoede in zaandam oost", ("Zaandam-Oost",)),
        ("armoede in Poelenburg", ("Zaandam-Oost",)),
        ("armoede in Zaanstad", ("Zaandam-Oost",)),
        ("armoede in Rotterdam-Zuid en Breda", ("Rotterdam-Zuid", "Breda-Noord")),
        ("armoede in Zaandam-Westerwatering", ()),
        ("armoede in Parijs", ()),
    ],
)
def test_an_area_is_known_by_each_of_its_names(text: str, areas: tuple[str, ...]) -> None:
    assert scope(text).areas == areas


def test_the_words_that_name_a_place_are_explained() -> None:
    words = words_of("armoede in Zaandam-Oost en Nederland")
    explained = {words.words[n] for n in READER.read(words).span}
    assert {"zaandam", "oost", "nederland"} <= explained
    assert "armoede" not in explained
