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
    r"\b(dat|die|dit|deze|daar|daarvan|daarvoor|daarmee|daarin|daarbij|daarover|er|ervan|ervoor|ze|zij|hij|hun|haar|het|hem|zulke|zo'n|daarna|ander|andere|dezelfde|toen|waarom|hoezo|welke gebieden|"
    r"die twee|dat verschil|ervoor|daardoor|hiervan|hiervoor|hier|diezelfde|eerstgenoemde|laatstgenoemde|collega's|beide)\b"
)
_LEANING = re.compile(r"\b(die|dat|deze|dit|daar|daarvan|daarvoor|daarmee|daarin|ervan|hij|zij|hun)\b")
_THEN = re.compile(r"\b(toen|destijds|(?:in )?dat(?:zelfde)? jaar|hetzelfde jaar)\b|^(?:en )?(?:het )?(?:\w+ )?ja(?:ar|artje|ren) (?:later|eerder|daarna|daarvoor|ervoor|erna|terug|verder)\b")
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
    if any(_OPENING.match(sentence) or _THEN.search(sentence) for sentence in re.split(r"[.!?]\s+", folded)) or PARTITIVE.search(folded):
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
