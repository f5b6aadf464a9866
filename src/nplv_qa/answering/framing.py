"""What people say around a figure question: 'Ik ben net begonnen als medewerker. Welk deel ...? Het gaat mij om 2020.'"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from nplv_qa.dutch.folding import fold
from nplv_qa.dutch.sentences import split_sentences

LONGEST_LABEL = 9  # words; a longer opening is a sentence, not the name of a subject
_ASKS = re.compile(
    r"\?|\b(?:hoeveel|hoe|wat|welke?|wanneer|met hoeveel|waarom|hoezo)\b|^(?:geef|noem|toon|schets|vertel|laat|bereken|vergelijk|zet|som|reken|is|zijn|was|heeft|kunt|kun|kan|klopt|graag)\b"
)
_WANTS = re.compile(r"\b(?:nodig|zoek\w*|graag|aandeel|percentage|procent|cijfer\w*)\b|%")  # of who asks without a question
_VERB = re.compile(
    r"\b(?:ik|wij|we|mijn|m'n|onze|ons|je|u|is|zijn|was|waren|heb|heeft|hebben|had|hadden|wordt|worden|werd|kan|kunt|moet|woont|woon|wonen|huurt|staat|staan|zegt|zeggen|stelt|las|hoor\w*|denk|vind|lijkt|gaat|schrijf\w*|werk|zit|zitten|ligt|leeft|leven|begin|begrijp)\b"
)
_SCOPING = re.compile(r"\b(?:het )?gaat (?:het )?(?:mij |me |ons |ons |hier )?(?:alleen |vooral |specifiek )?(?:om|over)\b|\bik bedoel\w*\b|\balleen\b|\bspecifiek\b|\bheb(?:ben)? het (?:alleen )?over\b|\buitsluitend\b|\bdan voor\b|\bbeperk\w*\b")
_POINTING = re.compile(r"\b(?:die|dat|dit|daarvan|daardoor|hierdoor|daarmee)\b")
_OF_PEOPLE = re.compile(r"\b(?:hen|hun|die groep|deze groep|die mensen|zulke|zo'n|daarvan|hiervan|zij|ze)\b")
_FIRST_PERSON = re.compile(r"\b(?:ik|mij|mijn|wij|we|ons|onze|m'n)\b")
_OF_ONESELF = re.compile(r"^(?:ik|wij|we|mijn|onze)\b(?!.*\b(?:weten|vraag|benieuwd|vernemen|horen|zoek\w*|graag|nodig|bereken\w*)\b)[^?]*$")  # 'Ik wil laten zien hoe het ging.'
_COLON = re.compile(r"^(?P<lead>[^:?]{3,140}):\s+(?P<rest>\S.*)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Framed:
    """A question with what is said around it. `label` is whether that names a subject instead of telling something; `scoping` whether it
    says for whom or what the figure is wanted; `pointing` whether the question points back to what was told; `heading` whether that stands before
    a colon and tells of nobody who asks."""

    question: str
    before: str = ""
    after: str = ""
    label: bool = False
    scoping: bool = False
    pointing: bool = False
    of_people: bool = False
    heading: bool = False

    @property
    def aside(self) -> str:
        return f"{self.before} {self.after}".strip()


def with_lead(lead: str, question: str) -> str:
    """A question after what was said before it, as a sentence or clause of its own."""
    return f"{lead}{'' if lead[-1] in '.!?:' else ':'} {question}" if lead else question


def leans_back(text: str) -> bool:
    """Whether a part of a question only points at what the other part names."""
    return bool(re.search(r"\b(?:dat|dit|het|percentage|cijfer|waarde|scheelt|scheelde|verschil|verandering|stijging|daling|toen|daar|die|jaar|wanneer|wijken|gebieden|hun|hen|daarvan|ervan|tabel|procent\w*)\b", fold(text)))


def of_people(text: str) -> bool:
    """Whether a text speaks of people whom another part names."""
    return bool(_OF_PEOPLE.search(fold(text)))


def names_table(text: str) -> bool:
    """Whether a text asks for what the table says, whatever it quotes from elsewhere."""
    return bool(re.search(r"\b(?:indicatoren)?tabel\b", fold(text)))


@lru_cache(maxsize=2048)
def framed(text: str) -> Framed:
    """A folded text taken apart; all of it is the question where no part of it tells something."""
    sentences = split_sentences(text[:1].upper() + re.sub(r"([.!?]\s+)([a-z])", lambda m: m[1] + m[2].upper(), text[1:]))
    sentences = tuple(sentence.lower() for sentence in sentences)
    tells = [bool(_OF_ONESELF.match(sentence)) and "?" in text for sentence in sentences]
    asking = [n for n, sentence in enumerate(sentences) if _ASKS.search(sentence) and not tells[n]] or [n for n, sentence in enumerate(sentences) if _WANTS.search(sentence)]
    if len(sentences) > 1 and asking:
        first, last = asking[0], asking[-1]
        before, after = " ".join(sentences[:first]), " ".join(sentences[last + 1 :])
        return _framed(before, " ".join(sentences[first : last + 1]), after)
    if match := _COLON.match(text):
        return _framed(match["lead"], match["rest"], "", heading=True)
    return Framed(text)


def _framed(before: str, question: str, after: str, *, heading: bool = False) -> Framed:
    if not before and (match := _COLON.match(question)):
        before, question, heading = match["lead"], match["rest"], True
    label = bool(before) and len(before.split()) <= LONGEST_LABEL and not _VERB.search(before)
    return Framed(question, before, after, label, bool(_SCOPING.search(f"{before} {after}")), bool(_POINTING.search(question)), bool(_OF_PEOPLE.search(question)), heading and not _FIRST_PERSON.search(before))
