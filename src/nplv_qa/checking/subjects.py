"""Which row of the indicator table a piece of a draft is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import translate

from wordfreq import zipf_frequency

from nplv_qa.answering.matching import Match, Words, explained, find_matches, words_of
from nplv_qa.checking.mentions import SHIFT
from nplv_qa.dutch.everyday import ages_in_figures
from nplv_qa.dutch.folding import fold
from nplv_qa.dutch.tokens import STOPWORDS
from nplv_qa.types import Family, Series

LONG = 9  # letters of a word that names a specification by itself: 'particulier', 'corporatie'
COMMON = 5.4  # zipf; more common words narrow nothing down
# Words that a sentence about a figure needs but that say nothing about its subject.
_GENERIC = re.compile(
    r"(procent\w*|percent\w*|punt\w*|aandeel|aandelen|deel|cijfers?|getal\w*|waarde|aantal\w*|gemiddeld\w*|jaar|jaren|periode|bedroeg|bedraagt|bedragen|bedroegen|kwam|komt|lag|ligt|lagen|liggen|gold|geldt|steeg|stegen|stijg\w*|gestegen|"
    r"daal\w*|gedaald|daling|nam|namen|toe\w*|af\w*|nog|inmiddels|hoger|lager|hoog|laag|meer|minder|vergeleken|opzichte|verschil\w*|keer|maal|zo|veel|vaak|dubbel|factor|tussen|sinds|tot|naar|van|gegroeid|groei\w*|gezakt|zak\w*|"
    r"bleef|blijft|gelijk|maar|echter|hiermee|daarmee|daarvan|hiervan|respectievelijk|totaal|samen|uit|uitkomt|ontwikkel\w*|omhoog|omlaag|gebied\w*|wijk\w*|buurt\w*|nplv\w*|nederland\w*|landelijk\w*|land|nationaal|stedelijk\w*|focus\w*|"
    r"heel|hele|indicator\w*|tabel|rapport\w*|voortgangsrapportage|meting|gemeten|niveau|stond|staat|maakt|maakte|uitmaak\w*|ruim|bijna|circa|ongeveer|licht\w*|sterk\w*|fors|flink|iets|verder|dat|dit|deze|die|toen|destijds|nu|kamer|"
    r"specificatie|score|scoort|stand|relatief|procentueel|punten|percentage\w*|eerder|later|laatste|recent\w*|kant|juist|ander\w*|beeld|zien|laat|omgekeerd\w*|wel|niet|tegenovergesteld\w*|richting|helft|kwart|derde|uitgangspunt|hoogte|plaats|leden|minister|volgens|klein\w*|grot\w*|groot|geworden|wordt|slonk\w*|geslonken|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|twintig|honderd|"
    r"verkeerde?|goede|kant\w*|hard\w*|snel\w*|trend\w*|tendens|patroon|lijn|vooruitgang|achteruitgang|verbeter\w*|verslechter\w*|bewoog|bewegen|beweegt|verdubbel\w*|verdrievoud\w*|halver\w*|halveer\w*|gehalveerd|verandering\w*|veranderd\w*|mate|tempo|verliep\w*|verloop\w*|verlopen|trager|trage|traag|langzam\w*|sneller|snelle|absolut\w*|absoluut|zin|termen|feitelijk|omvang|achtereenvolgens|opeenvolg\w*|tegelijk\w*|eveneens|nagenoeg|vrijwel|nauwelijks|stabiel\w*|constant|"
    r"terugval\w*|terugviel\w*|viel|vielen|vallen|val|kwam\w*|bijkomen|dezelfde|hetzelfde|zelfde|gelijke|vergelijk\w*|reeks\w*|begon|begonnen|stijgend\w*|dalend\w*|opwaarts\w*|neerwaarts\w*|beperkt\w*|duidelijk\w*|gunstig\w*|ongunstiger|slechter|beter)"
)
# Groups that the table does not know: a figure for all must never stand in for a figure for some.
_GROUPS = re.compile(
    r"(vrouw|man$|mannen|moeder|vader|meisje|jongen(?!r)|oudere|senior|gepensioneerd|alleenstaand|eenouder|student|migrant|vluchteling|statushouder|asiel|baby|peuter|kleuter|zzp|zelfstandig|"
    r"ondernemer|werkloos|werkloze|chronisch|gehandicapt|daklo|turks|marokkaans|westers|flat|appartement|eengezins|nieuwbouw|gemeente|stad$|steden|provincie|europa|duitsland|belgi|sommige|enkele|uitschieter|ambtena|docent|leraar|leraren|leerkracht|professional|vrijwilliger|werkgever|bestuurder|agent)\w*"
)
_NUMBER = re.compile(r"\d+")
_AGES = re.compile(r"\b(?:jongeren|kinderen|inwoners|mensen|personen|bewoners|leerlingen|volwassenen|jeugdigen|jongvolwassenen)\s+(?:van|tussen|in de leeftijd van)\s+(?:de\s+)?(?P<first>\d+)\s+(?:tot en met|tot|t/m|en)\s+(?:de\s+)?(?P<last>\d+)\b(?!\s*%)")
_PERCEIVED = re.compile(r"\bervar|\bervaa|\bervoer|\bondervind\w* (?:\w+ )?(?:overlast|onveilig)|\blast van\b|\bte maken (?:met|hebben met|krijgen met) (?:\w+ )?(?:overlast|onveilig)")
_NOUNS = (
    ("dwellings", re.compile(r"\b(?:\w*woning(?:en)?|huizen|woningvoorraad)\b")),
    ("households", re.compile(r"\b(?:huishoudens?|gezinnen)\b")),
    ("children", re.compile(r"\b(?:kinderen|minderjarigen)\b")),
    ("pupils", re.compile(r"\b(?:leerlingen|scholieren|afstromers|schooladviezen|adviezen|achtstegroepers)\b")),
    ("youth", re.compile(r"\b(?:jongeren|jeugdigen|\d+-jarigen|jongvolwassenen)\b")),
    ("people", re.compile(r"\b(?:mensen|inwoners|bewoners|personen|volwassenen|bevolking|burgers|\w+gerechtigden|15- tot en met 74-jarigen)\b")),
)
# Which nouns may stand for which: 'bewoners' that live in a household are not households.
_EXCLUSIVE = (
    frozenset({"dwellings", "households"}), frozenset({"dwellings", "people"}), frozenset({"households", "people"}),
    frozenset({"households", "children"}), frozenset({"dwellings", "children"}), frozenset({"pupils", "households"}), frozenset({"pupils", "dwellings"}), frozenset({"youth", "households"}),
    frozenset({"pupils", "people"}), frozenset({"youth", "dwellings"}),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Subject:
    """The row (or rows to add up) that a text names; `others` fit equally well, `loose` are words that the row does not explain."""

    row: int
    family: Family | None = None
    others: tuple[int, ...] = ()
    loose: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    carried: bool = False


class SubjectReader:
    """Recognises rows by the patterns of `series.toml`, each word looked at once."""

    def __init__(self, series: Sequence[Series], families: Sequence[Family]) -> None:
        self._series = {row.row: row for row in series}
        self._families = families
        patterned: list[Series | Family] = [*series, *families]
        self._globs = [(each, _first_words(each)) for each in patterned]
        self._texts = [(each, re.compile(alternative[3:])) for each in patterned for alternative in _alternatives(each) if alternative.startswith("re:")]
        self._by_word: dict[str, frozenset[int]] = {}
        self._cache: dict[str, tuple[Match, ...]] = {}

    def matches(self, text: str) -> tuple[Match, ...]:
        """Matches of a text, best first."""
        found = self._cache.get(text)
        if found is None:
            words = words_of(text)
            wanted = self._candidates(words)
            series = [row for row in self._series.values() if id(row) in wanted]
            families = [family for family in self._families if id(family) in wanted]
            found = tuple(find_matches(words, series, families)) if wanted else ()
            self._cache[text] = found
        return found

    def forget(self) -> None:
        """Let go of the draft."""
        self._cache.clear()

    def read(self, text: str, core: str = "") -> Subject | None:
        """The subject of a text; `core` are words of an earlier subject that it may only narrow ('bij kinderen 7,59%')."""
        text = ages_in_figures(fold(SHIFT.sub(" ", text)))  # 'minder dan een jaar eerder' is no time that people live somewhere
        whole = f"{core} {text}" if core else text
        found = self.matches(whole)
        if not found:
            return None
        words, best = words_of(whole), _pick(found)
        if best is None or (_PERCEIVED.search(words.text) and not any(_PERCEIVED.search(self._series[row].subject) for row in best.rows)):
            return None  # what people experience is not what is measured
        if core and not any(n >= len(words_of(core).words) for n in best.span):
            return None
        equals = [m for m in found if m is not best and m.rank[:2] == best.rank[:2] and m.span == best.span and not best.family and not m.family]
        others = tuple(row for match in equals for row in match.rows)
        rows = best.rows
        known = best.span
        for row in (*rows, *others):
            known |= explained(words, self._series[row].population)
        loose = tuple(word for n, word in enumerate(words.words) if n not in known and tells(word))
        groups = tuple(word for n, word in enumerate(words.words) if n not in known and _GROUPS.match(word))
        groups += tuple(age for age in _ages_in(text) if not any(self._has_ages(row, age) for row in (*rows, *others)))
        return Subject(rows[0], best.family, others, loose, groups)

    def _has_ages(self, row: int, age: str) -> bool:
        """Whether a row is of those between two ages: 'van 12 tot 18 jaar' are those of 12 up to and including 17."""
        series = self._series[row]
        known = set(_NUMBER.findall(" ".join((series.subject, series.specification, *series.population))))
        first, last = age.split("-")
        return first in known and bool(known & {last, str(int(last) - 1)})

    def part(self, text: str, whole: Subject) -> Subject | None:
        """The row of a sum that a text narrows it down to: 'waarvan 19,49% particulier'."""
        lowered = text.lower()
        if not whole.family:
            return None
        found = [row for row in whole.family.rows if any(word[:LONG] in lowered for word in self._series[row].specification.lower().split() if len(word) >= LONG)]
        return Subject(found[0], carried=True) if len(found) == 1 else None

    def leans(self, text: str, row: int) -> bool:
        """Whether a text without subject of its own leans on an earlier one: it has no content words of its own."""
        words = words_of(text)
        known = explained(words, self._series[row].population)
        own = [word for n, word in enumerate(words.words) if n not in known and tells(word)]
        return len(own) <= 1

    def core(self, row: int) -> str:
        """The words by which a row is recognised, without its specification."""
        return self._series[row].name

    def siblings(self, row: int) -> list[int]:
        """The other rows of the indicator."""
        return [other.row for other in self._series.values() if other.indicator == self._series[row].indicator and other.row != row]

    def wrong_noun(self, row: int, counted: str) -> bool:
        """Whether what a draft counts is not what the row counts: persons for households."""
        ours, theirs = noun_class(self._series[row].subject), noun_class(counted)
        younger = ours == "people" and theirs in ("youth", "children") and not explained(words_of(counted), self._series[row].population)
        return bool(ours and theirs) and (frozenset({ours, theirs}) in _EXCLUSIVE or younger)

    def _candidates(self, words: Words) -> frozenset[int]:
        found: frozenset[int] = frozenset(id(each) for each, expression in self._texts if expression.search(words.text))
        for word in set(words.words):
            if word not in self._by_word:
                self._by_word[word] = frozenset(id(each) for each, expression in self._globs if expression.fullmatch(word))
            found |= self._by_word[word]
        return found


def _pick(found: Sequence[Match]) -> Match | None:
    """The best match that stands for one figure: a row, or rows that may be added up."""
    usable = [match for match in found if not match.family or match.family.sum]
    if usable and (whole := usable[0].family):  # a row says more than the sum that it is part of
        parts = [match for match in usable if not match.family and set(match.rows) <= set(whole.rows) and match.rank[:2] == usable[0].rank[:2]]
        usable = parts or usable if len(parts) == 1 else usable
    equals = [match for match in usable if match.rank[:2] == usable[0].rank[:2] and match.span != usable[0].span]
    close = min((usable[:1] + equals), key=lambda match: max(match.span) - min(match.span), default=None)
    return close if equals and close and not close.family else next(iter(usable), None)  # words that stand together belong together


def tells(word: str) -> bool:
    """Whether a word says something about the subject."""
    if word in STOPWORDS or word[0].isdigit() or len(word) < 3 or _GENERIC.fullmatch(word):
        return False
    return zipf_frequency(word, "nl") < COMMON


def _ages_in(text: str) -> list[str]:
    """The ages of those that a text is about: 'jongeren tussen 12 en 18 jaar'."""
    return [f"{match.group('first')}-{match.group('last')}" for match in _AGES.finditer(text)]


def noun_class(text: str) -> str:
    """What a text counts, by the first noun that says so."""
    found = [(match.start(), name) for name, expression in _NOUNS if (match := expression.search(text))]
    return min(found)[1] if found else ""


def _alternatives(each: Series | Family) -> list[str]:
    return [alternative for pattern in each.patterns for group in pattern for alternative in group]


def _first_words(each: Series | Family) -> re.Pattern[str]:
    words = {alternative.replace("-", " ").split()[0] for alternative in _alternatives(each) if not alternative.startswith("re:")}
    return re.compile("|".join(translate(word) for word in sorted(words)) or r"(?!)")
