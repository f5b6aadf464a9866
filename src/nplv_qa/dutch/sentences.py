"""Splitting Dutch running text into sentences."""

import re

from nplv_qa.dutch.tokens import STOPWORDS

_ABBREVIATIONS = frozenset(
    """nr nrs blz p pag dr drs mr ir ing prof bijv bv o.a c.s e.d enz etc ca vgl resp incl excl m.b.t t.o.v i.v.m d.w.z a.u.b
    s.v.p jl mln mld st art""".split()
)
_BOUNDARY = re.compile(r"(?<=[.!?…])(?:\d{1,2})?['\"”’)]*\s+(?=[\"“‘'(]?[^\W\d_a-zà-ÿ]|[\"“‘'(]?[‘'][a-z]\b|[\"“‘(]?\d)")


def split_sentences(text: str) -> tuple[str, ...]:
    """Sentences of one paragraph, white space folded."""
    text = " ".join(text.split())
    sentences: list[str] = []
    start = 0
    for boundary in _BOUNDARY.finditer(text):
        candidate = text[start : boundary.end()].strip()
        last = candidate.rstrip(".\"'”’)").rsplit(" ", 1)[-1].lower().lstrip("(\"'“‘")
        if candidate.endswith(".") and (last in _ABBREVIATIONS or _is_initial(last, text[boundary.end() :])):
            continue
        sentences.append(candidate)
        start = boundary.end()
    if rest := text[start:].strip():
        sentences.append(rest)
    return tuple(sentences)


def _is_initial(word: str, following: str) -> bool:
    """Whether a word with a full stop is an initial and not the end of a sentence: 'label G. Een figuur' is none."""
    opening = re.match(r"\w+", following)
    begins = opening is not None and len(word) == 1 and opening.group().lower() in STOPWORDS
    return bool(re.fullmatch(r"[a-z](\.[a-z])*", word)) and not begins
