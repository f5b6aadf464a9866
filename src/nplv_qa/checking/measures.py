"""What a figure is measured in or counts, beside what a source has: months for years, households for homes."""

from __future__ import annotations

import re

from nplv_qa import texts
from nplv_qa.checking.facts import Fact
from nplv_qa.checking.mentions import low
from nplv_qa.checking.parsed import Sense

_COUNTED = {"dwellings": re.compile(r"\b\w*woning(?:en)?\b|\bhuizen\b|\bflats?\b"), "households": re.compile(r"\bhuishoudens?\b|\bgezinnen\b"), "people": re.compile(r"\bmensen\b|\bbewoners\b|\binwoners\b|\bpersonen\b|\bnederlanders\b"), "children": re.compile(r"\bkinderen\b|\bleerlingen\b"), "youth": re.compile(r"\bjongeren\b")}  # fmt: skip
_TIME = re.compile(r"\s+(ja(?=ar|ren)|maand|we(?=ek|ken)|dag|u(?=ur|ren)|minu)")


def of_noun(sense: Sense, fact: Fact) -> str:
    """Homes or persons where the source has households, and neither has the other's word."""
    whole, told = low(f"{sense.sentence.text} {sense.context}"), low(fact.in_all_words)
    for name, words in _COUNTED.items():
        ours = words.search(low(sense.segment))
        if ours and not words.search(told) and any(other.search(low(fact.text)) and not other.search(whole) for kind, other in _COUNTED.items() if kind != name):
            return texts.CHECK_MISTAKES["noun"].format(counted=ours.group())
    return ""


def of_span(sense: Sense, fact: Fact) -> str:
    """Months where the source has years."""
    ours, theirs = (_TIME.match(text, figure.end) for text, figure in ((low(sense.sentence.text), sense.figure), (low(fact.text), fact.figure)))
    return texts.CHECK_MISTAKES["unit"] if ours and theirs and ours.group(1) != theirs.group(1) else ""
