"""The words of a text as index terms, with what each of them tells, and what a figure counts."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from nplv_qa.answering.matching import words_of
from nplv_qa.checking.claims import figures_in
from nplv_qa.checking.light_words import FRAMING_WORDS, same_words
from nplv_qa.dutch.analysis import Analyzer
from nplv_qa.dutch.expansion import NO_WORDS, Expander
from nplv_qa.dutch.numbers import Figure, Unit

NOUNS = 4  # words after a figure among which stands what it counts
SHORTEST_BEGIN = 6  # letters of a word that may begin a longer one
FORM = 2  # letters by which two forms of a word may differ in length
SHORTEST = 4  # letters of a word that may end a longer one
AFTER = 90  # characters after a figure that are looked at for them
Nouns = tuple[tuple[str, ...], ...]  # of each word its term and, where it is a compound, those of its parts
_WHOLE = re.compile(r"^\s*van\s+(?:de|die|deze|het totaal van)?\s*(?:in totaal|bijna|ruim|circa|ongeveer)?\s*(?:[\d.]+|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\w+tien|twintig|dertig)(?=\W|$)")  # '2.500 van de 33.000 woningen'
_HALVED = re.compile(r"\b\w+-\s(?:en|of)\s+")  # 'wijk- en buurtrechtspraakzaken': the last word is the whole one
AS_ONE = dict.fromkeys(("inwoners", "bewoners", "personen", "burgers", "nederlanders", "deelnemers", "bijstandsgerechtigden", "uitkeringsgerechtigden", "bijstandsontvangers"), "mensen") | {"huizen": "woningen", "gezinnen": "huishoudens", "leerlingen": "kinderen", "scholieren": "kinderen"}
_HOUSES = re.compile(r"\b((?:[Hh]uur|[Kk]oop|[Rr]ij|[Nn]ieuwbouw|[Cc]orporatie))(?:huis|huiz)(en)?\b")  # 'huurhuizen'
_HOME = re.compile(r"^(?:buurt|wijk|stads)(?=bewoners$)")
_ADJECTIVE = re.compile(r"\w{3,}e")  # '1.600 betaalbare': it does not say what is counted
_END = re.compile(r"[,.(:;]")
_ADVERB = re.compile(r"\w{3,}(?:lijk|weg|maal)|nieuw|betaalbaar|extra")
_OF_THEM = re.compile(r"\ber\s+(?:in 20\d\d )?(?:inmiddels |al |nu |intussen |tot nu toe |daadwerkelijk )?(?:ongeveer |circa |ruim |bijna |zo'n |slechts |nog |maar )?$")
_DID = re.compile(r"\s+(?:(?:daadwerkelijk|ook|echt|inmiddels|al|nog|werkelijk)\s+)*(?:(?:mee|deel|gebruik)\b|(?:mee|deel|ge|door|opge|afge|aange|toege)\w*(?:d|t|en)\b|(?:be|ver)\w+(?:d|t)\b)")  # 'van wie er 8.372 daadwerkelijk meededen'
_LEADS = frozenset({"van", "de", "het", "die", "een"})
_STOPS = frozenset("""in op naar uit voor door met en die dat is zijn waren was werden worden werd wordt kregen krijgt krijgen deden doen doet bedroeg bedraagt bedroegen bedragen lag ligt lagen liggen kwam komt kwamen komen ging gaat gingen gaan had hadden heeft hebben hoger lager meer minder terug mee weg op dan bij van de het een er eind begin medio sinds toe af
    januari februari maart april mei juni juli augustus september oktober november december""".split())
# Terms that every sentence of the corpus may have.
EVERYWHERE = frozenset("totaal nplv gebied nplvgebied nederland landelijk wijk nationaal programma leefbaarheid en veiligheid aandeel procent jaar gemiddeld".split())

# Words with which a draft may introduce any figure.
FRAMING = """antwoord vraag vragen melden meld meldt kan voorzitter lid leden benadrukken benadruk hechten hecht opmerken merk merken oftewel ofwel daadwerkelijk namelijk immers overigens
    bovendien daarnaast tevens echter aldus verder goed nieuws informeren informeer bevestigen laten weten blijkt uit cijfers bron terwijl"""


class Vocabulary:
    """Terms of texts, kept only while a draft is checked."""

    def __init__(self, analyzer: Analyzer, thesaurus: Mapping[str, Sequence[str]] = NO_WORDS, written_out: Mapping[str, Sequence[str]] = NO_WORDS) -> None:
        """`written_out` gives for an abbreviation the words that it stands for."""
        self._analyzer = analyzer
        self._written_out = {terms[0]: frozenset(analyzer.terms(" ".join(words))) for short, words in written_out.items() if (terms := list(analyzer.terms(short)))}
        self._everyday = Expander((), analyzer, _joined(thesaurus, same_words()))
        self._terms: dict[str, frozenset[str]] = {}
        self._frequency: Counter[str] = Counter()
        self._count = 1

    def learn(self, passages: Iterable[str]) -> list[frozenset[str]]:
        """The terms of the passages; how often each occurs is remembered."""
        found = [frozenset(self._analyzer.terms(passage)) for passage in passages]
        for terms in found:
            self._frequency.update(terms)
        self._count = max(len(found), 1)
        return found

    def terms(self, text: str) -> frozenset[str]:
        """Index terms that say what a text is about; figures and words that are everywhere left out."""
        found = self._terms.get(text)
        if found is None:
            rest = _HOUSES.sub(r"\1woning\2", text)
            for figure in reversed(figures_in(rest)):
                rest = f"{rest[: figure.start]} {rest[figure.end :]}"
            found = frozenset(term for term in self._analyzer.terms(rest) if not term[0].isdigit() and term not in EVERYWHERE)
            self._terms[text] = found
        return found

    def heads(self, words: Iterable[str]) -> frozenset[str]:
        """The term of each word, without those of its parts."""
        return frozenset(terms[0] for word in words if (terms := self._analyzer.word_terms(word)))

    def forget(self) -> None:
        """Let go of the draft."""
        self._terms.clear()

    def weight(self, term: str) -> float:
        """How much a term tells: more where fewer passages have it; a word of the draft's own tells little."""
        frequency = self._frequency.get(term, 0)
        return math.log1p(self._count / frequency) if frequency else 1.0

    def weigh(self, terms: Iterable[str]) -> float:
        return sum(self.weight(term) for term in terms)

    def known(self, term: str) -> bool:
        return term in self._frequency

    def relatives(self, term: str) -> frozenset[str]:
        """The words of the documents for a term of a draft."""
        return self._everyday.relatives(term)

    def written_out(self, term: str) -> frozenset[str]:
        """The terms of which each by itself tells that an abbreviation is meant."""
        return self._written_out.get(term, frozenset())

    def told(self, term: str, here: frozenset[str]) -> bool:
        """Whether a text has a term of a claim, or a word of the documents for it."""
        return term in here or not here.isdisjoint(self._everyday.relatives(term))

    def met(self, word: str, here: frozenset[str]) -> bool:
        """Whether a text has a word in some form, a compound also by all of its parts; a longer word narrows, and is not met by a shorter one."""
        terms = self._analyzer.word_terms(word)
        if not terms or self._has(terms[0], here):
            return True
        return len(terms) > 1 and all(self._has(term, here) for term in terms[1:])

    def formed(self, word: str, here: frozenset[str]) -> bool:
        """Whether a text has the very word, or all parts of a compound; no word that only stands for it."""
        terms = self._analyzer.word_terms(word)
        return bool(terms) and (terms[0] in here or (len(terms) > 1 and here.issuperset(terms[1:])))

    def _has(self, term: str, here: frozenset[str]) -> bool:
        term = term.removesuffix("heid")
        return self.told(term, here) or any(len(other) >= SHORTEST and _forms_of(term, other) for other in here)

    def told_by(self, word: str, text: str) -> bool:
        """Whether a text of a draft has a word of the sources in some form."""
        theirs, ours = self._analyzer.word_terms(word), self.terms(text)
        return any(akin(one, other) or one in self._everyday.relatives(other) for one in theirs for other in ours)

    def narrows(self, word: str, weight: float) -> bool:
        """Whether a word is rare in the sources, or not in them at all."""
        terms = self._analyzer.word_terms(word)
        return bool(terms) and (not self.known(terms[0]) or self.weight_of(word) >= weight)

    def weight_of(self, word: str) -> float:
        """What the rarest term of a word tells."""
        return max((self.weight(term) for term in self._analyzer.word_terms(word)), default=0.0)

    def nouns(self, text: str, figure: Figure) -> Nouns:
        """What a figure counts: the words right after it; an amount of money counts nothing else."""
        if figure.unit is Unit.EURO or (_OF_THEM.search(text[: figure.start]) and _DID.match(text, figure.end)):
            return ()
        after = _HALVED.sub("", _WHOLE.sub("", text[figure.end : figure.end + AFTER], count=1))
        words: list[str] = []
        for word in words_of(_END.split(after)[0]).words[: NOUNS + 2]:
            if word in _LEADS and not words:
                continue
            if word in _STOPS or (word[0].isdigit() and words):
                break
            if not _ADJECTIVE.fullmatch(word) and not _ADVERB.fullmatch(word):
                words.append(word)
        found = (self._analyzer.word_terms(AS_ONE.get(_HOME.sub("", word), _HOUSES.sub(r"\1woning\2", word))) for word in words[:NOUNS])
        return tuple(terms for terms in found if terms and not terms[0][0].isdigit() and (terms[0] not in EVERYWHERE or terms[0] == "jaar"))


def adjectives_after(text: str, figure: Figure) -> list[str]:
    """The adjectives between a figure and what it counts: '2.100 betaalbare woningen'."""
    found: list[str] = []
    for word in words_of(_END.split(text[figure.end : figure.end + AFTER])[0]).words[: NOUNS - 1]:
        if not _ADJECTIVE.fullmatch(word) or word in _STOPS or word in FRAMING_WORDS:
            break
        found.append(word)
    return found


def _joined(*thesauri: Mapping[str, Sequence[str]]) -> Mapping[str, Sequence[str]]:
    found: dict[str, tuple[str, ...]] = {}
    for thesaurus in thesauri:
        for word, asked in thesaurus.items():
            found[word] = (*found.get(word, ()), *asked)
    return found


def _forms_of(term: str, other: str) -> bool:
    """Whether one term is the other, in another form or as a part of it."""
    if other.endswith(term) or other.startswith(term):
        return True
    short, long = sorted((term, other), key=len)
    return len(long) - len(short) <= FORM and long.startswith(short[:-1] if len(short) > SHORTEST else short)


def same_noun(ours: Nouns, theirs: Nouns) -> bool:
    """Whether two figures count the same: 'woningen' and 'huurwoningen' do, 'koopwoningen' and 'huurwoningen' do not."""
    return any(a[0] == b[0] or a[0] in b[1:] or b[0] in a[1:] or akin(a[0], b[0]) for a in ours for b in theirs)


def akin(one: str, other: str) -> bool:
    """Whether two terms are the same, or one begins or ends with the other: 'aanbouw' and 'bouw', 'capaciteitsplan' and 'capaciteit'."""
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) >= SHORTEST and long.endswith(short)) or (len(short) >= SHORTEST_BEGIN and long.startswith(short))


def overlap(ours: Nouns, theirs: Nouns) -> Decimal:
    """How far two figures count the same: a whole point for a word, half for a part of a compound."""
    exact = sum(any(a[0] == b[0] for b in theirs) for a in ours)
    parts = sum(any(a[0] in b[1:] or b[0] in a[1:] for b in theirs) for a in ours)
    return exact + Decimal(parts) / 2
