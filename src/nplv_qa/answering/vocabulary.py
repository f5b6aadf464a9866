"""The words that typing errors are corrected towards."""

from __future__ import annotations

from nplv_qa.answering.cues import QUESTION_WORDS
from nplv_qa.answering.matching import words_of
from nplv_qa.dutch.analysis import Analyzer
from nplv_qa.types import Corpus


def table_words(corpus: Corpus) -> set[str]:
    """The words by which figures are asked for."""
    patterns = [*(p for row in corpus.series for p in row.patterns), *(p for family in corpus.families for p in family.patterns)]
    alternatives = [a for pattern in patterns for group in pattern for a in group if not a.startswith("re:")]
    population = [word for row in corpus.series for word in row.population]
    return {word for phrase in (*alternatives, *population, *QUESTION_WORDS) for word in words_of(phrase.replace("*", "")).words}


def spelled_words(corpus: Corpus, analyzer: Analyzer) -> set[str]:
    """Every word that a typing error may have been meant for."""
    phrases = [phrase for term in corpus.terms for phrase in (term.term, *term.synonyms)]
    phrases += [variant for area in corpus.areas for variant in (area.name, *area.variants)]
    return {word for phrase in phrases for word in words_of(phrase).words} | set(analyzer.vocabulary) | table_words(corpus)
