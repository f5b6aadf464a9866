"""Words of ministry prose that say how something is told, not what: 'een zorgelijk beeld', 'ik hecht eraan op te merken'. And words for one thing.

They are no part of a claim. What is here narrows no figure down, whatever stands beside it: no thing, place, group, period or event of
the policy itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files


def _listed(name: str) -> frozenset[str]:
    return frozenset(files("nplv_qa.checking").joinpath(name).read_text(encoding="utf-8").split())


# How a writer leads up to a figure, weighs it, or goes on from one to the next. The files have one form on each line, chosen by hand for this project.
FRAMING_WORDS = _listed("framing_words.txt")  # these say nothing of what a figure is about either
LIGHT_WORDS = FRAMING_WORDS | _listed("light_words.txt")

# Words that writers change for each other: each stands for all others of its line.
_SAME = """
bebouwing gebouwen panden appartementen
bijdrage rijksbijdrage rijksgeld rijksmiddelen subsidie
corporatie woningcorporatie verhuurder
leerlingen scholieren
dorpen kernen
ministerie departement
tranche ronde
delict misdrijf
flat appartement
energierekening energiekosten
woningwaarde woz
baarmoeder buik
bijeenkomst vergadering
eigenaren huiseigenaren woningeigenaren
knelpunt belemmering
baan werk
voorschool voorschoolse peuteropvang
toeleiding begeleiding
werkervaring ervaring
huishouden gezin
professional deskundige
nieuwbouw nieuwbouwwoningen
bouwprojecten woningbouwprojecten woningbouw bouw
programma aanpak
armoede armoedegrens
rest elders
"""


def same_words() -> Mapping[str, tuple[str, ...]]:
    """For each word those that may stand for it, in the form of a thesaurus."""
    found: dict[str, tuple[str, ...]] = {}
    for line in _SAME.strip().splitlines():
        words = line.split()
        for word in words:
            found[word] = (*found.get(word, ()), *(other for other in words if other != word))
    return found
