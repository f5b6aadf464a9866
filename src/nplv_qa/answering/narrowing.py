"""Words that narrow a question down: a figure for all must never stand in for a figure for some."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from wordfreq import zipf_frequency

from nplv_qa.answering.framing import Framed
from nplv_qa.answering.matching import Match, Span, Words, explained
from nplv_qa.answering.operations import Request
from nplv_qa.answering.scope import Scope
from nplv_qa.answering.year_cues import left_mean
from nplv_qa.dutch.folding import fold
from nplv_qa.dutch.periods import Period
from nplv_qa.dutch.plain_words import is_plain
from nplv_qa.dutch.tokens import STOPWORDS
from nplv_qa.types import Operation, Series

COMMON_WORD = 5.2  # zipf; words this common ('hun', 'zat', 'drie') narrow nothing down, but for those that name a group
FAIRLY_COMMON = 4.2  # zipf; enough for a word that stands where verbs and adverbs stand
# Groups that the table does not know: a figure for all must never stand in for a figure for some. Beginnings of words.
_GROUPS = re.compile(
    "(?:"
    + "|".join(
        """vrouw man mannen moeder vader meisje jongen ouder senior gepensioneerd alleenstaand eenouder gezin student migrant arbeidsmigrant vluchteling statushouder asiel allochto autochto expat
        baby peuter kleuter zzp zelfstandig ondernemer werkloos werkloze werkzoekend chronisch gehandicapt beperking dakloz daklo turks marokkaans surinaams antilliaans syri oekra pools poolse buitenland westers kind jong
        jeugd tiener flat appartement eengezins nieuwbouw euro bedrag gemeente stad steden provincie amsterdam rotterdam utrecht europa duitsland belgie scholier leerling laagopgeleid hoogopgeleid
        laaggeletterd weduw gescheiden getrouwd gehuwd samenwonend homo lhbt moslim christen gelovig slachtoffer dader verslaaf psychi ziek zwanger mantelzorg vrijwillig politie gedetineerd analfabe woningzoekend
        dorp platteland huurder eigenaar verhuurder leraar leraren docent boeren arts verpleeg winkelier vmbo-leerling mbo hbo universit parttime voltijd deeltijd flexwerk""".split()
    )
    + r")\w*"
)
# Another kind of figure than the table has.
_OTHER_FIGURE = re.compile(r"prognoses?|verwachting(?:en)?|voorspelling(?:en)?|raming(?:en)?|streef\w*|doelstelling(?:en)?|ambities?|norm(?:en)?|betrouwbaarheid|foutmarges?|steekproef\w*|standaardafwijking|variantie")
# Compounds of which the first part names a row, but that are another thing: 'bijstandsfraude', 'armoedebestrijding'.
_OTHER_THING = re.compile(r"\w{4,}(?:aanvra\w+|fraude\w*|beleid\w*|bestrijd\w+|aanpak|regeling\w*|kosten|bedrag\w*|norm\w*|uitgaven?|budget\w*|preventie|consulent\w*|wet|wetten|pri[js]\w*|prijzen|loket\w*|fonds\w*|moeder\w*|ouders?|maatregel\w*|onderzoek\w*|ambtena\w+|agent\w*|sprong\w*|hulp\w*|traject\w*|verstrekking\w*|sluiting\w*)")
_SIZES = re.compile(r"(?:nieuw|oud|klein|grot|kleiner|groter|nieuwer)e")
_HOMES_AND_PEOPLE = re.compile(r"\w*(?:woning|huis|huiz|huur|koop|corporatie|leerling|kind|jonger|huishoud|gezin|verdacht|uitkering|gerechtigd|afstrom)\w*")
# They only begin like one.
_NO_GROUPS = frozenset("slechts jongstleden politiek politieke politieker manier manieren manager managers management mandaat manifest stadium verkeerd verkeerde verkeert gezind mans ouderwets ouderwetse".split())
# What homes and people have or do of which the table says nothing; whole words with their endings.
_ATTRIBUTES = re.compile(
    "(?:"
    + "|".join(
        """auto hond huisdier sport rook roken drink alcohol drugs slaap stem verkocht gebouwd gesloopt sloop leegstaand leeg leegstand gas aardgas warmtepomp zonnepaneel zonnepanelen tuin balkon lift parkeer internet computer
        slecht matig ongezond dokter huisarts zorg hulp eenzaam gelukkig tevreden bang angst geweld wapen diefstal inbraak moord straf boete fiets vakantie overgewicht diploma rijbewijs toeslag huurtoeslag zorgtoeslag subsidie belasting
        bedrijf winkel school opleiding beroep sector taal religie geloof migratieachtergrond achtergrond herkomst nationaliteit geslacht sekse buitenlucht luchtkwaliteit verkeer(?!de) lawaai""".split()
    )
    + r")(?:en|s|e|t|te|ten|d|de|len|ren)?"
)
_LABELS = frozenset("abcd")  # energy labels that the table does not have
YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBER = re.compile(r"\d+")
_PLACE_OF = re.compile(r"\b(?:vraag|vragen|pagina|blz|bladzijde|punt|artikel|nummer|nr|p|groep|deelvraag|tabel|regel|rij|figuur) ?\.?(\d+)\b")  # a number that counts no people
_CLAIMED = re.compile(r"\b(\d+(?:[.,]\d+)?)(?= ?(?:%|procent\w*)(?! van)| (?:naar|of) (?:\w{4,8} )?\d+(?:[.,]\d+)? ?(?:%|procent))")  # a value that is put forward; '120 procent van het minimum' is a limit
_CLAIMED_OF = re.compile(r"\b(\d+(?:[.,]\d+)?) ?(?:%|procent)(?= van (?!(?:(?:het|de|hun|zijn|haar|een|het wettelijk|het sociaal) )?(?:\w+ )?(?:minimum\w*|media\w+|moda\w+|inkomens?|sociaal|loon|salaris|norm\w*|budget|geld|tijd|prijs|huur|wml|rekening|energierekening)\b))")
_QUOTING = re.compile(r"\b(?:volgens|schrijft|schrijven|schreef|schreven|meldt|melden|meldde|stelt|stelde|zegt|zei|noemt|noemde|beweert|beweerde|lees|las|hoor|hoorde|klopt|bericht|persbericht|nieuwsbericht|kamerbrief|brief|krant|artikel|rapport|tekst|minister|citeert|geciteerd|staat dat)\b")
_CLAIMED_MOVE = re.compile(r"\bvan (?:\w{4,8} )?(\d+(?:[.,]\d+)?) ?(?:%|procent\w*)? naar (?:\w{4,8} )?(\d+(?:[.,]\d+)?)")
_SAID = re.compile(r"\b(?:zegt|zeggen|schrijft|schrijven|meldt|stelt|beweert|noemt|lees|las)\b(?: \w+){0,3} dat\b")
_BY_INCOME = "midden-en-hoge-inkomens"  # rows that are bounded by percentages themselves
_OF_HOMES = "leefbaarheid"  # rows that count homes: they say nothing of how many people live in these
_COUNTED_PEOPLE = re.compile(r"\bhoeveel (mensen|inwoners|bewoners|nederlanders|personen|huishoudens)\b")
_AMOUNT = re.compile(r"\b(gemiddelde? (?:schuld|schulden|woonduur|inkomen|huur|huurprijs|uitkering|bijstandsuitkering|energierekening|prijs|bedrag|leeftijd)|hoe (?:betrouwbaar|nauwkeurig|zeker))\b")  # amounts, not shares; what is to be thought of a figure
_FAMILIES = re.compile(r"\b(?:huishoudens?|gezin|gezinnen) (met (?:\w+ )?(?:kind|kinderen))\b")  # the table has children in households
_WITHOUT = re.compile(r"\b(?:zonder|geen)\b")
DENIED = frozenset({"geen", "niet"})
_WORKS = ("werkt", "werken", "werkte")
_BETWEEN = frozenset("in van aan op het de een meer met bij onder tot".split())
_ASKING = frozenset("hoeveel welk welke wat hoe percentage aandeel deel gedeelte cijfer getal met".split())
_NARROWING = frozenset("van onder bij zonder tussen uit in".split())
_ATTACHING = frozenset("met voor door over boven op naar".split())
_OCCASION = re.compile(r"\b(?:in (?:het )?kader|naar aanleiding|ten behoeve|in verband|ter gelegenheid|met het oog|vanwege|namens|volgens|tijdens|via)\b[^,:;.!?]*$")
_RELATIVE_CLAUSE = re.compile(r"\b(?:die|dat|wie)\b")
_NAMING = frozenset("dimensie onderdeel categorie thema aspect".split())
_ARTICLES = frozenset("de het een die deze alle".split())
_CLAUSE = re.compile(r"[,:;.!?]")


class Narrowing:
    """Finds what a question says beyond the rows, regions, years and operation that were read in it."""

    def __init__(self, series: Sequence[Series]) -> None:
        self._series = {row.row: row for row in series}

    def leftover(self, words: Words, scope: Scope, request: Request, period: Period, rows: Sequence[int], span: Span, matches: Sequence[Match]) -> tuple[str, ...]:
        """Words that nothing explains and that narrow the question down."""
        own = span | scope.span
        for row in rows:
            own |= explained(words, self._globs(row))
        known = own | _opening(words, span)
        left = [n for n, word in enumerate(words.words) if n not in own and (n not in known or names_group(word))]
        numbers = self._numbers(words.text, request, period, rows)
        limiting = (n for n in left if self._counts(words, n, request, known) or (n not in request.span and _is_limit(words.words[n], numbers)))
        found = [words.words[n] for n in limiting]
        without = any(_WITHOUT.search(self._series[row].subject) for row in rows)
        found += [words.words[n] for n in sorted(span) if _OTHER_THING.fullmatch(words.words[n]) and not self._named(words.words[n], rows)]
        found += [word for n, word in enumerate(words.words[:-1]) if _SIZES.fullmatch(word) and n not in own and n + 1 in span and _HOMES_AND_PEOPLE.fullmatch(words.words[n + 1])]
        return (*found, *self._counted(words, rows), *(() if without else _denials(words, span, own)), *self._crossed(words, matches, rows, span))

    def around(self, frame: Framed, around: Words, rows: Sequence[int]) -> tuple[str, ...]:
        """Groups that are named beside the question and that it means: 'Het gaat mij om vrouwen', 'Studenten ... Hoeveel van hen ...?'"""
        if not around.words or not (frame.scoping or frame.of_people):
            return ()
        known: Span = frozenset()
        for row in rows:
            known |= explained(around, self._series[row].population)
        return tuple(word for n, word in enumerate(around.words) if n not in known and names_group(word))

    def _globs(self, row: int) -> tuple[str, ...]:
        """What explains a word of a question for a row: who or what it counts, and its own single words."""
        series = self._series[row]
        return (*series.population, *(a for p in series.patterns for g in p for a in g if not a.startswith("re:") and " " not in a))

    def _named(self, word: str, rows: Sequence[int]) -> bool:
        """Whether a word is itself, letter by letter, a name of one of some rows."""
        return any(word in self._globs(row) for row in rows)

    @staticmethod
    def _counts(words: Words, at: int, request: Request, known: Span) -> bool:
        return _tells(words.words[at], asked=at in request.span, loose=not _limits(words, at, known))

    def _numbers(self, text: str, request: Request, period: Period, rows: Sequence[int]) -> set[str]:
        """The numbers that limit nothing: years, a threshold, a row's own ages, the number of a page."""
        years = {str(year) for year in period.years} | {str(year)[2:] for year in period.years} | {str(period.back)}
        threshold = {f"{request.threshold}"} if request.threshold is not None else set[str]()
        claimed = set() if any(self._series[row].indicator == _BY_INCOME for row in rows) else {number for number, _ in _claimed(text)}
        claimed |= {number for numbers in _CLAIMED_MOVE.findall(text) for number in numbers}
        claimed |= {"100"} if request.operation in (Operation.SUM, Operation.INDEX) else set()  # 'Kom je op 100?', '2018 = 100'
        return years | threshold | claimed | {number for row in rows for number in self._own_numbers(row, text)} | set(_PLACE_OF.findall(text))

    def _counted(self, words: Words, rows: Sequence[int]) -> tuple[str, ...]:
        """Amounts, means of something else than the figures, and people where homes are counted."""
        amounts = tuple(match.group(1) for match in _AMOUNT.finditer(words.text))
        homes = any(self._series[row].indicator.startswith(_OF_HOMES) for row in rows)
        flat = words.text.replace("-", " ")
        amounts += tuple(match.group(1) for match in _FAMILIES.finditer(flat))
        amounts += (mean,) if (mean := left_mean(flat)) else ()
        return amounts + (tuple(match.group(1) for match in _COUNTED_PEOPLE.finditer(words.text)) if homes else ())

    def _crossed(self, words: Words, matches: Sequence[Match], rows: Sequence[int], span: Span) -> tuple[str, ...]:
        """Words that name another indicator, where that is no second one but limits the first: 'koopwoningen met een slecht energielabel'."""
        known = {self._series[row].indicator for row in rows}
        other = (m for m in matches if not m.family and not m.span & span and self._series[m.rows[0]].indicator not in known)
        spans = (match.span for match in other if not any(match.span <= explained(words, self._series[row].population) for row in rows))
        return tuple(words.words[n] for n in sorted(frozenset().union(*spans)))

    def _own_numbers(self, row: int, text: str) -> list[str]:
        """The numbers in a row's own definition; 'tot 25 jaar' is another way to say '24 jaar' and younger."""
        numbers = _NUMBER.findall(f"{self._series[row].specification} {self._series[row].definition}")
        return [*numbers, *(str(int(number) + 1) for number in numbers if re.search(rf"\b(?:tot|onder|-) ?(?:de )?{int(number) + 1}\b", text))]


def quoted_share(text: str) -> Decimal | None:
    """The share that a text quotes from elsewhere: 'Volgens het bericht werkt 64% van de bewoners'; None where it quotes none or several."""
    found = {number for number, _ in _claimed(text)} if _QUOTING.search(text) else set[str]()
    return Decimal(found.pop().replace(",", ".")) if len(found) == 1 else None


def _claimed(text: str) -> list[tuple[str, int]]:
    """The values that are put forward, with where they stand; 'x% van ...' is one only where a text is quoted."""
    found = [(match.group(1), match.start()) for match in _CLAIMED.finditer(text)]
    return found + ([(match.group(1), match.start()) for match in _CLAIMED_OF.finditer(text)] if _QUOTING.search(text) else [])


def puts_forward(text: str) -> bool:
    """Whether a text quotes what somebody else says: 'Het bericht schrijft 64%; wat staat er in de tabel?'"""
    return bool(_claimed(fold(text)) or _SAID.search(fold(text)))


def names_group(word: str) -> bool:
    """Whether a word names a group for which the table has no figure."""
    return word not in _NO_GROUPS and bool(_GROUPS.match(word) or _ATTRIBUTES.fullmatch(word))


def _tells(word: str, *, asked: bool, loose: bool) -> bool:
    """Whether a word narrows a question down; `asked` is whether it says what is to be done with the figure, `loose` whether it stands
    where few words narrow."""
    if names_group(word) or _OTHER_FIGURE.fullmatch(word):
        return True
    if asked or word in STOPWORDS or word[0].isdigit() or len(word) == 1 or is_plain(word):
        return False
    return zipf_frequency(word, "nl") < (FAIRLY_COMMON if loose else COMMON_WORD)


def _is_limit(word: str, numbers: set[str]) -> bool:
    """A number that is no year and no threshold limits the question ('van 16 tot 20 jaar'); so does a label letter."""
    if word.rstrip("%") in numbers or re.fullmatch(r"(19|20)\d\d", word):
        return False
    return word[0].isdigit() or word in _LABELS


def _denials(words: Words, span: Span, around: Span) -> tuple[str, ...]:
    """'geen' and 'niet' before what a match names, where they are no part of it: 'geen grote schulden', 'niet in de bijstand', 'werkt niet'.
    `around` are the words that only go with it."""
    return tuple(word for n, word in enumerate(words.words) if word in DENIED and n not in span and _denies(words, n, span, around))


def _denies(words: Words, at: int, span: Span, around: Span) -> bool:
    first = next((n for n in range(at + 1, len(words.words)) if words.words[n] not in _BETWEEN), -1)
    if first in span or (words.words[at] == "geen" and first in around):
        return True
    return at - 1 in span and words.words[at - 1].startswith(_WORKS)


def _opening(words: Words, span: Span) -> Span:
    """The words with which somebody begins before the question itself: 'Mevrouw, mijnheer, graag verneem ik welk aandeel ...'."""
    asking = next((n for n, word in enumerate(words.words) if word in _ASKING), len(words.words))
    first = min(span, default=0)
    if asking < first:
        end = asking
    elif cuts := [match.end() for match in _CLAUSE.finditer(words.text, 0, words.starts[first] if words.starts else 0)]:
        end = sum(start < cuts[-1] for start in words.starts)
    else:
        return frozenset()
    return frozenset(n for n in range(end) if _OCCASION.search(words.text[: words.starts[n]]) or not _narrows(words, n))


def _limits(words: Words, at: int, known: Span) -> bool:
    """Whether a word stands where words limit what is counted: after 'van', 'met', 'een' or 'hoeveel', as an adjective, in a relative clause;
    and anywhere among mere keywords."""
    if _narrows(words, at, (*_NARROWING, *_ATTACHING)) or not any(word in _ASKING for word in words.words):
        return True
    before, after = words.words[max(0, at - 2) : at], at + 1
    if any(word in _ASKING or word == "een" for word in before) or (before and before[-1] in _NAMING) or (words.words[at].endswith("e") and after in known):
        return True
    clause = words.text[: words.starts[at]]
    return bool(_RELATIVE_CLAUSE.search(re.split(_CLAUSE, clause)[-1]))


def is_counted(words: Words, at: int) -> bool:
    """Whether a word stands where that stands of which a share or number is asked: 'hoeveel procent van de bakkers', 'hoeveel bakkers'."""
    return _narrows(words, at) or any(word in _ASKING for word in words.words[max(0, at - 2) : at])


def _narrows(words: Words, at: int, prepositions: Sequence[str] = ()) -> bool:
    """Whether a word follows a preposition that limits what is counted: 'van de bakkers, hoeveel procent ...'."""
    before = at - 1
    while before >= 0 and words.words[before] in _ARTICLES:
        before -= 1
    return before >= 0 and words.words[before] in (prepositions or _NARROWING)
