"""Follow-ups: what a question leaves unsaid because an earlier one said it. The server keeps nothing; the client sends the history."""

from __future__ import annotations

import re

from nplv_qa.dutch.folding import fold
from nplv_qa.dutch.plain_words import is_plain
from nplv_qa.dutch.tokens import STOPWORDS, tokenize
from nplv_qa.types import Question

_OPENING = re.compile(
    r"^(?:(?:dank\w*|bedankt|top|mooi|duidelijk|helder|ok|oke|prima|goed|super|fijn|thanks|thx|ah|oh|hm+)\b[^,.!?]{0,12}[,.!] ?)?(en|dank\w*|bedankt|en dan|maar|nee|neen|ja|of|oke|ok|ik bedoel|ik bedoelde|dus|goed|prima|hm+|niet|geen|sorry|oeps|foutje|pardon|excuus|verkeerd|oh|o|ah|wacht|correctie|bedoel\w*|ik wilde|ik wil|doe|idem|ho|stop|hetzelfde|zelfde|samen|plus|opgeteld|in procentpunt\w*|in procenten|relatief|(?:kun|kunt|kan|mag|wil|zou) (?:je|u|ik) (?:dat|het|dit|die|deze))\b"
)
_POINTING = re.compile(
    r"\b(dat|die|dit|deze|daar|(?:daar|er)(?:van|voor|mee|in|bij|over|boven|onder|na|op|naast|tegenover|achter|tussen|tussenin|af)|er|ze|zij|hij|hun|haar|het|hem|zulke|zo'n|daarna|ander|andere|dezelfde|toen|waarom|hoezo|welke gebieden|"
    r"die twee|dat verschil|ervoor|daardoor|hiervan|hiervoor|hier|diezelfde|eerstgenoemde|laatstgenoemde|collega's|beide)\b"
)
_LEANING = re.compile(r"\b(die|dat|deze|dit|daar|daarvan|daarvoor|daarmee|daarin|ervan|hij|zij|hun)\b")
_THEN = re.compile(r"\b(toen|destijds|(?:in )?dat(?:zelfde)? jaar|(?:de|het)?zelfde (?:ja(?:ar|ren)|periode|tijdvak|gebied\w*|vraag|som\w*|berekening))\b|^(?:en )?(?:het )?(?:\w+ )?ja(?:ar|artje|ren) (?:later|eerder|daarna|daarvoor|ervoor|erna|terug|verder)\b")
PARTITIVE = re.compile(r"\b(daarvan|hiervan|van hen|van die|van deze|van hun)\b")
_PLACES = frozenset("nederland nl land landelijk landelijke nplv nplv-gebieden nplv-wijken".split())
_COUNTED = frozenset("mensen mens personen persoon bewoner bewoners inwoner inwoners bevolking wonen woont woonde woonden gebied gebieden wijk wijken buurt buurten programma geld kamer minister zaken".split())
_COMBINING = re.compile(  # 'tel daar de huur bij op', 'hoeveel lager is dat dan de huur?', 'zet dat eens naast de bijstand'
    r"\b(?:(?:is|was|scheelt|ligt|lag|verschilt|vergelijk|zet|leg|tel|trek|met|dan|van|bij|naast|tegenover) (?:dat|dit|die|ze)\b(?= (?:met|dan|en|van|bij|op|af|eens|nu|naast|tegenover|hoger|lager|meer|minder)\b|\W*$)|"
    r"daar(?:bij|naast|van|mee|tegenover|onder|boven|af)?\b(?=.*\b(?:op|bij|af|van|naast|tegenover|boven|onder)\b|\W*$)|er(?:bij|af|naast)\b)"
)
_ASKING = re.compile(r"\b(?:wie|wiens|wat|waar\w*|wanneer|hoezo|hoe|welke?|vertel|leg|beschrijf|zijn er|is er|bestaat|bestaan)\b")
FEW_WORDS = 5  # content words; a longer question mostly says itself what it is about


def is_follow_up(question: Question, own_subject: bool) -> bool:
    """Whether a question leans on an earlier one; `own_subject` is whether it names an indicator or term itself."""
    if not question.history:
        return False
    folded = fold(question.text).strip()
    content = [token.text for token in tokenize(question.text) if token.text not in STOPWORDS]
    if any(_OPENING.match(sentence) or _THEN.search(sentence) for sentence in re.split(r"[.!?]\s+", folded)) or PARTITIVE.search(folded):
        return True
    if not own_subject and only_computes(question.text):
        return True
    if own_subject and points_at_told(folded):
        return True
    return len(content) <= FEW_WORDS and (not own_subject or len(content) <= 1) and (_points(folded) or len(content) <= 2)


def _points(folded: str) -> bool:
    """Whether a text points back; 'het' does not where it is the article of something named: 'het programma'."""
    for match in _POINTING.finditer(folded):
        after = re.match(r" (\w[\w-]*)", folded[match.end() :]) if match.group() == "het" else None
        if not after or after[1] in STOPWORDS or (is_plain(after[1]) and after[1] not in _COUNTED):
            return True
    return False


def points_at_told(text: str) -> bool:
    """Whether a folded text adds something to what was told, or compares it with that."""
    return bool(_COMBINING.search(text))


def asks_anew(text: str) -> bool:
    """Whether a text asks in full for something other than figures, and points at none: 'Wie is verantwoordelijk voor het programma?'"""
    folded = fold(text).strip()
    named = any(not is_plain(token.text) for token in tokenize(text) if token.text not in STOPWORDS and token.text not in _PLACES and not token.text[0].isdigit())
    return named and bool(_ASKING.search(folded)) and not (_OPENING.match(folded) or _THEN.search(folded) or _points(folded))


def elides(text: str) -> bool:
    """Whether a text is no sentence of its own, so that it leans on figures told before it: 'Alleen de jeugd, van 15 tot en met 24?'"""
    content = [token for token in tokenize(text) if token.text not in STOPWORDS]
    return len(content) <= FEW_WORDS and not _ASKING.search(fold(text))


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
