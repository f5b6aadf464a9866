"""Where a draft tells the opposite of a row of the table: 'boven de armoedegrens', 'geen problematische schulden'."""

from __future__ import annotations

import re
from dataclasses import replace

from nplv_qa import texts
from nplv_qa.answering.findings import number
from nplv_qa.checking.comparing import Fit, fit
from nplv_qa.checking.expected import Expected
from nplv_qa.checking.mentions import low
from nplv_qa.checking.pairs import against_itself
from nplv_qa.checking.parsed import Sense
from nplv_qa.checking.rulings import Ruling, caution, right, shown, wrong
from nplv_qa.checking.subjects import Subject, SubjectReader

_NO = r"\b(?:geen|niet(?: (?:langer|meer))?(?: (?:in|uit|van|op|met|een|als))*|zonder|buiten)(?: (?:een|de|het|eigen|betaald\w*|problematische|lopende))* "
_NO_WORDS = frozenset({"geen", "niet", "zonder", "buiten"})
_DENIED = re.compile(r"\bniet(?:\s+\w+){0,2}\s*$")
# Words of the subject of a row, and what then is its exact opposite: together they are all that is counted.
_OPPOSITES = tuple(
    (re.compile(subject), re.compile(said))
    for subject, said in (
        (r"armoedegrens", rf"(?<!niet )\bboven de (?:(?:nieuwe|landelijke) )?armoedegrens|{_NO}(?:armoede\b|arme?\b|onder de armoedegrens)"),
        (r"leefbaarheid zwak", r"\b(?:goed\w*|voldoende) of (?:hoge|beter|sterke)\w*|\b(?:goede|hogere|betere|voldoende|ruim voldoende|sterke) leefbaarheid"),
        (r"problematische schulden", rf"{_NO}(?:schuld|schulden)\b|\bschuldenvrij"),
        (r"bijstand", rf"{_NO}bijstand"),
        (r"energiearm", rf"{_NO}energiearm"),
        (r"delict", rf"{_NO}(?:verdacht|delict)"),
        (r"arbeidsparticipatie", rf"{_NO}(?:werk|baan|arbeid)\b|\bniet werk(?:t|te|ten|en|end|enden?)\b"),
        (r"koopwoningen", rf"{_NO}koop"),
        (r"corporatiehuur", rf"{_NO}(?:corporatie|sociale huur)"),
        (r"hoog inkomen", rf"{_NO}(?:hoog|hoge) inkomen"),
        (r"middeninkomen", rf"{_NO}middeninkomen"),
        (r"vwo-advies", rf"{_NO}vwo"),
    )
)
# What is something else without being all the rest, such as 'slecht' beside 'goed', with 'matig' between them.
_OTHERS = tuple(
    (re.compile(subject), re.compile(said), re.compile(unless))
    for subject, said, unless in (
        (r"gezondheid", r"\b(?:niet|zeer)? ?(?:slecht|matig|ongezond|onvoldoende)\w*\b|\bniet (?:zo |als )?(?:\(?zeer\)? )?goed", r"\bgoed\b(?<!niet goed)|\bminder\b"),
        (r"leefbaarheid zwak", r"\bzwak\w*\W{1,3}of (?:hoge|beter|sterke)\w*", r"\bzwak\w*\W{1,3}of (?:nog )?lage"),
        (r"leefbaarheid zwak", r"\bfysieke omgeving|\b(?:dimensie|aanbod van) voorzieningen", r"(?!)"),
        (r"energielabel e", r"label\w* (?:a|b|c|d)\b", r"\b(?:e|efg)\b"),
        (r"startkwalificatie", r"\b(?:een|hun|met) startkwalificatie", r"\b(?:zonder|geen|niet|ontbre\w*|gemis)\b"),
        (r"drukt|drukken", r"\bpositie(?:f|ve)\b|\bverbeter(?:t|en|de|den)\b|\bversterk(?:t|en|te|ten)\b|\bgunstig", r"\bnegatie|\bdruk|\bverslechter|\bongunstig|\bniet\b"),
        (r"afstromers", r"\bhoger (?:niveau|onderwijs\w*|schoolniveau)", r"\blager"),
    )
)


def opposed(sense: Sense, subject: Subject, name: str, subjects: SubjectReader) -> bool:
    """Whether a draft tells of all that a row leaves out, in the part on the figure or, where that names nothing, ahead of it."""
    ahead = sense.sentence.text[: sense.figure.start] if subjects.read(sense.segment) is None else ""
    for text in filter(None, (sense.segment, ahead)):
        if match := _opposite(text, low(name)):
            rest = subjects.read(f"{text[: match.start()]} {text[match.end() :]}")
            named = match.group().split()[0] in _NO_WORDS and rest is not None and rest.row == subject.row  # 'zonder de bijstand van ... had 6,74% bijstand'
            return not named and not _DENIED.search(low(text[: match.start()]))
    return False


def of_opposite(sense: Sense, expected: Expected) -> Ruling:
    """'92,34% leeft boven de armoedegrens': what is left of a hundred percent."""
    formula = texts.FORMULA_CHANGE.format(last=100, first=number(expected.value))
    rest = replace(expected, value=100 - expected.value, formula=formula, what=texts.CHECK_OPPOSITE.format(what=expected.what))
    found, plain = fit(sense.figure, rest.value), fit(sense.figure, expected.value).good
    if found.good and (told := against_itself(sense)):
        direction = texts.CHECK_DIRECTIONS[1 if told > 0 else -1].format(value=shown(told, texts.POINTS))
        text = texts.CHECK_MISTAKES["direction"].format(direction=direction)
        return caution(rest, text) if sense.figure == sense.ends[0] else replace(wrong(rest, text, value=direction), settled=True)
    if found.good:
        return right(rest, rounded=found is Fit.ROUNDED)
    return replace(wrong(rest, texts.CHECK_MISTAKES["opposite"].format(value=shown(expected.value, expected.unit)) if plain else ""), settled=plain)


def _opposite(text: str, name: str) -> re.Match[str] | None:
    return next((found for about, said in _OPPOSITES if about.search(name) and (found := said.search(low(text)))), None)


def another(text: str, subject: str) -> str:
    """The words by which a text tells of something else than a row, '' where it does not."""
    lowered = low(text)
    return next((found.group().strip() for about, said, unless in _OTHERS if about.search(low(subject)) and (found := said.search(lowered)) and not unless.search(lowered)), "")
