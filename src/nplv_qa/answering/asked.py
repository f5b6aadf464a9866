"""What kind of thing a question asks for (a figure, a person, a time ...), and in which documents and areas."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from nplv_qa.answering.matching import words_of
from nplv_qa.answering.scope import ScopeReader
from nplv_qa.dutch.folding import fold
from nplv_qa.dutch.numbers import Unit, find_figures
from nplv_qa.dutch.tokens import STOPWORDS
from nplv_qa.types import Area, Source


class AnswerType(StrEnum):
    FIGURE = "figure"
    SHARE = "share"
    MONEY = "money"
    AGE = "age"
    DURATION = "duration"
    FREQUENCY = "frequency"
    ORGANISATION = "organisation"
    PLACE = "place"
    PERSON = "person"
    TIME = "time"
    REASON = "reason"
    CONTACT = "contact"
    DEFINITION = "definition"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Asked:
    """`sources` and `areas` are empty where the question names none; an area is given by all its spellings, folded."""

    type: AnswerType
    sources: tuple[str, ...] = ()
    areas: tuple[tuple[str, ...], ...] = ()
    area_names: tuple[str, ...] = ()

    @property
    def area_words(self) -> frozenset[str]:
        """The words of all spellings of the areas, also written as one: 'zaandam-oost'."""
        return frozenset(word for area in self.areas for variant in area for word in (*variant.split(), variant.replace(" ", "-")))

    @property
    def narrowed(self) -> bool:
        return bool(self.sources or self.areas)

    def admits(self, source: str, text: str) -> bool:
        """Whether a passage (its folded heading and text) is of a named document, and about a named area."""
        if self.sources and source not in self.sources:
            return False
        return not self.areas or self.names_area(text)

    def names_area(self, text: str) -> bool:
        """Whether a folded text, its hyphens as spaces, names one of the areas."""
        return any(variant in text for area in self.areas for variant in area)


_TYPES = (
    (AnswerType.CONTACT, re.compile(r"\b(telefoonnummer\w*|telefoon|e-?mail\w*|mailadres\w*|contactgegevens|contactpersoon|adres|bezoekadres|postadres|bellen|mailen|06-nummer|bereikbaar)\b")),
    (AnswerType.FREQUENCY, re.compile(r"\b(hoe vaak|hoe dikwijls|hoeveel keer per|om de hoeveel|hoe regelmatig)\b")),
    (AnswerType.SHARE, re.compile(r"\b(procent\w*|\w*percentage\w*|aandeel|welk deel|hoeveel keer|hoeveel maal|welk gedeelte)\b|%")),
    (AnswerType.MONEY, re.compile(r"\b(hoeveel (geld|euro|kost\w*|budget|subsidie)|wat kost\w*|welk bedrag|hoe duur|in euro'?s?|hoeveel huur|huurprijs\w*|gemiddelde huur|hoeveel (?:\w+ )?(euro|miljoen|geld)|bedrag\w*|budget\w*|(ge)?kost(te|ten|en)?|salaris\w*|verdien(t|en|de|den)|prijs\w*|prijskaartje|duur is)\b")),
    (AnswerType.AGE, re.compile(r"\b(leeftijd\w*|hoe oud|hoe jong|leeftijdsgroep\w*)\b")),
    (AnswerType.DURATION, re.compile(r"\b(hoe lang|hoelang|hoeveel (jaar|jaren|maand|maanden|weken|dagen|uur|uren|tijd)|welke (termijn|looptijd|duur))\b")),
    (AnswerType.FIGURE, re.compile(r"\b(hoeveel|hoe veel|welk percentage|welk aandeel|welk deel|hoe groot|hoe hoog|hoe vaak|hoe lang|hoelang|hoe oud|hoe warm|procent|percentage|aantal|hoe ver|(?:welk|wat voor) (?:rapport)?cijfer)\b")),
    (AnswerType.ORGANISATION, re.compile(
        r"\b((welke|wat voor|welk|welke andere) (organisatie|partij|partner|instantie|corporatie|woningcorporatie|stichting|instelling|ministerie|bedrijf|bedrijven|bureau|club|vereniging|school|scholen|hogeschool|universiteit|fonds|kennis)\w*|"
        r"met wie|met welke|wie (werken|werkt|doen|zitten|deden|werkten)\b.{0,20}\b(samen|mee))\b"
    )),
    (AnswerType.PLACE, re.compile(r"\b(waar(?! (?:staat|gaat|draait|kijk|bestaat|hangt|ligt het aan|is .* voor))|(in|uit|op|van) welke? (stad|steden|gemeente|gemeenten|wijk|wijken|buurt|buurten|gebied|gebieden|straat|plaats|plek|land|provincie)|welke (gebieden|steden|gemeenten|wijken|buurten|plaatsen))\b")),
    (AnswerType.PERSON, re.compile(r"\b(wie|wiens|door wie|van wie|welke (persoon|minister|burgemeester|wethouder|directeur|programmadirecteur|ambtenaar|projectleider|coordinator|agent|wijkagent))\b")),
    (AnswerType.TIME, re.compile(r"\b(wanneer|sinds wanneer|welk jaar|welke datum|welke maand|welk moment|tot wanneer|vanaf wanneer|op welke dag|welke periode)\b")),
    (AnswerType.REASON, re.compile(r"\b(waarom|waardoor|hoe komt|hoezo|oorzaak|reden|met welk doel|waartoe|waarvoor)\b")),
)  # fmt: skip
_PREAMBLE = re.compile(
    r"^(?:(?:en|ok|oke|hallo|hoi|vraagje|vraag)[,: ]+)*(?:(?:kun|kunt|kan|wil|wilt) (?:je|u|jij|iemand) (?:mij |me |ons )?(?:eens |even |kort |simpel |in \w+ (?:taal|woorden) |in jip-en-janneke\S* )*(?:uitleggen|vertellen|zeggen|toelichten)[,: ]+|"
    r"leg (?:mij |me )?(?:eens |even |kort |simpel |in \w+ (?:taal|woorden) |in het kort )*uit[,: ]+|ik (?:wil|zou) (?:graag )?(?:willen )?weten[,: ]+|weet (?:je|u|iemand) )?"
)
LONGEST_TERM = 5  # words
_FOCUS = re.compile(
    r"\b(?:hoeveel(?: procent| %| euro| geld)?(?: van)?(?: de| het| alle| die)?|welke?|wat voor(?: een)?|hoe (?:hoog|groot|lang|laag|ver|duur|oud)(?: is| was| zijn| waren| wordt| duurt)?(?: de| het| een)?|"
    r"wat (?:is|was|zijn|waren|kost|kostte)(?: de| het| een)?|wie (?:is|was|zijn|waren)(?: de| het| een)?|wanneer (?:is|wordt|gaat|komt|was|werd)(?: de| het| een)?|aandeel|percentage|aantal|totaal|bedrag)"
    r"\s+((?:[\w'-]+\s*){1,4})"
)
_DEFINITION = re.compile(
    r"^(?:wat (?:is|zijn|betekent|betekenen|houdt|houden|was|doet|doen|meet|verstaan \w+ onder|bedoelen \w+ met|bedoelt \w+ met|wordt bedoeld met|wordt verstaan onder|wil zeggen)|waar staat|waarvoor staat|"
    r"waar (?:is|zijn)|uitleg(?: van)?|definitie(?: van)?|betekenis(?: van)?|afkorting|wat moet ik verstaan onder|wat wordt er (?:bedoeld|verstaan) (?:met|onder))\s+"
    r"(?:(?:er|eigenlijk|precies|nou|dat|toch|bedoeld met|verstaan onder|zo'n|zo een|een|de|het|die|deze|met|onder|term|begrip|afkorting|woord) )*(?P<subject>.+?)"
    r"(?:\s+(?:voor|eigenlijk|precies|in|de afkorting van|een afkorting van|afkorting van|afkorting|nou|betekent|betekenen|dan|inhoudt|inhouden|is|zijn|ook alweer|van het nplv|binnen het nplv|bij het nplv|in dit programma|binnen dit programma|bij dit programma|in deze rapportage|in het rapport|van een (?:huis|woning|wijk|gebied|gemeente)|"
    r"in (?:gewone|simpele|eenvoudige) (?:taal|woorden)))*\s*\??$"
)
_EMBEDDED = re.compile(r"^wat (?:er )?(?:een |de |het |dat |die )?(?P<subject>(?!er\b|is\b|zijn\b)[\w .&-]{2,60}?) (?:precies |eigenlijk |nou )*(?:is|zijn|betekent|betekenen|inhoudt|inhouden|wil zeggen)$")
_INVERTED = re.compile(r"^(?P<subject>[\w .&-]{2,40}?),? (?:waar staat (?:dat|die afkorting|dit) voor|wat (?:is|betekent|zijn) (?:dat|dit|die)|wat houdt (?:dat|dit) in|betekenis|afkorting|uitleg)(?: eigenlijk| precies)?$")
# A document that is being written is not one that is asked about.
_OCCASION = re.compile(r"\bvoor (?:een|de|het|mijn|onze|deze) (?:\w+ )?(?:kamerbrief|brief|nieuwsbericht|persbericht|nota|notitie|rapportage)\b")
_SOURCES = (
    (re.compile(r"\b(kamerbrief|brief|brief van de minister|brief aan de (tweede )?kamer)\b"), ("kamerbrief",)),
    (re.compile(r"\b(nieuwsbericht|persbericht|nieuwsitem)\b"), ("nieuwsbericht",)),
    (re.compile(r"\b(nota|beslisnota|notitie)\b.{0,30}\bleefbaarometer\b|\bleefbaarometer\W?nota\b"), ("nota-leefbaarometer",)),
    (re.compile(r"\b(nota|beslisnota|notitie)\b"), ("nota-voortgang", "nota-leefbaarometer")),
    (re.compile(r"\b(voortgangsrapportage|voortgangsrapport|rapportage)\b"), ("voortgangsrapportage",)),
)  # fmt: skip
SHARES = (Unit.PERCENT, Unit.POINTS, Unit.SHARE, Unit.TIMES)
REQUIRED = frozenset({AnswerType.FIGURE, AnswerType.SHARE, AnswerType.MONEY, AnswerType.CONTACT})  # without it there is no answer
_REASON_WORDS = re.compile(r"\b(omdat|doordat|daardoor|zodat|want|vanwege|door|wegens|doel|oorzaak|reden|om te|moet|nodig|bedoeld)\b")
_NAME_INSIDE = re.compile(r"(?<!^)(?<![.?!:] )\b[A-Z][a-z]{3,}")
_NAME = re.compile(r"(?<!^)(?<![.!?] )\b[A-Z][\w'-]+ (?:van |de |der |den |ten |ter |het |in 't )*[A-Z][\w'-]+")
_FUNCTION = re.compile(
    r"\b(minister|staatssecretaris|burgemeester|wethouder|directeur\w*|programmadirecteur|coordinator\w*|projectleider|wijkagent|jeugdagent|jeugdboa|brugfunctionaris|oprichter|"
    r"\w*coordinator|adviseur|begeleider|advocaat|gezinsadvocaat|rijksvertegenwoordiger|regisseur|houder|medewerker|onderzoekers?|samenwerking|partners?|corporatie|stichting)\b"
)
_DURATION = re.compile(
    r"\b(?:\d+(?: (?:tot|a|à) \d+)?|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|half|halve|anderhalf|paar|enkele|hele)[ -](?:\w+ )?(?:jaar|jaren|maand|maanden|week|weken|dag|dagen|uur|uren)\b|"
    r"\b(?:\d+|een|twee|drie|vier|vijf)-?(?:jarig|daags|weeks)\w*|\b(?:sinds|tot en met|looptijd|duurt|duurde|duren)\b"
)
_AGE = re.compile(r"\b(?:leeftijd|jarige\w*|\d+ ?\+|\d+-plus\w*|jonger dan|ouder dan|(?:vanaf|tot|van|t/m|tussen|onder|boven)(?: de)? -?\d+(?: (?:maanden|en \d+))? ?(?:jaar|maanden)|zijn \d+ jaar|\d+ (?:tot|t/m|tot en met|en) \d+ jaar)")
_FREQUENCY = re.compile(r"\b(?:keer|maal|jaarlijks\w*|maandelijks\w*|wekelijks\w*|dagelijks\w*|per (?:jaar|maand|week|dag|kwartaal)|(?:elke?|iedere?|om de) (?:\w+ )?(?:jaar|maand|week|weken|dag|dagen|\w+dag|kwartaal))\b")
_ORGANISATION = re.compile(
    r"\b(?:gemeenten?|politie|openbaar ministerie|\w*corporaties?|stichting(?:en)?|ministerie\w*|\w*organisaties?|\w*teams?|partijen|partners?|scholen|\w*school|universiteit|uwv|ggd|cbs|halt|"
    r"vereniging(?:en)?|bedrijven|ondernemers|\w*centrale|fonds\w*|\w*bureaus?|\w*instellingen|samenwerk\w*)\b"
)
_PLACE = re.compile(r"\b(?i:in|uit|op|naar|van|bij|aan) (?:de |het |den |'t )?[A-Z]\w+")
_CONTACT = re.compile(r"\bwww\.|\b\w+\.nl\b|@|\b0\d{1,3}[- ]?\d{6,8}\b")
_TIME = re.compile(
    r"\b((19|20)\d\d|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|voorjaar|najaar|zomer|schooljaar|jaarwisseling)\b"
)


class AskedReader:
    """Reads what a question wants, from which documents and about which areas."""

    def __init__(self, areas: Sequence[Area], sources: Sequence[Source]) -> None:
        self._scopes = ScopeReader(areas)
        self._sources = tuple(source.id for source in sources)
        self._spellings = {
            area.name: tuple(fold(v).replace("-", " ") for v in (area.name, *area.variants, area.municipality)) for area in areas
        }

    def read(self, question: str, context: str = "") -> Asked:
        """`context` is the earlier question that a follow-up leans on; areas may be named there."""
        areas = self._scopes.areas(words_of(question))[0]
        if not areas and not _NAME_INSIDE.search(question):  # a place of its own is another place than the one before
            areas = self._scopes.areas(words_of(context))[0]
        return Asked(classify(question), named_sources(question, self._sources), tuple(self._spellings[area] for area in areas), areas)


def classify(question: str) -> AnswerType:
    """The kind of answer that a question wants."""
    folded = fold(question)
    found = next((kind for kind, expression in _TYPES if expression.search(folded)), None)
    if found:
        return found
    return AnswerType.DEFINITION if subject_of(question) else AnswerType.ANY


def focus_of(question: str) -> frozenset[str]:
    """The first two content words, folded, after what asks: 'wijkagenten' in 'Hoeveel wijkagenten zijn er?'; none where nothing asks for a thing."""
    match = _FOCUS.search(fold(question))
    words = [word for word in re.findall(r"[\w'-]+", match.group(1)) if word not in STOPWORDS] if match else []
    return frozenset(words[:2])


def subject_of(question: str) -> str:
    """What a definition question wants explained, folded; '' where it is no such question."""
    folded = fold(question).strip().rstrip("?!. ")
    asked = _PREAMBLE.sub("", folded, count=1)
    match = _INVERTED.match(folded) or _DEFINITION.match(asked) or _EMBEDDED.match(asked)
    if not match and folded.startswith("leg ") and asked != folded and len(asked.split()) <= LONGEST_TERM:
        return asked  # 'Leg eens uit: voorkeursrecht'
    return match.group("subject").strip(" \"'?.") if match else ""


def named_sources(question: str, ids: tuple[str, ...]) -> tuple[str, ...]:
    """Ids of the documents that a question asks by name: 'volgens de Kamerbrief'."""
    folded = fold(question)
    folded = _OCCASION.sub(" ", folded)
    prefixes = next((prefixes for expression, prefixes in _SOURCES if expression.search(folded)), ())
    return tuple(source for source in ids if source.startswith(tuple(prefixes))) if prefixes else ()


def asks_role(question: str) -> bool:
    """Whether a question asks who holds a function: 'Wie is de wethouder van ...?'"""
    return bool(re.match(r"^(?:en )?(?:wie|door wie) (?:is|zijn|was|waren|werd|wordt) (?:er |nu |momenteel |eigenlijk )*(?:de|het|een|daar)\b", fold(question)))


def traits(sentence: str) -> dict[AnswerType, float]:
    """How well a sentence holds each kind of thing that can be asked for, 0-1."""
    folded, figures = fold(sentence), find_figures(sentence)
    return {
        AnswerType.FIGURE: float(any(not figure.is_year for figure in figures)),
        AnswerType.SHARE: float(any(figure.unit in SHARES for figure in figures)),
        AnswerType.MONEY: float(any(figure.unit is Unit.EURO for figure in figures)),
        AnswerType.AGE: float(bool(_AGE.search(folded))),
        AnswerType.DURATION: float(bool(_DURATION.search(folded))),
        AnswerType.FREQUENCY: float(bool(_FREQUENCY.search(folded))),
        AnswerType.ORGANISATION: min(1.0, len(_ORGANISATION.findall(folded)) / 2),
        AnswerType.PLACE: float(bool(_PLACE.search(sentence))),
        AnswerType.PERSON: 0.5 * bool(_NAME.search(sentence)) + 0.5 * bool(_FUNCTION.search(folded)),
        AnswerType.TIME: float(bool(_TIME.search(folded))),
        AnswerType.REASON: float(bool(_REASON_WORDS.search(folded))),
        AnswerType.CONTACT: float(bool(_CONTACT.search(folded))),
    }
