"""Words of a draft that stand where a source has others, in a sentence that is otherwise nearly the same: 'ambtenaren' for 'bewoners'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from nplv_qa.checking.doubts import PLAIN
from nplv_qa.checking.facts import Fact
from nplv_qa.checking.light_words import LIGHT_WORDS
from nplv_qa.checking.mentions import low
from nplv_qa.checking.parsed import Sense
from nplv_qa.checking.vocabulary import AS_ONE, EVERYWHERE, Vocabulary
from nplv_qa.dutch.tokens import STOPWORDS, tokenize

ALIKE = 0.6  # of the words of two sentences, before one that differs may be a replacement
NEARLY_SAME = 0.75  # before it surely is one
LONGEST = 2  # words that may stand in the place of others
_NAME = re.compile(r"(?<=[\w,] )[A-Z]\w{7,}")  # of a scheme or an organisation
_NO_WORD = re.compile(r"\d.*|\w{1,2}|\w+tien|\w+(?:tig|duizend|maal)|percentage|aandelen")
_EXACT = re.compile(r"ouderen|eerste|tweede|derde|vierde|gemiddelde?|maximaal|minimaal|januari|februari|maart|april|juni|juli|augustus|september|oktober|november|december")
# Words that say of a figure what kind it is, or of a thing which one, though they stand in many sentences.
_TELLS = re.compile(
    r"gemiddelde?|maximaal|minimaal|oude|nieuwe?|eerste|tweede|derde|vierde|januari|februari|maart|april|juni|juli|augustus|september|oktober|november|december|"
    r"mensen|personen|inwoners|bewoners|huizen|woningen|gezinnen|huishoudens|gemeenten"
)


@dataclass(frozen=True, slots=True)
class Replacement:
    """A word of a draft, the one of the source in its place, and how sure that is."""

    fact: Fact
    ours: str
    theirs: str
    sure: bool


class Replaced:
    """Finds them."""

    def __init__(self, words: Vocabulary) -> None:
        self._words = words

    def of(self, sense: Sense, facts: Sequence[Fact]) -> Replacement | None:
        """The first word of a claim that stands in the place of another, and that no fact with its figure has in any form."""
        for fact in facts:
            for found in self._in(sense, fact):
                named = any(name.lower() == found.ours for name in _NAME.findall(sense.sentence.text))
                if not any((found.ours in low(other.in_all_words)) if named else self._has(other, found.ours) for other in facts):
                    return found
        return None

    def _has(self, fact: Fact, word: str) -> bool:
        """Whether a sentence has a word in some form; one that tells which thing it is only as it stands."""
        if _EXACT.fullmatch(word):
            return word in {token.text for token in tokenize(fact.in_all_words)}
        return self._words.met(AS_ONE.get(word, word), fact.nearby | fact.also)

    def _in(self, sense: Sense, fact: Fact) -> Iterator[Replacement]:
        ours, theirs = ([token.text for token in tokenize(text)] for text in (sense.sentence.text, fact.text))
        matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
        if matcher.quick_ratio() < ALIKE or (ratio := matcher.ratio()) < ALIKE:
            return
        for what, start, end, first, last in matcher.get_opcodes():
            if what != "replace" or end - start > LONGEST or last - first > LONGEST:
                continue
            instead = [word for word in theirs[first:last] if _tells(word)]
            yield from (Replacement(fact, word, instead[0], ratio >= NEARLY_SAME) for word in ours[start:end] if instead and _tells(word))


def _tells(word: str) -> bool:
    return bool(_TELLS.fullmatch(word)) or not (_NO_WORD.fullmatch(word) or PLAIN.fullmatch(word) or word in LIGHT_WORDS or word in STOPWORDS or word in EVERYWHERE)
