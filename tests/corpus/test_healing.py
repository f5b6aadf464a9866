"""Words that lines broke; every example is invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nplv_qa.corpus.healing import heal, known_word, tidy, vocabulary_of

KNOWN = known_word(vocabulary_of(["het wijkteam en de buurthuizen kregen subsidieregelingen", "een wooncoach, een Halt-gesprek en Leiden-Noord"]))


@pytest.mark.parametrize(
    ("lines", "healed"),
    [
        (["het gemid-", "delde steeg"], "het gemiddelde steeg"),
        (["de leefbaar-", "heid daalde"], "de leefbaarheid daalde"),
        (["de NPLV-", "gebieden groeien"], "de NPLV-gebieden groeien"),
        (["het VHF-", "budget"], "het VHF-budget"),
        (["de Wmo-", "voorzieningen"], "de Wmo-voorzieningen"),
        (["een 4-", "jarig plan"], "een 4-jarig plan"),
        (["wonen in Leiden-", "Noord is duur"], "wonen in Leiden-Noord is duur"),
        (["de wijk-", "GGD belt"], "de wijk-GGD belt"),
        (["oud-en-", "nieuwfeest"], "oud-en-nieuwfeest"),
        (["een Halt-", "gesprek"], "een Halt-gesprek"),
        (["lage, midden-", "en hoge inkomens"], "lage, midden- en hoge inkomens"),
        (["school-, zorg-", "of werkplek"], "school-, zorg- of werkplek"),
        (["de Rotter-", "damse haven"], "de Rotterdamse haven"),
        (["een wijk", "team belt aan"], "een wijkteam belt aan"),
        (["(woon", "coach)"], "(wooncoach)"),
        (["alle onder", "steuning helpt"], "alle ondersteuning helpt"),
        (["dat is aan", "gekondigde bouw"], "dat is aangekondigde bouw"),
        (["de bestaans", "zekerheid groeit"], "de bestaanszekerheid groeit"),
        (["op de fiets", "en te voet"], "op de fiets en te voet"),
        (["zij is met", "een trein gegaan"], "zij is met een trein gegaan"),
        (["dat staat al", "lang vast"], "dat staat al lang vast"),
        (["via social", "media"], "via social media"),
        (["meer goedkope", "woningen"], "meer goedkope woningen"),
        (["de buurt.", "huizen zijn duur"], "de buurt. huizen zijn duur"),
        (["  losse   spaties ", "", " hier "], "losse spaties hier"),
        ([], ""),
    ],
)
def test_lines_become_running_text(lines: list[str], healed: str) -> None:
    assert heal(lines, KNOWN) == healed


@pytest.mark.parametrize(
    ("marked", "bare"),
    [
        ("Dat is beter.1 Nu verder.", "Dat is beter. Nu verder."),
        ("volgens de wet (Wxyz).2 Daarna", "volgens de wet (Wxyz). Daarna"),
        ("begonnen in 2023.5 Daarna", "begonnen in 2023. Daarna"),
        ("het is beter.¹ Nu", "het is beter. Nu"),
        ("achterstanden³, en meer", "achterstanden, en meer"),
        ("zie nr.3 van de lijst", "zie nr.3 van de lijst"),
        ("het kost 2.500 euro", "het kost 2.500 euro"),
        ("het kost €129.1 miljoen", "het kost €129.1 miljoen"),
        ("een tuin van 40 m² groot", "een tuin van 40 m² groot"),
        ("op 3.5 na", "op 3.5 na"),
    ],
)
def test_footnote_marks_are_taken_off(marked: str, bare: str) -> None:
    assert tidy(marked) == bare


def test_addresses_and_broken_ends_are_no_vocabulary() -> None:
    found = vocabulary_of(["zie www.voorbeeldnaam.nl en verder gemid-", "Oost-West"])
    assert {"zie", "verder", "oost", "west", "oost-west"} <= found
    assert not {"gemid", "voorbeeldnaam"} & found


def test_two_everyday_words_are_no_word() -> None:
    is_word = known_word(frozenset())
    assert is_word("woning")
    assert not is_word("socialmedia")
    assert not is_word("xqzvwoord")


@given(st.lists(st.text(alphabet="abcdeé -.", max_size=12), max_size=5))
def test_no_letter_is_lost(lines: list[str]) -> None:
    def letters(text: str) -> str:
        return "".join(c for c in text if c.isalpha())

    assert letters(heal(lines, KNOWN)) == letters("".join(lines))
