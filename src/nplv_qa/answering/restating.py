"""Questions that say the same twice, first in words of their own and then in those of the table: 'Stookarmoede, dus energiearme huishoudens'."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from nplv_qa.answering.matching import Span, Words

# Somebody who asks along the way whether a word is the right one.
_SIDE_QUESTION = re.compile(
    r",? *(?:\(?(?:of )?(?:zo )?(?:heet|heten|noem\w*) (?:dat|het|die|ze|je|men|we|u|jullie)(?: (?:dat|het|die|zo|toch|ook|al|weer|alweer|nou|nu|geloof|ik|niet|officieel|tegenwoordig|eigenlijk))*|"
    r"(?<=, )zo (?:heet|heetten|noem\w*) [^?,]{3,25}|(?:of )?hoe (?:heet|heten|noem\w*) (?:dat|het|die|ze|je|men|we|u|jullie)(?: (?:dat|het|die|zo|toch|ook|al|weer|alweer|nou|nu|officieel|tegenwoordig|eigenlijk))*|is dat de (?:term|naam)|zeg ik dat (?:zo )?goed)\)? *\?\)?"
)
_AGAIN = re.compile(
    r"(?:[,;:.?!(–-]|\s-)\s*(?:(?:en )?(?:enfin|nou ja|kortom|afijn|goed)[,: ]+)?(?:dus|oftewel|ofwel|dat wil zeggen|d\.w\.z\.?|dwz|lees|althans|te weten|namelijk|zeg maar|zeg|of liever|of beter|beter gezegd|anders gezegd|met andere woorden|"
    r"m\.a\.w\.?|concreet|officieel|in (?:ambtelijk|gewoon|beter|goed|net) nederlands|in ambtenarentaal|in vaktermen|in de tabel heet dat|ik bedoel(?:de)?(?: dan| dus| eigenlijk| natuurlijk)?|daarmee bedoel ik|waarmee ik bedoel|bedoeld zijn|enfin|nou ja|kortom|afijn)\b[,: ]*"
)
_ALSO_CALLED = re.compile(r"\b(?:ook wel|in de volksmond|in de wandelgangen|alias|bijgenaamd|populair gezegd)\b[,: ]*(?:de |het |een )?[\w'‘’\"“”-]+(?: genoemd| geheten)?")
NEAR = 4  # words; what says it again follows at once
_SENTENCE = re.compile(r"[.?!;]\s")


def named_plainly(text: str) -> str:
    """A folded text without the questions whether a word is the right one: 'Stookarmoede, heet dat zo? Enfin: ...'."""
    plain = _SIDE_QUESTION.sub(",", text)
    return plain if plain.strip(" ,") else text


def restated(words: Words, named: Callable[[str], Iterable[Span]], counted: Callable[[Words, int], bool]) -> Span:
    """The words that are said again in those that name a row. `named` gives the words of a text by which it names each row, `counted` whether
    a word stands where that stands of which a share is asked: it is never merely said again."""
    found: Span = frozenset()
    for match in _ALSO_CALLED.finditer(words.text):
        found |= words.between(match.start(), match.end())
    for match in _AGAIN.finditer(words.text):
        again = _SENTENCE.split(words.text[match.end() :])[0]
        if any(min(span) <= NEAR for span in named(again)) and not any(named(words.text[: match.start()])):
            found |= _before(words, match.start(), counted)
    return found


def _before(words: Words, end: int, counted: Callable[[Words, int], bool]) -> Span:
    """The words before a place: all of a mere name, and of a question those that are not what it counts."""
    before = [n for n, start in enumerate(words.starts) if start < end]
    asks = any(words.words[n] in _ASKING for n in before)
    return frozenset(n for n in before if not asks or not counted(words, n))


_ASKING = frozenset("hoeveel welk welke wat hoe percentage aandeel deel gedeelte cijfer getal procent wie".split())
