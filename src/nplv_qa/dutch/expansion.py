"""Everyday words to the words of the documents, from the glossary."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from nplv_qa.dutch.analysis import Analyzer
from nplv_qa.dutch.folding import fold
from nplv_qa.dutch.tokens import tokenize

LONGEST_PHRASE = 6


class Expander:
    """Phrases that mean the same: one of a group in a question stands for the others."""

    def __init__(self, groups: Iterable[Sequence[str]], analyzer: Analyzer) -> None:
        self._phrases: dict[tuple[str, ...], tuple[tuple[str, ...], ...]] = {}
        for group in groups:
            for phrase in group:
                words = tuple(token.text for token in tokenize(phrase))
                others = tuple(other for other in group if fold(other) != fold(phrase))
                if words and words not in self._phrases:
                    self._phrases[words] = tuple(dict.fromkeys(terms for other in others if (terms := tuple(analyzer.terms(other)))))

    def expansions(self, text: str) -> list[str]:
        """Index terms of what is meant by the phrases of the text, each once."""
        return list(dict.fromkeys(term for _, synonyms in self.matches(text) for terms in synonyms for term in terms))

    def matches(self, text: str) -> list[tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]]:
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
