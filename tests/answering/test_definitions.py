"""Definition questions are answered from the glossary."""

import pytest

from nplv_qa.answering.definitions import Glossary
from nplv_qa.types import Term
from tests.builders import REPORT, passage

GEZAG = Term("Preventie met Gezag", ("PmG",), "Een programma; de doelgroep is 8 tot en met 27.", ("aanpak jeugdcriminaliteit",), REPORT, 2)
GEBIED = Term("NPLV-gebied", (), "Een van de 20 gebieden.", ("focusgebied", "PmG"), REPORT, 1)
NOWHERE = Term("Spookwoord", (), "Staat nergens.", (), REPORT, 99)
PASSAGES = [
    passage("Hier gaat het over iets anders.", page=2, ordinal=1),
    passage("Preventie met Gezag is er voor de jeugd.", page=2, ordinal=2),
    passage("Wie meedoet, is 8 tot en met 27.", page=2, ordinal=3),
    passage("Er zijn 20 gebieden.", page=1),
]
GLOSSARY = Glossary([GEZAG, GEBIED, NOWHERE], PASSAGES)


@pytest.mark.parametrize(
    "subject", ["preventie met gezag", "PmG", "pmg", "aanpak jeugdcriminaliteit", "het programma preventie met gezag", "de pmg"]
)
def test_a_term_is_found_by_each_of_its_names(subject: str) -> None:
    found = GLOSSARY.find(subject.removeprefix("het "))
    assert found is GEZAG


@pytest.mark.parametrize("subject", ["nplv-gebied", "nplv gebied", "nplv-gebieden", "focusgebieden", "een focusgebied"])
def test_plural_hyphen_and_article_make_no_difference(subject: str) -> None:
    assert GLOSSARY.find(subject) is GEBIED


@pytest.mark.parametrize("subject", ["", "preventie", "gezag en preventie", "pmg in breda", "xyz"])
def test_a_term_is_only_found_whole(subject: str) -> None:
    assert GLOSSARY.find(subject) is None


def test_a_meaning_is_cited_where_the_term_stands_and_where_its_figures_stand() -> None:
    cited = GLOSSARY.references(GEZAG)
    assert [reference.fragment for reference in cited] == [PASSAGES[1].text, PASSAGES[2].text]
    assert {reference.page for reference in cited} == {2}


def test_a_page_that_has_no_passage_gives_nothing_to_cite() -> None:
    assert GLOSSARY.references(NOWHERE) == []
