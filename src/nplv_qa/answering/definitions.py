"""Definition questions answered from the glossary."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from nplv_qa.dutch.folding import fold
from nplv_qa.dutch.numbers import find_figures
from nplv_qa.dutch.tokens import tokenize
from nplv_qa.types import Passage, Reference, Term


class Glossary:
    """Terms by every spelling that people use."""

    def __init__(self, terms: Sequence[Term], passages: Sequence[Passage]) -> None:
        self._terms: dict[tuple[str, ...], Term] = {}
        for spellings in (lambda t: (t.term, *t.abbreviations), lambda t: t.synonyms):
            for term in terms:
                for spelling in spellings(term):
                    self._terms.setdefault(_key(spelling), term)
        self._passages: dict[tuple[str, int], list[Passage]] = {}
        for passage in passages:
            self._passages.setdefault((passage.source, passage.page), []).append(passage)

    def find(self, subject: str) -> Term | None:
        """The term that a subject is, whole; a trailing plural or article makes no difference."""
        if not subject:
            return None
        key = _key(subject)
        return self._terms.get(key) or self._terms.get(_singular(key)) or self._terms.get(_without_article(key))

    def references(self, term: Term) -> list[Reference]:
        """The passages of the term's page that mention it or hold a figure of its meaning; none where that page has no passage."""
        passages = self._passages.get((term.source, term.page), [])
        spellings = [fold(spelling) for spelling in (term.term, *term.abbreviations)]
        chosen = [p for p in passages if any(re.search(rf"(?<!\w){re.escape(s)}", fold(p.text)) for s in spellings)][:1] or passages[:1]
        wanted = {figure.value for figure in find_figures(term.meaning)}
        for passage in passages:
            if wanted - _figures_of(chosen) and wanted & (_figures_of([passage]) - _figures_of(chosen)):
                chosen.append(passage)
        return [Reference(f"term:{p.id}", p.source, p.page, p.section, p.text, p.text_kind) for p in chosen]


def _figures_of(passages: Sequence[Passage]) -> set[Decimal]:
    return {figure.value for passage in passages for figure in find_figures(passage.text)}


def _key(spelling: str) -> tuple[str, ...]:
    return tuple(part for token in tokenize(spelling) for part in token.text.split("-"))


def _singular(key: tuple[str, ...]) -> tuple[str, ...]:
    *rest, last = key or ("",)
    for ending in ("en", "s", "'s"):
        if last.endswith(ending) and len(last) > 5:
            return (*rest, last.removesuffix(ending))
    return key


def _without_article(key: tuple[str, ...]) -> tuple[str, ...]:
    return key[1:] if key and key[0] in ("de", "het", "een", "die", "dat", "programma", "term", "afkorting", "begrip", "woord") else key
