"""What a claim adds to what a source says: for each of something, all but some, not, per month, in another year, or done where it only may be."""

from __future__ import annotations

import re

from nplv_qa.checking.facts import Fact
from nplv_qa.checking.mentions import low, years_in
from nplv_qa.checking.parsed import Sense
from nplv_qa.dutch.analysis import stem

_EACH = re.compile(r"\b(?:per|elke?|ieder|iedere)\s+(?:(?:van\s+)?(?:de|het|die|deze)\s+)?(?:[\d.]+\s+)?([a-z][\w-]+)(?=(?:\s+([a-z][\w-]+))?)")
_ONE = re.compile(r"\been ([a-z][\w-]+)(?=(?:\s+([a-z][\w-]+))?)")  # 'een traject kost': each of them
_NO_EACH = frozenset({"saldo", "persoon", "stuk", "ongeluk", "definitie", "brief", "post", "direct"})
_BUT = re.compile(r"\bbehalve\b|\bop (?:(?:de|het) )?[\w.-]+ na\b|\buitgezonderd\b|\bmet uitzondering van\b|\bbuiten (?:de|het|die|deze)\b")
_NOT = re.compile(r"\b(?:geen|zonder|noch|evenmin|nooit|amper|nauwelijks)\b|\bniet\b(?! (?:alleen|meer dan|minder dan|langer dan|verder|altijd|hoger dan|lager dan|slechts|enkel))")
_TIMES = {unit: re.compile(words) for unit, words in (("month", r"\bmaand(?:en)?\b|\bmaandelijks"), ("week", r"\bwe(?:ek|ken)\b|\bwekelijks"), ("day", r"\bdag(?:en)?\b|\bdagelijks"), ("quarter", r"\bkwarta(?:al|len)\b"))}
_LATER = re.compile(r"\b(?:moet(?:en)?|moest(?:en)?) nog\b|\bnog niet\b|\bpas (?:in|over|na|vanaf|sinds)\b|\bvroeger\b|\bvoorheen\b|\bvoortaan\b")
_IS_DONE = re.compile(
    r"\b(?:zijn|is|werd|werden|heeft|hebben|had|hadden)\b(?:[^.;]|\.\d)*\b(?:gebouwd|bijgebouwd|gerealiseerd|opgeknapt|toegevoegd|opgeleverd|verbeterd|gesplitst|gesloopt|vervangen|uitgevoerd|bereikt|verdwenen)\b"
)
_TO_COME = re.compile(r"\b(?:worden?|kan|kunnen|mogelijk|moet(?:en)?|zullen|zal|gaan|gaat|te|tot en met|uiterlijk|komende)\b")
_MAY_BE = re.compile(r"\bkan\b|\bkunnen\b|\bmogelijk\b|\bkans(?:en)?\b|\bruimte\b|\bkomende\b|\bzullen\b|\bmoeten\b|\bplan(?:nen)?\b|\bgenoeg\b")
_AROUND = range(2023, 2027)  # years in which the documents are at home


def adds_limit(sense: Sense, fact: Fact) -> bool:
    """Whether a claim says something beside the figure that limits or denies it, of which the source has no word."""
    ours, theirs = low(sense.segment), low(fact.in_all_words)
    known = frozenset().union(*_each(theirs, _EACH), *_each(theirs, _ONE))
    if any(nouns.isdisjoint(known) for nouns in _each(ours, _EACH)):
        return True
    if any(said.search(ours) and not said.search(theirs) for said in (_BUT, _NOT, _LATER, *_TIMES.values())):
        return True
    return bool(_IS_DONE.search(ours) and not _TO_COME.search(ours) and _MAY_BE.search(low(fact.text)) and not _IS_DONE.search(theirs))


def adds_year(sense: Sense, fact: Fact) -> bool:
    """Whether a claim names a year far from that of the documents, of which neither sentence nor passage has a word."""
    said = {year for year in (*sense.years, *sense.mentioned) if year} if sense.year_own or sense.mentioned else set()
    if not said or fact.years or (fact.leaned and not said & {mention.value for mention in years_in(sense.segment)}):
        return False
    known = {mention.value for text in (fact.in_all_words, fact.passage.text) for mention in years_in(text) if mention.value}
    if said & set(_AROUND):
        return bool(known) and not said & known
    return not said & known


def _each(text: str, said: re.Pattern[str]) -> list[frozenset[str]]:
    """Of what something is said for each: the word after it, where that may be an adjective the next one too ('iedere betaalbare woning')."""
    found = [{stem(first), stem(second)} if second and first.endswith("e") else {stem(first)} for first, second in said.findall(text)]
    return [frozenset(nouns - _NO_EACH) for nouns in found if nouns - _NO_EACH]
