"""Follow-ups: what a question leaves unsaid because an earlier one said it. The server keeps nothing; the client sends the history."""

from __future__ import annotations

import re

from nplv_qa.dutch.folding import fold
from nplv_qa.dutch.numbers import find_figures
from nplv_qa.dutch.plain_words import is_plain
from nplv_qa.dutch.tokens import STOPWORDS, tokenize
from nplv_qa.types import Question

_OPENING = re.compile(
    r"^(?:(?:dank\w*|bedankt|top|mooi|duidelijk|helder|ok|oke|prima|goed|super|fijn|thanks|thx|ah|oh|hm+)\b[^,.!?]{0,12}[,.!] ?)?(en|dank\w*|bedankt|en dan|maar|nee|neen|ja|of|oke|ok|ik bedoel|ik bedoelde|dus|goed|prima|hm+|niet|geen|sorry|oeps|foutje|pardon|excuus|verkeerd|oh|o|ah|wacht|correctie|bedoel\w*|ik wilde|ik wil|doe|idem|hetzelfde|zelfde|samen|plus|opgeteld|in procentpunt\w*|in procenten|relatief)\b"
)
_POINTING = re.compile(
    r"\b(dat|die|dit|deze|daar|daarvan|daarvoor|daarmee|daarin|daarbij|daarover|er|ervan|ervoor|ze|zij|hij|hun|haar|het|hem|zulke|zo'n|daarna|ander|andere|dezelfde|toen|waarom|hoezo|welke gebieden|"
    r"die twee|dat verschil|ervoor|daardoor|hiervan|hiervoor|hier|diezelfde|eerstgenoemde|laatstgenoemde|collega's|beide)\b"
)
_LEANING = re.compile(r"\b(die|dat|deze|dit|daar|daarvan|daarvoor|daarmee|daarin|ervan|hij|zij|hun)\b")
_THEN = re.compile(r"\b(toen|destijds|(?:in )?dat(?:zelfde)? jaar|hetzelfde jaar)\b|^(?:en )?(?:het )?(?:\w+ )?ja(?:ar|artje|ren) (?:later|eerder|daarna|daarvoor|ervoor|erna|terug)\b")
PARTITIVE = re.compile(r"\b(daarvan|hiervan|van hen|van die|van deze|van hun)\b")
_PLACES = frozenset("nederland landelijk landelijke nplv nplv-gebieden nplv-wijken".split())
_COUNTED = frozenset("mensen mens personen persoon bewoner bewoners inwoner inwoners bevolking wonen woont woonde woonden gebied gebieden wijk wijken buurt buurten programma geld kamer minister zaken".split())
FEW_WORDS = 5  # content words; a longer question mostly says itself what it is about


def is_follow_up(question: Question, own_subject: bool) -> bool:
    """Whether a question leans on an earlier one; `own_subject` is whether it names an indicator or term itself."""
    if not question.history:
        return False
    folded = fold(question.text).strip()
    content = [token.text for token in tokenize(question.text) if token.text not in STOPWORDS]
    if any(_OPENING.match(sentence) for sentence in re.split(r"[.!?]\s+", folded)) or _THEN.search(folded) or PARTITIVE.search(folded):
        return True
    if not own_subject and only_computes(question.text):
        return True
    return len(content) <= FEW_WORDS and (not own_subject or len(content) <= 1) and bool(_POINTING.search(folded) or len(content) <= 2)


def only_computes(text: str) -> bool:
    """Whether a text only says what to do with figures, and not of whom or what: 'hoeveel procentpunt hoger dan in 2018?'."""
    content = [token.text for token in tokenize(text) if token.text not in STOPWORDS]
    return all(word[0].isdigit() or word in _PLACES or (is_plain(word) and word not in _COUNTED) for word in content)


def root_of(question: Question) -> str:
    """The last earlier question that stands by itself."""
    return next(iter(_thread(question)), "")


def context_of(question: Question) -> str:
    """The last earlier question that stands by itself, with those that followed it."""
    return " ".join(_thread(question))


def _thread(question: Question) -> list[str]:
    texts: list[str] = []
    for turn in reversed(question.history):
        texts.insert(0, turn.question)
        leans = _OPENING.match(fold(turn.question).strip()) or _LEANING.search(fold(turn.question))
        if not leans and _content(turn.question) > 1:
            break
    return texts


def _content(text: str) -> int:
    return sum(token.text not in STOPWORDS for token in tokenize(text))


_ASKS = re.compile(r"\b(hoeveel|hoe|wie|wat|waar|waarom|wanneer|welke?|in welk)\b|^(?:is|zijn|heeft|hebben|klopt|worden|wordt|komt|komen|gaat|kan|mag|moet)\b")
_YEAR = re.compile(r"\b20[12]\d\b")
_NO_SUBJECT = frozenset("nplv nederland wijk gebied buurt gemeente stad scheelt scheelde scheelden verschil meer minder daarvan dan nplv-gebieden".split())
_COMPOUND = re.compile(
    r"(?:,?\s+en\s+|\?\s+(?:en\s+)?|;\s*|,\s+)(?=(?:hoeveel|hoe|wie|wat|waar|waarom|wanneer|welke?|met hoeveel|van hoeveel|in welk\w*|in hoeveel|voor hoeveel|op hoeveel|binnen hoeveel|naar hoeveel)\b)",
    re.IGNORECASE,
)


def split_compound(text: str) -> list[str]:
    """The questions that one text holds: 'Hoeveel X, en wie Y?' are two; a part without a question or subject of its own is none."""
    parts = [part.strip() for part in _COMPOUND.split(text) if part and part.strip()]
    if len(parts) < 2 or not _ASKS.search(fold(parts[0])) or any(_says_nothing(part, first=not n) for n, part in enumerate(parts)):
        return [text]
    years = [year for part in parts for year in _YEAR.findall(part)]
    if len(set(years)) == 1:  # 'hoeveel koop en hoeveel huur was er in 2021?': the one year is meant for both
        parts = [part if _YEAR.search(part) else f"{part.rstrip('?. ')} in {years[0]}" for part in parts]
    return parts[:3]


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


_EXACT = re.compile(r"\b(?:exacte?|precieze?|welk percentage|wat (?:is|was) (?:het|dan)|hoeveel (?:is|was) het)\b")


def is_claim(text: str) -> bool:
    """Whether a question puts a figure forward to be confirmed: 'Klopt het dat 64% werkt?'"""
    claimed = re.search(r"\b(klopt|is het waar|is het zo|waar dat|juist dat|correct dat)\b", fold(text))
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


def is_task(text: str) -> bool:
    """Whether a text asks for work instead of information: 'Schrijf een sollicitatiebrief'."""
    return bool(_TASK.match(fold(text).strip()))


_TASK = re.compile(
    r"^(?:(?:kun|kan|wil) (?:je|jij|u) )?(?:alsjeblieft )?(?:schrijf|bedenk|verzin|programmeer|vertaal|vergeet|negeer|zing|teken|dicht|doe alsof|speel|los op)\b|"
    r"\b(?:recept|gedicht|mop|grap|liedje|python|script|sollicitatiebrief)\b"
)
