"""Everyday words to the words of the documents: the same thing under another name (glossary), or nearly the same (thesaurus)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from nplv_qa.dutch.analysis import Analyzer, stem
from nplv_qa.dutch.folding import fold
from nplv_qa.dutch.tokens import tokenize

LONGEST_PHRASE = 6
NO_WORDS: Mapping[str, Sequence[str]] = {}
Match = tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]


class Expander:
    """Phrases that mean the same, in groups of which one stands for the others; and everyday words for single words of the documents."""

    def __init__(self, groups: Iterable[Sequence[str]], analyzer: Analyzer, thesaurus: Mapping[str, Sequence[str]] = NO_WORDS) -> None:
        """`thesaurus` gives for a word of the documents the words with which people ask for it."""
        self._phrases: dict[tuple[str, ...], tuple[tuple[str, ...], ...]] = {}
        for group in groups:
            for phrase in group:
                words = tuple(token.text for token in tokenize(phrase))
                others = tuple(other for other in group if fold(other) != fold(phrase))
                if words and words not in self._phrases:
                    self._phrases[words] = tuple(dict.fromkeys(terms for other in others if (terms := tuple(analyzer.terms(other)))))
        self._related = _inverted(thesaurus, analyzer)

    def expansions(self, text: str) -> list[str]:
        """Index terms of what is meant by the phrases of the text, each once."""
        return list(dict.fromkeys(term for _, synonyms in self.matches(text) for terms in synonyms for term in terms))

    def related(self, text: str) -> dict[str, frozenset[str]]:
        """The words of the text, and the parts of its compounds, that have everyday relatives: folded word to index terms."""
        words = [token.text for token in tokenize(text)]
        stems = [stem(word) for word in words]
        found: dict[str, frozenset[str]] = {}
        for length in range(1, LONGEST_PHRASE):
            for at in range(len(words) - length + 1):
                if terms := self._related.get(tuple(stems[at : at + length])):
                    found.update({word: found.get(word, frozenset()) | terms for word in words[at : at + length]})
        return found

    def relatives(self, term: str) -> frozenset[str]:
        """Index terms related to one index term."""
        return self._related.get((term,), frozenset())

    def matches(self, text: str) -> list[Match]:
        """The phrases of the text that have synonyms, the longest at each place, with the terms of each synonym."""
        words = [token.text for token in tokenize(text)]
        found = []
        at = 0
        while at < len(words):
            length = next(
                (n for n in range(min(LONGEST_PHRASE, len(words) - at), 0, -1) if tuple(words[at : at + n]) in self._phrases), 0
            )
            if length:
                phrase = tuple(words[at : at + length])
                found.append((phrase, self._phrases[phrase]))
            at += max(length, 1)
        return found


def _inverted(thesaurus: Mapping[str, Sequence[str]], analyzer: Analyzer) -> dict[tuple[str, ...], frozenset[str]]:
    """Stems of what people ask with -> the terms of the documents' words."""
    related: dict[tuple[str, ...], frozenset[str]] = {}
    for word, asked in thesaurus.items():
        terms = frozenset(analyzer.terms(word)[:1])
        for phrase in asked:
            stems = tuple(stem(token.text) for token in tokenize(phrase))
            if stems and terms:
                related[stems] = related.get(stems, frozenset()) | terms
    return related
