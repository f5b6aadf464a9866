"""The one way in which text becomes index terms, for passages and questions alike."""

from collections.abc import Iterable
from functools import lru_cache

from Stemmer import Stemmer

from nplv_qa.dutch.compounds import CompoundSplitter
from nplv_qa.dutch.everyday import COUNTS
from nplv_qa.dutch.tokens import STOPWORDS, tokenize

_STEMMER = Stemmer("dutch")


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Snowball Dutch; figures and words of up to three letters stay as they are."""
    return word if len(word) <= 3 or word[0].isdigit() else str(_STEMMER.stemWord(word))


def vocabulary_of(texts: Iterable[str]) -> frozenset[str]:
    """The words of the texts, hyphenated ones also by their parts."""
    words = {part for text in texts for token in tokenize(text) for part in (token.text, *token.text.split("-"))}
    return frozenset(word for word in words if word.isalpha())


class Analyzer:
    """Words as themselves (stemmed) and, where they are compounds, their parts as well."""

    def __init__(self, vocabulary: frozenset[str]) -> None:
        self.vocabulary = vocabulary
        self._splitter = CompoundSplitter(vocabulary)
        self._cache: dict[str, tuple[str, ...]] = {}

    def terms(self, text: str) -> list[str]:
        """Index terms in text order, stop words dropped."""
        return [term for token in tokenize(text) for term in self.word_terms(token.text)]

    def words(self, text: str) -> list[tuple[str, tuple[str, ...]]]:
        """Content words of the text, each with its index terms."""
        found = ((token.text, self.word_terms(token.text)) for token in tokenize(text))
        return [(word, terms) for word, terms in found if terms]

    def word_terms(self, word: str) -> tuple[str, ...]:
        """The stem of a folded word, then the stems of its parts; () for a stop word, and the figure for a number in words."""
        if word in STOPWORDS:
            return ()
        if word in COUNTS:
            return (str(COUNTS[word]),)
        if word not in self._cache:
            hyphenated = tuple(part for part in word.split("-") if part) if "-" in word else ()
            parts = [part for piece in hyphenated or (word,) for part in (piece, *self._splitter.split(piece))]
            wanted = [word.replace("-", ""), *parts] if hyphenated else parts
            self._cache[word] = tuple(dict.fromkeys(stem(part) for part in wanted if part not in STOPWORDS))
        return self._cache[word]
