"""An original beside its rendition: each sentence gets what the rendition says in plain words of the same, so that it is found by them.

Only finding uses this: what is quoted, and what is judged to hold a figure or a name, is the original's own sentence.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nplv_qa.dutch.analysis import stem
from nplv_qa.dutch.tokens import STOPWORDS, tokenize
from nplv_qa.types import Passage

ALIKE = 0.25  # cosine of rare words from which on a sentence of the rendition tells what one of the original does
Words = frozenset[str]
Sentence = tuple[str, int]  # passage id, number in the passage


def aligned(originals: Sequence[Passage], renditions: Sequence[Passage]) -> Iterator[Passage]:
    """The passages of the original with `glosses` (for each sentence) and `topics` (headings of the rendition)."""
    sentences = {(p.id, n): _words(text) for p in (*originals, *renditions) for n, text in enumerate(p.sentences)}
    weights = _rarity(list(sentences.values()))
    by_page: dict[int, list[Sentence]] = defaultdict(list)
    for passage in originals:
        by_page[passage.page] += [(passage.id, n) for n in range(len(passage.sentences))]
    glosses: dict[Sentence, list[str]] = defaultdict(list)
    topics: dict[str, dict[str, None]] = defaultdict(dict)
    for passage in renditions:
        for n, text in enumerate(passage.sentences):
            own = sentences[passage.id, n]
            best = max(by_page[passage.page], key=lambda place: _cosine(own, sentences[place], weights), default=None)
            if best and _cosine(own, sentences[best], weights) >= ALIKE:
                glosses[best].append(text)
                topics[best[0]][passage.section] = None
    for passage in originals:
        found = tuple(" ".join(glosses[passage.id, n]) for n in range(len(passage.sentences)))
        yield replace(passage, glosses=found, topics=tuple(topics[passage.id]))


def _words(text: str) -> Words:
    return frozenset(stem(token.text) for token in tokenize(text) if token.text not in STOPWORDS)


def _rarity(sentences: Sequence[Words]) -> dict[str, float]:
    counts = Counter(word for words in sentences for word in words)
    return {word: math.log(1 + len(sentences) / count) for word, count in counts.items()}


def _cosine(first: Words, second: Words, weights: dict[str, float]) -> float:
    def length(words: Words) -> float:
        return math.sqrt(sum(weights[word] ** 2 for word in words))

    shared = sum(weights[word] ** 2 for word in first & second)
    return shared / (length(first) * length(second)) if shared else 0.0
