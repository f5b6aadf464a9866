"""Which part of a sentence is about which figure."""

from __future__ import annotations

import re
from itertools import pairwise

from nplv_qa.checking.mentions import low
from nplv_qa.checking.parsed import Parsed
from nplv_qa.dutch.numbers import Figure, Unit

_AMONG = re.compile(r"^\W*(?:(?:(?:(?:uit|bij|in) )?(?:het |een )?onderzoek )?(?:onder|bij)) (?:(?:de|die|deze|ruim|bijna|circa|ongeveer|in totaal) )*$")
_CUT = re.compile(r"[;]|\((?!zeer\))|,(?!\d)(?! terwijl (?:zij|ze|die) )|\b(?:en(?! met \d)|tegen|tegenover|terwijl(?! (?:zij|ze|die) )|maar|versus|dan(?! \w+ jaar\b))\b")
_IN_OTHER_WORDS = re.compile(r"[^;.]*?[,(–-]\s*(?:oftewel|ofwel|dat wil zeggen|een (?:daling|stijging|afname|toename|groei|krimp|verschil)|wat neerkomt op|dat komt neer op|goed voor)\b[^,;]*$")
_ITS_PART = re.compile(r"\b(?:zijn|is|waren|vallen|worden|werden) er\b")
_JOINS = re.compile(r"\ben\s+(?:(?:ruim|bijna|circa|ongeveer|zo'n|maximaal|nog|de|het|voor|met|in|op|bij)\s+){0,2}(?:€\s*)?$")
_NEXT_BRACKET = re.compile(r"\)\s*(?:,\s*)?(?:en|als|of|maar|terwijl)\b[^()]*\(")
_OF_WHOLE = re.compile(r"^\W*van (?:de|die|deze)\s+(?:(?:in totaal|bijna|ruim|circa|ongeveer)\s+)*$")
_PARTS = re.compile(r":\s+(?:(?:ruim|bijna|circa|ongeveer)\s+)?(?:€\s*)?$")  # '2.100 woningen: 500 betaalbare en 1.600 in het hogere segment'
_SET_OFF = re.compile(r"\b(?:tegen|tegenover|versus)\b(?:\s+[\w']+){0,4}\s*$")  # what stands before it is said of the first
_THEN = re.compile(r"\b(?:da(?:al|l)\w+|st(?:ee|e|ij)g\w*|na(?:m|men)|kromp\w*|groeide\w*|liep|liepen|ging|gingen|ha(?:d|dden|alde|alden)|heeft|hebben|is|was|waren|zijn|vond|vonden|kreeg|kregen|deed|deden|werd|werden|bleek|blijkt|wijst|wees|toont|toonde|laat|zak(?:t|te|ten|ken)|slonk\w*)\b")  # 'onder 93 jongeren daalde ...'
_TURN = re.compile(r"[;]|,?\s*\b(?:terwijl(?! (?:zij|ze|die) )|maar(?! (?:wel|nog|met|in) )|plaats voor|ruimte voor)\b")  # sets two statements apart more surely than a comma or an 'en'


def segments_of(draft: Parsed) -> list[str]:
    """For each figure the part of the sentence that is about it; figures with no boundary between them share theirs."""
    cuts = [0]
    for n, (first, second) in enumerate(pairwise(draft.figures)):
        gap = draft.text[first.end : second.start]
        if _NEXT_BRACKET.fullmatch(gap):
            cuts.append(first.end + 1)  # 'vmbo-adviezen (24%) als het aandeel vwo-adviezen (13%)'
            continue
        of_group = not n and first.unit is Unit.NONE and _AMONG.search(low(draft.text[: first.start]))
        match = _THEN.search(low(gap)) if of_group else None
        restated = not (first.unit is Unit.EURO and second.unit is Unit.NONE)  # homes for money are not the same in other words
        match = match or None if draft.pairs.get(n) == n + 1 or (restated and _IN_OTHER_WORDS.match(low(gap))) else match or _boundary(low(gap))
        if match:
            cuts.append(first.end + match.start())
    cuts.append(len(draft.text))
    pieces = list(pairwise(cuts))
    found = [_within(draft.text, *next((a, b) for a, b in pieces if a <= figure.start < b or b == len(draft.text)), figure) for figure in draft.figures]
    if len(found) > 1 and _OF_WHOLE.search(low(draft.text[: draft.figures[0].start])) and (part := _ITS_PART.search(low(found[0]))):
        found[0] = found[0][: part.start()]  # 'Van de 5.500 woningen zijn er 3.000 sociale huur': of the 5.500 that is not said
    return found


def _boundary(gap: str) -> re.Match[str] | None:
    """Where between two figures what is said of the first ends; of several 'en' the one that joins the figures: 'voor ruimte en groen en 50 voor ...'."""
    found = _SET_OFF.search(gap) or _TURN.search(gap) or _CUT.search(gap) or _PARTS.search(gap)
    return (_JOINS.search(gap) or found) if found and found.group() == "en" else found


def _within(text: str, start: int, end: int, figure: Figure) -> str:
    """The part of a piece between the semicolons around a figure."""
    first, last = text.rfind(";", start + 1, figure.start), text.find(";", figure.end, end)
    return text[first if first >= 0 else start : last if last >= 0 else end]
