"""What one text holds: the questions in it, and what is said before and after them."""

from __future__ import annotations

import re

from nplv_qa.answering.history import PARTITIVE
from nplv_qa.dutch.folding import fold
from nplv_qa.dutch.numbers import find_figures
from nplv_qa.dutch.tokens import STOPWORDS, tokenize

SHORT_PART = 3  # words that say what a part of a question is about
_ASKS = re.compile(r"\b(hoeveel|hoe|wie|wat|waar|waarom|wanneer|welke?|in welk)\b|^(?:is|zijn|heeft|hebben|klopt|worden|wordt|komt|komen|gaat|kan|mag|moet)\b")
_YEAR = re.compile(r"\b20[12]\d\b")
_NO_SUBJECT = frozenset("nplv nederland wijk gebied buurt gemeente stad scheelt scheelde scheelden verschil meer minder daarvan dan nplv-gebieden percentage aantal bedrag laagste hoogste heten heet".split())
_COMPOUND = re.compile(
    r"(?:,?\s+en\s+|\?\s+(?:en\s+)?|;\s*|,\s+)(?=(?:hoeveel|hoe|wie|wat|waar|waarom|wanneer|welke?|met hoeveel|van hoeveel|in welk\w*|in hoeveel|voor hoeveel|op hoeveel|binnen hoeveel|naar hoeveel)\b)",
    re.IGNORECASE,
)


def split_compound(text: str) -> list[str]:
    """The questions that one text holds: 'Hoeveel X, en wie Y?' are two; a part without a question or subject of its own is none."""
    parts = [part.strip() for part in _COMPOUND.split(text) if part and part.strip()]
    if len(parts) < 2 or not _ASKS.search(fold(parts[0])) or any(_says_nothing(part, first=not n) for n, part in enumerate(parts)):
        return [text]
    years = {year for part in parts for year in _YEAR.findall(part)}
    if len(years) == 1:
        parts = [f"{part.rstrip('?. ')} in {min(years)}" if _shares_year(part) else part for part in parts]
    return parts[:3]


def _shares_year(part: str) -> bool:
    """Whether the one year of a text is also meant for a part without it: 'hoeveel koop en hoeveel huur was er in 2021?'

    Not for a part that says so much that it has a time of its own, nor for one that points at what the other part tells.
    """
    return not _YEAR.search(part) and not PARTITIVE.search(fold(part)) and _subject(part) <= SHORT_PART


_IN_GENERAL = re.compile(
    r"^(?P<asks>(?:en )?(?:hoe (?:zit|staat|gaat) het (?:nu |eigenlijk )?(?:met|op het gebied van)|(?:wat is )?de stand van zaken (?:rond|bij|van|op)|(?:vertel|zeg) (?:me |mij |eens )*(?:iets |wat |meer )?over|wat (?:weet je|is er bekend|staat er|kun je vertellen) over))"
    r" (?P<first>(?:de |het )?[\w-]+)(?:,| en) (?P<last>(?:de |het )?[\w-]+)(?P<where> in [^?]*)?[?. ]*$",
    re.IGNORECASE,
)


def split_subjects(text: str) -> list[str]:
    """Two subjects that are named in general, each as a question of its own: 'Hoe zit het met gezondheid en wonen?'"""
    match = _IN_GENERAL.match(text.strip())
    return [f"{match['asks']} {match[part]}{match['where'] or ''}?" for part in ("first", "last")] if match else [text]


def _says_nothing(part: str, *, first: bool) -> bool:
    """Whether a part names no subject and, after the first, also no other time for the same."""
    return _subject(part) < 2 if first else not _subject(part) and not re.search(r"\d", part)


def leans(part: str) -> bool:
    """Whether a part of a question says too little by itself: '... en hoeveel in 2022?'"""
    return _subject(part) < 2


def _subject(text: str) -> int:
    """How many words of a text say what it is about."""
    words = [token.text for token in tokenize(text)]
    return sum(word not in STOPWORDS and word not in _NO_SUBJECT and not word[0].isdigit() for word in words)


_OWN_QUESTION = re.compile(r"\b(?:hoeveel|hoe (?:hoog|groot|laag)|wanneer|welke? (?:jaar|jaren|deel|percentage|aandeel)|wat (?:was|is|waren|zijn))\b")
_EXACT = re.compile(r"\b(?:exacte?|precieze?|welk percentage|wat (?:is|was) (?:het|dan)|hoeveel (?:is|was) het)\b")


def is_claim(text: str) -> bool:
    """Whether a question puts a figure forward to be confirmed: 'Klopt het dat 64% werkt?'"""
    claimed = re.search(r"\b(klopt|is het waar|is het zo|waar dat|juist dat|correct dat)\b", fold(text))
    if claimed and _OWN_QUESTION.search(fold(text)[: claimed.start()]):
        return False  # 'In welk jaar was het het hoogst, en klopt het dat dit 10% was?' has a question of its own
    return bool(claimed) and not _EXACT.search(fold(text)) and any(not figure.is_year for figure in find_figures(text))


_LEAD = re.compile(r"^(?P<lead>(?:voor|ter|ten behoeve|in verband|een kamerlid|kamerlid|een journalist|ik|wij|we|graag|vraag|vraagje|hallo|goede\w+|beste)\b[^:?]{0,90}):\s+(?P<rest>.*\b(?:hoeveel|hoe|wie|wat|waar|waarom|wanneer|welke?)\b.*)$", re.IGNORECASE | re.DOTALL)
_OCCASION = re.compile(
    r"^(?P<lead>(?:voor|ten behoeve van|in verband met|ter) .{3,60}?(?:weten|nodig|hebben)(?: (?:we|wij|ik))?)[,:]? (?=.*\b(?:hoeveel|hoe|wie|wat|welke?)\b)", re.IGNORECASE
)
_STATEMENT = re.compile(r"(?P<lead>(?:[^.?!]*[^.?!\d][.!]\s+)+)(?P<rest>[^?]*\?.*)$", re.DOTALL)


def split_lead(text: str) -> tuple[str, str]:
    """What somebody says before asking ('Voor een Kamervraag: ...', 'Ik woon in Heechterp. ...'), and the question itself."""
    for expression in (_LEAD, _STATEMENT):
        if match := expression.match(text.strip()):
            return match.group("lead").strip(), match.group("rest").strip()
    if match := _OCCASION.match(text.strip()):
        return match.group("lead").strip(), text.strip()[match.end() :]
    return "", text


_POINTS_BACK = re.compile(
    r"\b(?:die|deze|dit|daar|(?:daar|hier|er)(?:van|voor|mee|in|door|over|bij|aan|na|tegen)|hij|zij|ze|hun|hen)\b|\bdat\b(?! (?:de|het|een|er|in|mensen|je|ze)\b)"
)


def leans_on_lead(text: str) -> bool:
    """Whether a question does not say by itself what it is about: 'Hoeveel zijn dat er?', 'Wat is het laagste percentage?'"""
    return leans(text) or bool(_POINTS_BACK.search(fold(text)))


_TAIL = re.compile(r"(?P<question>.+\?)\s+(?P<tail>[^?]{3,})$", re.DOTALL)


def split_tail(text: str) -> tuple[str, str]:
    """A question and what somebody says after it: 'Uit hoeveel indicatoren bestaat die? Nodig voor mijn scriptie.'"""
    match = _TAIL.match(text.strip())
    return (match["question"], match["tail"]) if match else (text, "")


_GREETING = re.compile(
    r"(?:(?:hallo|hoi|hi|hey|he|dag|goede?n?(?:middag|morgen|avond|dag)|goeie\w+|welkom|bedankt|dank|dankjewel|dankuwel|je|u|wel|zeer|hartelijk|voor|de|hulp|het|antwoord|doei|tot|ziens|groet\w*|hoor|top|super|fijn|oke?|prima|"
    r"mooi|test)\b[ ,.!?]*)+"
)


def is_greeting(text: str) -> bool:
    """Whether somebody only greets or thanks."""
    return bool(_GREETING.fullmatch(fold(text).strip()))


def is_task(text: str) -> bool:
    """Whether a text asks for work instead of information: 'Schrijf een sollicitatiebrief'."""
    return bool(_TASK.search(fold(text).strip()))


_TASK = re.compile(
    r"^(?:(?:kun|kan|wil) (?:je|jij|u) )?(?:alsjeblieft )?(?:schrijf|bedenk|verzin|programmeer|vertaal|vergeet|negeer|zing|teken|dicht|doe alsof|speel|los op)\b|"
    r"\b(?<!op )(?:recept|gedicht|mop|grap|liedje|python|script|sollicitatiebrief)\b"
)
