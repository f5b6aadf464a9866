"""What a sentence leaves out and what stands near it says: another sentence with its figure of year, region or round, a draft of the place."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from decimal import Decimal

from nplv_qa import texts
from nplv_qa.answering.findings import listed
from nplv_qa.checking.acts import names_round, other_round
from nplv_qa.checking.claims import claims_in
from nplv_qa.checking.facts import TELLING, Fact
from nplv_qa.checking.mentions import low
from nplv_qa.checking.objections import elsewhere_or_then, in_time
from nplv_qa.checking.parsed import Sense


def says_enough(sense: Sense, fact: Fact, objected: Sequence[Fact]) -> bool:
    """Whether a fact itself says of a claim what the facts to which something is objected have otherwise: it outweighs them only then."""
    apart = [elsewhere_or_then(sense, other) for other in objected]
    if any(then for _, then in apart) and not in_time(sense, fact):
        return False
    if any(there for there, _ in apart) and not (sense.region and fact.region == sense.region.value):
        return False
    return names_round(sense, fact) or not any(other_round(sense, other) for other in objected)


def elsewhere(sense: Sense, fact: Fact, page: Collection[Decimal]) -> str:
    """What is wrong where the sentence before names another place than the passage that has its figure too; `page` are the figures on the page of it: 'In Delft-West wonen 56.000 mensen. In tien jaar waren er 32.000 verhuizingen'."""
    places = set(sense.places_before)
    if not places or not fact.areas or places & fact.areas or set(sense.areas) - places:
        return ""
    if any(part in low(sense.sentence.text) for area in fact.areas for part in re.split(r"[\s-]+", low(area))):
        return ""  # 'in de rest van Rotterdam'
    beside = sense.company - set(sense.beside)
    near = {figure.value for figure in claims_in(fact.passage.text) if figure.value != fact.figure.value} | {value for value in page if value >= TELLING}
    shared = not beside.isdisjoint(near)
    return texts.CHECK_MISTAKES["source-area"].format(area=listed(sorted(fact.areas))) if shared else ""
