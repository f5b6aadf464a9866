"""The official text beside its rendition: figures are judged by the rendition, whose sentences say one thing each, and quoted from the official text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache

from nplv_qa.checking.claims import claims_in
from nplv_qa.checking.rulings import Ruling
from nplv_qa.dutch.tokens import STOPWORDS, tokenize
from nplv_qa.types import Corpus, Passage

Place = tuple[Passage, int]


def layers_of(corpus: Corpus) -> tuple[Sequence[Passage], Sequence[Passage]]:
    """The passages by which figures are judged, and the official ones that they stand for; none where a document is there as a rendition only."""
    stand_in = {passage.source for passage in corpus.renditions}
    official = [passage for passage in corpus.passages if passage.source in stand_in]
    return (*corpus.renditions, *(passage for passage in corpus.passages if passage.source not in stand_in)), official


class Quotes:
    """Finds for a sentence of a rendition the official one that tells the same."""

    def __init__(self, official: Sequence[Passage]) -> None:
        self._pages: dict[tuple[str, int], list[Place]] = defaultdict(list)
        for passage in official:
            self._pages[passage.source, passage.page] += [(passage, n) for n in range(len(passage.sentences))]

    def official(self, ruling: Ruling) -> Ruling:
        """A ruling with its places in the official text, also where it quotes one."""
        places = tuple(self._place(*place) for place in ruling.passages)
        text = ruling.explanation
        for (passage, n), (found, at) in zip(ruling.passages, places, strict=True):
            text = text.replace(passage.sentences[n].rstrip("."), found.sentences[at].rstrip("."))
        return replace(ruling, passages=places, explanation=text)

    def _place(self, passage: Passage, number: int) -> Place:
        text = passage.sentences[number]
        figures, words = _figures(text), _words(text)

        def alike(place: Place) -> tuple[int, bool, int]:
            sentence = place[0].sentences[place[1]]
            told = place[0].glosses[place[1]] if place[0].glosses else ""
            return len(figures & _figures(sentence)), text in told, len(words & _words(sentence))

        best = max(self._pages.get((passage.source, passage.page), ()), key=alike, default=None)
        shared, told, _ = alike(best) if best else (0, False, 0)
        return best if best and (shared or told) else (passage, number)


@cache
def _figures(sentence: str) -> frozenset[Decimal]:
    """The figures of a sentence of the sources; never of a draft, for they are kept."""
    return frozenset(figure.value for figure in claims_in(sentence))


@cache
def _words(sentence: str) -> frozenset[str]:
    return frozenset(token.text for token in tokenize(sentence) if token.text not in STOPWORDS)
