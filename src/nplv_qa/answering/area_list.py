"""Which areas the programme works in: their names, with passages that name them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from nplv_qa import texts
from nplv_qa.answering.cues import FIGURE
from nplv_qa.answering.findings import listed
from nplv_qa.answering.framing import framed
from nplv_qa.answering.matching import words_of
from nplv_qa.answering.scope import ScopeReader
from nplv_qa.answering.wanted import Part, Wanted
from nplv_qa.dutch.folding import fold
from nplv_qa.dutch.plain_words import is_plain
from nplv_qa.dutch.tokens import STOPWORDS
from nplv_qa.types import Area, Draft, Passage, Reference, Statement, Status

_PLACES = r"(?:alle |de |die |deze |20 |twintig |stedelijke |nplv[ -]?)*(?:focus)?(?:gebieden|wijken|buurten)"
_NAMES = re.compile(rf"\b(?:welke {_PLACES}|(?:noem|som|geef)\b.*\b{_PLACES}|(?:lijst|lijstje|opsomming|namen|overzicht) (?:van |met )?{_PLACES}|wat zijn {_PLACES}|hoe heten {_PLACES})")
_EXTENT = re.compile(r"\b(?:gebieden|wijken|focusgebieden|20|twintig)\b")
_TAKE_PART = frozenset("doen mee vallen horen behoren zitten liggen maken deel onderdeel aangewezen precies aantal actief werkt richt richten gaat stedelijke".split())


class AreaList:
    """Answers the question which areas there are."""

    def __init__(self, areas: Sequence[Area], passages: Sequence[Passage], scopes: ScopeReader) -> None:
        self._areas, self._scopes = tuple(area.name for area in areas), scopes
        self._naming: Mapping[Passage, frozenset[str]] = {p: frozenset(found) for p in passages if (found := scopes.areas(words_of(p.text))[0])}

    def answer(self, wanted: Wanted) -> Part | None:
        """The names, where a question is for them."""
        return Part(self.draft()) if self.asks(wanted.text, wanted.earlier) else None

    def asks(self, question: str, context: str) -> bool:
        """Whether a question, or a follow-up on how many areas there are, is for the names of all of them."""
        text = framed(fold(question)).question
        if not _NAMES.search(text) or FIGURE.search(text) or not self._only_areas(text):
            return False
        return not context or (bool(_EXTENT.search(fold(context))) and self._only_areas(context))

    def draft(self) -> Draft:
        """The names, each with a passage that has it; as few passages as will do."""
        missing, references = set(self._areas), list[Reference]()
        while missing and (best := max(self._naming, key=lambda passage: len(self._naming[passage] & missing), default=None)):
            if not self._naming[best] & missing:
                break
            missing -= self._naming[best]
            references.append(Reference(f"passage:{best.id}", best.source, best.page, best.section, best.text, best.text_kind))
        names = [name for name in self._areas if name not in missing]
        statement = Statement(texts.AREA_NAMES.format(names=listed(names)), tuple(reference.token for reference in references))
        return Draft(Status.ANSWERED, (statement,), tuple(references))

    def _only_areas(self, text: str) -> bool:
        words = words_of(text)
        scope = self._scopes.read(words)
        left = (word for n, word in enumerate(words.words) if n not in scope.span and word not in _TAKE_PART and word not in STOPWORDS and not is_plain(word))
        return not scope.areas and not any(word not in ("20", "twintig") and not FIGURE.fullmatch(word) for word in left)
