"""What a sentence says of a figure: how far it is ('aangevraagd', 'begonnen', 'opgeleverd'), how often, and whether it is a whole or a part."""

from __future__ import annotations

import re

from nplv_qa.checking.facts import Fact
from nplv_qa.checking.mentions import low
from nplv_qa.checking.parsed import Sense
from nplv_qa.dutch.numbers import Figure

_SPANS = r"(pilot|proef|programma|project|regeling|traject|opleiding|experiment|aanpak|plan)\w*"
_SAME_SPAN = {"proef": "pilot", "experiment": "pilot"}
_READY = re.compile(r"\b(?:lig(?:t|gen)|lag(?:en)?|sta(?:at|an)|stond(?:en)?)\b[^.;]*\bklaar\b")  # of money it says that it is there
_YEARS_OF = re.compile(rf"-?\s?jarige? {_SPANS}")
_OF_YEARS = re.compile(rf"{_SPANS} van (?:(?:in totaal|ruim|bijna|circa|ongeveer) )?$")
_LASTED = re.compile(rf"{_SPANS}[^,;.]* (?:duurde|duurt|liep|loopt) (?:(?:in totaal|ruim|bijna|circa|ongeveer) )?$")
_YEARS = re.compile(r"\s?jaar\b")
_STAGES = {
    "asked": re.compile(r"\baangevraagde?\b|\bop aanvraag\b|\baan te vragen\b|\baanvroegen\b|\bvr(?:aagt|agen|oeg|oegen)\b(?:[^.;]|\.\d)*\baan\b"),
    "granted": re.compile(r"\btoegekende?\b|\btoekenning\b|\btoegezegd\w*|\bgekregen\b|\bkreg?en\b|\bkrijg\w*|\bontv[ai]ng\w*"),
    "spent": re.compile(r"\bbesteed\w*|\buitgegeven\b|\buitgeput\b|\bopgemaakt\b|\bverbruikt\b"),
    "refused": re.compile(r"\bafgewezen\b|\bgeweigerd\b|\bingetrokken\b|\bteruggevorderd\b|\bgeschrapt\b"),
    "begun": re.compile(r"\bbegonnen\b|\bbegint\b|\bbegon\b|\bgestarte?\b|\bstart(?:te|ten|en)?\b|\baanbouw\b"),
    "done": re.compile(r"\bopgeleverde?\b|\bafgeronde?\b|\bvoltooide?\b|\bgereed\w*|\bklaar\b(?! voor\b)|\blaatste hand\b|\bbetr(?:ek|ok)ken\b(?! (?:bij|hebben)\b)|\bbewoond\b|\bingetrokken in\b|\bhun intrek\b"),
    "closed": re.compile(r"\bgesloten\b|\bbeëindigd\w*|\bgestopt\b|\bstop(?:t|te|ten|pen)\b|\bopgeheven\b|\bhaak(?:t|te|ten|en)?\b(?:[^.;]|\.\d)*\baf\b|\bafgehaakt\w*|\bstopgezet\b|\bafgeschaft\b|\bsl(?:uit|uiten|oot|oten)\b(?![^.;]*\b(?:aan|akkoord|overeenkomst|convenant|afspraken?|verbond|deal)\b)|\bafgevallen\b"),
}
_GRANTS = re.compile(r"€|\beuro\b|geld|bijdrage|subsidie|budget|woning|toegeken|toegezegd|toekenning")
_NEVER_IMPLIED = ("asked", "refused", "closed", "spent")  # what a source does not say of a figure, it does not mean
_EXCLUDED = {"done": ("asked", "granted", "begun"), "begun": ("asked", "granted", "done"), "granted": ("asked", "refused")}
_AHEAD = re.compile(r"\bkomende\b|\bworden\b|\bwordt\b|\bkomen er\b|\bmaken\b(?:[^.;]|\.\d)*\bplaats\b|\bkunnen?\b|\btot en met 20\d\d\b|\b20\d\d\s*[-–]\s*20\d\d\b|\bgepland\w*|\bgoed voor\b|\bafspra\w+|\bafgesproken\b|\bnieuwe\b")
_OFTEN = tuple(
    re.compile(rf"\b(?:{words})\b")
    for words in (
        "dagelijkse?|(?:per|elke|iedere) dag", "wekelijkse?|(?:per|elke|iedere) week", "maandelijkse?|(?:per|elke|iedere) maand",
        "jaarlijkse?|(?:per|elk|ieder) (?:school)?jaar",
    )
)  # fmt: skip
_WAYS = {"raise": re.compile(r"optop|\bop te toppen\b"), "split": re.compile("splits"), "convert": re.compile("transform|ombouw|verbouw")}
_HEALTH = re.compile(r"gezond(?!heids(?!problem|klacht))|\bfit\b|vitaal|\bziek|\bklachten")
_UNHEALTHY = re.compile(r"\bgezondheids(?:problem|klacht)|\b(?:mindere?(?: goede)?|slechte(?:re)?) gezondheid\b|\bongezonde?\b|\bminder gezond|\bziek")
_NEARER = re.compile(r"\bdichter(?:bij)?\b|\bnader\b|\bnaar elkaar toe\b|\bkloof\b|\bachterstand\b|\bverschil\b|\binge(?:haald|lopen)\b|\bopgekropen\b|\bgemiddelde van de gemeente\b|\bgemeente(?:lijk )?gemiddelde")
_MORE_OR_LESS = re.compile(r"\bgestegen\b|\bst[ei]+g(?:t|en|end)?\b|\bsteeg\b|\btoegenomen\b|\bgegroeid\b|\bgedaald\b|\bdaal\w*|\bafgenomen\b|\bhoger\b|\blager\b|\bomhoog\b|\bomlaag\b")
_NOW = re.compile(r"\binmiddels\b|\baan het eind\b|\bthans\b|\bbleef\b|\buiteindelijk\b|\bna afloop\b|\btegenwoordig\b")
_THEN = re.compile(r"\bbij (?:aanvang|de start|het begin)\b|\baan het begin\b|\baanvankelijk\b|\bvooraf\b|\boorspronkelijk\b")
_ONCE = re.compile(r"\bin totaal\b|\b(?:in|over|heel) (?:20\d\d|het jaar 20\d\d)\b")
_OUT_OF = re.compile(r"\d(?:\s+\w+)?\s+van\s+(?:(?:de|die|deze|in totaal|bijna|ruim|circa|ongeveer)\s+)*$")
_OF_THOSE = re.compile(r", van (?:de|die|deze)\s+(?:(?:in totaal|bijna|ruim|circa|ongeveer)\s+)*\d")
_WHOLE = re.compile(r"\b(?:waarvan|daarvan|hiervan)\b(?:[^.;]|\.\d)*\d")
_PART = re.compile(r"\b(?:waarvan|daarvan|hiervan)\b[^,;]*$|\bvan (?:de|die|deze|dit)\b[^,;]*\b(?:zijn|is|waren|vallen|horen) er\b[^,;]*$")


def other_stage(sense: Sense, fact: Fact) -> bool:
    """Whether a draft has as asked for what was granted, as finished what is to come, as stopped what goes on."""
    ours, theirs = _stages(_said_of(sense)), _stages(fact.told)
    if not _GRANTS.search(low(fact.told)):
        theirs.discard("granted")  # 'scholen kregen een spreekuur'
    for stage in ours - theirs:
        if stage in _NEVER_IMPLIED or theirs & set(_EXCLUDED.get(stage, ())):
            return True
        if stage == "done" and _AHEAD.search(low(fact.text)):
            return True
    return False


def other_rate(sense: Sense, fact: Fact) -> bool:
    """Whether a draft has per year what a source has per month, or once; or the other way round."""
    ours, theirs = _rates(sense.segment), _rates(fact.told)
    if ours and fact.kind in ("euro", "count"):
        return not ours & theirs
    return bool(not ours and _rates(fact.segment) and not _rates(sense.sentence.text) and _ONCE.search(low(sense.segment)))


def part_for_whole(sense: Sense, fact: Fact) -> bool:
    """'Ruim 1.600 woningen, waarvan 500 ...' where the source has the 1.600 themselves as a part."""
    if not _WHOLE.search(low(sense.sentence.text[sense.figure.end :])):
        return False
    start = fact.figure.start
    return bool(_PART.search(low(fact.text[:start]))) and not _WHOLE.search(low(fact.text[fact.figure.end :]))


def part_of_list(sense: Sense, fact: Fact) -> bool:
    """Whether a draft has as the one way to homes what a source has as another, or as more of them together."""
    ours = _ways(sense.segment)
    theirs = _ways(fact.text) or _ways(" ".join(fact.nearby))
    return bool(ours and theirs and ours != theirs)


def other_end(sense: Sense, fact: Fact) -> bool:
    """'Inmiddels 66%' where a source goes from 66% to 36%."""
    ours = low(sense.segment)
    first, last = (figure.value for figure in fact.ends)
    return bool((sense.figure.value == first and _NOW.search(ours) and not _THEN.search(ours)) or (sense.figure.value == last and _THEN.search(ours) and not _NOW.search(ours)))


def without_condition(sense: Sense, fact: Fact) -> bool:
    """Whether a source has as years in good health what a draft has as years of life."""
    return bool(health_in(fact.segment)) and bool(_YEARS.match(low(fact.text[fact.figure.end :]))) and not health_in(f"{sense.clause} {sense.context}")


def nearer_not_more(sense: Sense, fact: Fact) -> bool:
    """Whether a draft has as risen or fallen what a source has as nearer to something else."""
    return bool(_NEARER.search(low(fact.segment))) and bool(_MORE_OR_LESS.search(low(sense.clause))) and not _NEARER.search(low(sense.sentence.text))


def health_in(text: str) -> int:
    """+1 where a text is about years in good health, -1 about years in less good health, 0 where it says nothing of it."""
    lowered = low(text)
    return bool(_HEALTH.search(lowered)) - 2 * bool(_UNHEALTHY.search(lowered))


def other_moment(sense: Sense, fact: Fact) -> bool:
    """'Inmiddels 66%' where a source has 'eerst 66% en later nog 36%'."""
    ours, theirs = low(sense.segment), low(fact.segment)
    pairs = ((_NOW, _THEN, re.compile(r"\beerst\b")), (_THEN, _NOW, re.compile(r"\blater\b")))
    return any(one.search(ours) and not other.search(ours) and (other.search(theirs) or word.search(theirs)) and not one.search(theirs) for one, other, word in pairs)


def other_span(sense: Sense, fact: Fact) -> bool:
    """Whether a draft has as long as a programme what a source has as long as a pilot: 'een pilot van vier jaar'."""
    ours, theirs = _lasting(sense.sentence.text, sense.figure), _lasting(fact.text, fact.figure)
    return bool(ours and theirs and ours != theirs)


def _lasting(text: str, figure: Figure) -> str:
    """What a number of years is the length of."""
    head, tail = low(text[: figure.start]), low(text[figure.end :])
    if match := _YEARS_OF.match(tail):
        return _SAME_SPAN.get(match.group(1), match.group(1))
    found = (_OF_YEARS.search(head) or _LASTED.search(head)) if _YEARS.match(tail) else None
    return _SAME_SPAN.get(found.group(1), found.group(1)) if found else ""


def _said_of(sense: Sense) -> str:
    """The part of a sentence that is about a figure; in 'begonnen met 2.500 van de 33.000 woningen die ...' of the 33.000 what comes after it."""
    text, figure = sense.sentence.text, sense.figure
    whole = _OUT_OF.search(low(text[: figure.start])) or _OF_THOSE.match(sense.segment)
    return text[figure.end :] if whole else sense.clause


def _ways(text: str) -> set[str]:
    lowered = low(text)
    return {way for way, words in _WAYS.items() if words.search(lowered)}


def _stages(text: str) -> set[str]:
    lowered = _READY.sub(" ", low(text))
    return {stage for stage, words in _STAGES.items() if words.search(lowered)}


def _rates(text: str) -> set[int]:
    lowered = low(text)
    return {n for n, words in enumerate(_OFTEN) if words.search(lowered)}


PREDICATES = (other_stage, other_span, other_rate, other_moment, part_for_whole, part_of_list, without_condition, nearer_not_more)  # each of these sets a claim apart from a fact
