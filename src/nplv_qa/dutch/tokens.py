"""Text to tokens with offsets; figures stay whole ('27.470', '129,1')."""

import re
from dataclasses import dataclass

from nplv_qa.dutch.folding import fold

TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W_]+(?:['’][^\W_]+)*(?:-[^\W_]+(?:['’][^\W_]+)*)*")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")

STOPWORDS = frozenset(
    """aan af al alle alleen als alsof ander andere anders ben bent bij bijna binnen boven ca circa d'r daar daarbij daarin
    daarmee daarna daarom daarop daarvan daarvoor dan dat de deze die dit doch doen doet door dus dt een eens eerst elk elke en
    enkele er eraan erbij ergens erin ermee erop ervan ervoor etc even gaan gaat geen geheel geldt gemiddeld gemiddelde ging had
    hadden heb hebben hebt heeft heel hem hen het hier hierbij hierin hiermee hierna hiervan hij hoe hoeveel hoe-veel ie ieder
    iedere iemand iets ik in is ja je jij jou jouw jullie kan kon konden kun kunnen kunt laat maar me mee meer meest men
    met mij mijn moet moeten mogen na naar nee net niet niets nog nou nu o ofwel of om omdat ondanks onder ongeveer ons onze
    ook op over pas per precies ruim s sinds slechts soms staat staan te tegen tijdens toch toen tot tussen u uit uw van
    vanaf vanuit veel via vind volgens voor vooral waar waarbij waarin waarmee waarom waarop waarover waaruit waarvan waarvoor wanneer
    want waren was wat we wel welk welke werd werden wie wij wil willen word worden wordt ze zeer zelf zich zichzelf zij zijn
    zo zoals zonder zou zouden zo'n zoveel zowel zullen zult eigenlijk graag weet weten vertel vertellen leg uitleggen kunt even
    mij precies bedoel bedoeld bedoelen betekent betekenen gebeurt gebeurde zeggen zegt staat noem noemen geef inhoudt houdt
    percentage percentages hoeveelheid
    weer klopt alweer zat zaten zit zitten qua heet heten heette echt namelijk zoal allemaal overigens steeds telkens graag simpel kort eens
    betekenis uitleg hebt zeg nieuw ging ze alles erg heel gewoon misschien bijvoorbeeld gekomen komt komen kwam kwamen ligt liggen
    daaraan daaruit daartoe daartegen daaronder daarover daardoor hieraan hierop hierover hieruit hiertoe waaraan waarbinnen waarna waartoe waartegen waaronder eraf erover erdoor eruit ertoe erom
    hi hallo hoi dag alsjeblieft svp aub dank bedankt""".split()
)


@dataclass(frozen=True, slots=True)
class Token:
    """A folded token; `start` and `end` are offsets in the text it came from."""

    text: str
    start: int
    end: int


def canonical_figure(figure: str) -> str:
    """Thousands points dropped, decimal comma: '27.470' -> '27470', '129.1' -> '129,1'."""
    if _THOUSANDS.fullmatch(figure):
        return figure.replace(".", "")
    return figure.replace(".", ",")


def tokenize(text: str) -> list[Token]:
    """Tokens of `text` in order, folded, figures in one spelling."""
    tokens = []
    for match in TOKEN.finditer(text):
        raw = match.group()
        folded = canonical_figure(raw) if raw[0].isdigit() and raw[-1].isdigit() else fold(raw)
        tokens.append(Token(folded, match.start(), match.end()))
    return tokens
