"""Words of a claim that narrow it, and that the sentence with the very figure does not bear out: then the figure is not surely for this."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from wordfreq import zipf_frequency

from nplv_qa.checking.acts import acts_in
from nplv_qa.checking.additions import adds_limit, adds_year
from nplv_qa.checking.facts import Fact
from nplv_qa.checking.light_words import LIGHT_WORDS
from nplv_qa.checking.mentions import low
from nplv_qa.checking.objections import QUALITIES
from nplv_qa.checking.parsed import Sense
from nplv_qa.checking.vocabulary import AS_ONE, FRAMING, Vocabulary
from nplv_qa.checking.wording import moves
from nplv_qa.dutch.tokens import tokenize

SHORT = 3  # letters; so little is no word of its own
LONG = 8  # letters of a word that tells what a sentence before is about
WHOLE = 3  # words after the figure of a whole that are about it
MOST_STRANGE = 2  # words that only a sentence beside the one with the figure has
COMMON = 4.8  # zipf; words that are more common narrow little
WEIGHT = 2.4  # below it a word is in so many passages that it narrows nothing
# Words that say how something is told, or that every sentence with a figure may have.
PLAIN = re.compile(
    r"miljoen|miljard|duizend|euro|procent\w*|jaar|jaren|jaarlijks|keer|maal|aandeel|aantal|totaal|totale|helft|derde|kwart|driekwart|"
    r"een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|negentien|twintig|dertig|anderhalf|anderhalve|eerste|tweede|vierde|"
    r"januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|zomer|najaar|voorjaar|winter|herfst|anno|"
    r"landelijk\w*|nationa\w+|nederland\w*|rijk|kabinet|minister\w*|nplv\w*|gebied(?:en)?|wijk(?:en|se)?|focus\w*|programma|gemeenten?|beschikbaar|mede|bijdragen|gebruik|uitgewerkt|uiteindelijk\w*|vooruit|klaar|mag|mogen|moet|moeten|moest|rekent?|rekenen|verspreid|verschij\w+|verschenen|trekken|trokken|vervolg|samenleving|maatschappij|legde|leggen|gelegd|duurt|duurde|wijdverbreid|althans|sl[io]nk\w*|slonken|kromp\w*|ronde|tranche|ten|hoogste|laagste|grootste|kleinste|later|hele|voorraad|stad|binnenstedelijk\w*|stedelijk\w*|hand|gedaan|sterk(?:er|ere)?|ter|ontstaan|plaats|plek|deel|groep|verschil|manier|"
    r"goed|groot|grote|fors\w*|flink\w*|inmiddels|samen|hun|haar|eigen|ongeveer|maximaal|minimaal|vrijwel|eveneens|actief|laatste|afgelopen|komende|langdurig|vaak|vaker|weleens|meest\w*|oude|nieuwe?|begin|eind|toe|af|aan|terug|verder|beter|"
    r"telt|telde|telden|bedraagt|bedroeg|bedragen|loopt|liep|liepen|lopen|trekt|trok|krijgt|krijgen|kreeg|kregen|komt|komen|kwam|kwamen|gaat|ging|gingen|gaan|maakt|maakte|maakten|maken|"
    r"draait|draaien|draaide|draaiden|richt|richten|richtte|treft|treffen|heeft|had|hebben|hadden|staat|stond|ligt|lag|zit|zitten|zat|zaten|doet|doen|deed|deden|neemt|nemen|nam|namen|blijft|bleef|blijven|bestaat|bestaan|bevat|bevatten|leverde|levert|leveren|vindt|vinden|vond|vonden|"
    r"kijkt|werkt|werken|woonden?|leefden?|woont|wonen|leeft|leven|leefde|stelt|liet|laat|laten|brengt|bracht|keert|keerde|krimpt|groeide|groeit|daalde|daalt|steeg|stijgt|omlaag|omhoog|gedaald|gestegen|gegroeid|toegenomen|afgenomen|gezakt|zakte|nieuws|"
    r"dankzij|volgens|aldus|opgedaan|onderzoek|onderzochte?|schatting|peiling|nota|rapport\w*|voortgangsrapportage|cijfers?|gegevens|kamer|brief|antwoord|vraag|voorzitter|mevrouw|mijnheer|leden|lid|papier|kader|ruil|aanpak|beleid|regeling|inzet|hulp|acties?|middel(?:en)?|geld|budget|bedrag|bijdrage|"
    r"mensen|personen|inwoners|bewoners|nederlanders?|deelnemers|huizen|woningen|gezinnen|huishoudens|dit|dat|daar(?:bij|mee|van|voor|in|uit|op|toe|aan|door|na|naast|om|onder|over|tegen|tussen|binnen|naar|heen)?|er(?:bij|mee|van|voor|in|uit|op|toe|aan|door|na|naast|om|onder|over|tegen|tussen|binnen|naar|heen)?|hier(?:bij|mee|van|voor|in|uit|op|toe|aan|door|na|naast|om|onder|over|tegen|tussen|binnen|naar|heen)?|waar(?:bij|mee|van|voor|in|uit|op|toe|aan|door|na|naast|om|onder|over|tegen|tussen|binnen|naar|heen)?|wie|wat|zo'?n|thans|nu|nog|ook|al|wel|slechts|zelfs|maar|ruim|bijna|circa|krap|"
    r"elders|kwetsbare|aanvang|start|slot|kans|risico|problematiek|evenveel|stadsdeel|geregeld|mist|misten|missen|altijd|hoeft|hoeven|rukken|traject|afloop|aanbod|ruimte|situatie|instrument|meetinstrument|kansen|mogelijkheden|ontwikkeling|verband|periode|tijd|moment|peildatum|dagelijks|maandelijks|wekelijks|vertaal[dt]|gemoeid|bestemd|bedoeld|verdeeld|haal(?:t|de|den)"
)
# Things that may happen, under the words for each: a source must tell the same, in whatever word.
_EVENTS = tuple(
    (re.compile(rf"(?:{words})"), re.compile(words))
    for words in (
        r"toegeken|toekenn|toegezeg|toezeg|verstrekt?|verstrekk|uitgekeer|(?<!uit)gegeven|ontving|ontvang|\bkr(?:ij|ee|e)g|gekregen|beschik|gereserveer|reserve|vrijgemaakt|vrijma|\bvrij\b|uitgetrok|uittrek|bestem|bedoel|gemoeid|bijdrage|bijgedra|keer\w* .*uit|gestoken|investe|\bgaf\b|gemoeid|voorzien|terecht|beland|bevat|heeft|verzoek|opgenom|\bging\b|\bgaat\b",
        r"gehol|help|hulp|ondersteun|steun|bijgestaan|bereik|begelei|geadviseer",
        r"gehou|hield|bezig|\bkr(?:ij|ee|e)g|gekregen|georganiseer|organis|ingericht|inricht|opgezet|opgericht|gestart|start|begonnen|begon|begin|kwam|komen|gekomen|ingevoerd|gelanceer|geopend|aangebod|aanbied|biedt|gevestigd|uitgerold|rolt|loopt",
        r"behandel|afgedaan|gevoerd|afgehandel|berecht|rechtspraak|zaken|zitting",
        r"geteld|telt|tel(?:de|len)|geïnventariseer|geinventariseer|verzamel|verzamelt|haalt|opgehaald|in kaart",
        r"gemeten|meting|bereken|geraamd|raming|geschat|schat|becijfer|blijk|conclude|indicator|kijkt|gebaseer",
        r"gebouwd|steun|leun|rust|indicator",
        r"deelgenom|deelnam|deel\b|deelneemt|meegedaan|meed|\bmee\b|betrok|aangesloten|volg|bezoek|bezocht|maakt.*gebruik|gebruik|ingezet|zet.*in\b|inzet|toegepast|uitgevoer|loopt|ingevoer|gaan? naar|gaat|ging|bereik|\bdoen|doet|aangegaan|actief|werken",
        r"afgesproken|afspra|overeengekom|vastgelegd|uitgewerk|gemaakt|plan",
        r"doorgestroom|doorstro|stroom|door(?:gaan|gegaan)|\bdoor\b|terug",
        r"woon|woont|woner|leeft|leven|opgroei|groei|gehuisvest|tel(?:t|de)",
        r"verhuis|verhuiz",
        r"voel|ervaar|ervar|bang|onveilig",
        r"gezakt|zak|daal|gedaald|daling|afgenomen|afnam|minder|lager|geslonken|slonk|kromp|gekromp|teruggelop|terugl|van .* naar",
        r"gestegen|steeg|stijg|toegenomen|toenam|toename|meer|hoger|gegroei|groei|opgelopen|oploop|oplop|bijgekomen|bij\b|verdubbel|van .* naar",
        r"bekostig|betaal(?!ba)|betal|gefinancier|financ|kost",
        r"gesloopt|sloop|slopen|vlakte|afgebroken|verdwijn|verdwenen|plaats|vervang",
        r"verbeter|renov|opgeknapt|opknap|knap|verduurza|isol|hersteld|herstel|onderhoud|aangepakt|aanpak|pakt",
        r"(?<!op)gebouw|bouw|realis|gerealiseer|toegevoeg|bijgebouw|komen|komt|nieuw|extra|ontsta|oplever|opgelever|levert|krijgt|erbij|bij\b|verrijz|verrijs|verre(?:es|zen)|vervang",
        r"opgelever|afgerond|rond\w* .*\baf\b|rondde|klaar|gereed|voltooi|laatste hand|gebouwd",
        r"gevonden|vond|vinden|\bkr(?:ij|ee|e)g|gekregen|kwam",
        r"haalde|gehaald|behaal|afgelever|diploma|certificaat|opgeleid|opleiding|heeft|bij\b",
        r"vertegenwoordig|namens|zit|praat|partner|bestuur",
        r"bespaar|besparing|opbreng|oplever|levert",
        r"contact|aanraking|te maken|politie",
        r"recht|aanmerking|indicatie|doelgroep",
        r"zittend|wonen",
        r"warmer|temperatuur|heter|kouder",
        r"lichter|zwaarder|weeg|weg(?:en|t)\b|gewicht",
        r"geboor|wereld|geboren",
        r"omgezet|omzet|verander|omgevorm|vervang|overgegaan",
        r"koppel|gekoppeld|verbind|verbonden|combine",
        r"ronde|tranche|termijn|periode|jaren",
        r"bundel|bestaat|projecten",
        r"oplo|opgelopen|bedraagt|maximaal|hooguit",
        r"steun|hulp|geholpen|ondersteun",
        r"schonk|geschonk|gaf|gegeven|kreeg",
    )
)
_HAPPENED = re.compile(
    r"(?:aan|af|bij|door|in|los|mee|na|om|onder|op|over|samen|terug|toe|uit|vast|voor|vrij|weg|\w{2,}?)?ge(?!bied|zin|meent|val|geven|tal|woon|lijk|middeld)\w{2,}(?:d|t|en)|(?:be|ver|her|ont)\w{2,}(?:d|t|gen|ken|men|pen|ten|ven|zen)"
    r"|\w{3,}(?:[bdgjlmnrvwz]de|[bdgjlmnrvwz]den|[fkpt]te|[fkpt]ten|chte|chten|ste|sten)"
)
_NO_EVENT = re.compile(r"\w*(?:gemeenten?|armoede|waarde|waarden|derde|vierde|einde|periode|ruimten?|hoogten?|gedeelten?|beide|meeste|laatste|eerste|grootste|beste|minste|vaste|kosten|diensten|resten|vergeleken|lasten|klachten|wachten|rechten|verdachten|verdachte|bewoners?|beleid|verband|bedrijven|gezondheid|bestuurders?|getal|gebied|gezin|geweld|gedrag)")


_LIGHT_START = re.compile(r"^(?:buurt|wijk|stads|rijks|gebieds|woningbouw)(?=[a-z]{6})")  # 'buurtvoorzieningen', 'woningbouwplannen'
_PART_OF = re.compile(r"(?:\d|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|twintig|\w+tien)\s+van\s+(?:de|die|deze)\s+$", re.IGNORECASE)
_CARRIES = "is|zijn|was|waren|heeft|hebben|had|hadden|wordt|worden|werd|werden|krijgt|krijgen|kreeg|kregen|komt|komen|kwam|gaat|gaan|ging|gingen|doet|doen|deed|deden|trekt|stelt|zet|zetten|volgt|volgen"
_LEAD = re.compile(r"^[^:;\d]*\b(?:zien|blijkt|blijken|toont|tonen|leert|leren|bewijst|duidelijk|conclusie|constateren|constateert)\b[^:;\d]*: ")  # 'de pilot laat zien dat voorkomen loont: ...'
_PURPOSE = re.compile(rf"\b[Oo]m [^,;]*? te \w+(?=[,;]|$| (?:{_CARRIES})\b)|\(.*?\)")  # why something is done
_FRAME = re.compile(  # who speaks to whom, and where it can be read
    r"^\W*(?:[A-Z]{4,}(?: [A-Z]+)*\s*[-–:.]\s+|(?:[Zz]oals|[Ww]at) [^,;:\d]*,|[^,;:]*?\b(?:ik|wij|we|u|uw)\b[^,;:]*?\b(?:dat|of)\b|(?:(?:[Dd]ames en heren|[Gg]eachte?|[Bb]este|[Vv]oorzitter|[Ww]ethouder|[Mm]inister|[Cc]ollega's)\b[^,;:.\d]*[,:]\s*)?[Tt]er (?:beantwoording|voorbereiding|toelichting|info\w*|illustratie|vergelijking)\b[^,;:]*?[,:])"
)
_LIGHT_HEAD = re.compile(r"(?:s|en)?(?:ondersteuning|geld|gelden|interventies?|gevoelens|aanpak|traject|trajecten|programma|middelen|plannen|afspraken|regeling|subsidie|orientatie|maatregelen|bewegingen)$")


# Whom a share is of: '93% van de kinderen met een indicatie' is none of all children.
_OF_WHOM = re.compile(r"\s+van (?:de|alle) \w+ (?:met|zonder) (?:een )?([\w-]{5,})")
_WITH = re.compile(r"\s+(?:[\w-]+\s+){1,2}(?:met|zonder)\s+(?:een|de|het)?((?:\s*[\w-]+){1,3})")
_OF_THOSE_WITH = re.compile(r"\b[Vv]an (?:de|alle) \w+ (?:met|zonder) (?:een |de |het )?((?:\s*[\w-]+){1,4}) er\s*$")
_ENDS_WITH = re.compile(r"zijn|is|was|waren|werd|werden|wordt|worden|heeft|hebben|had|hadden|in|op|bij|van|aan|naar|en|of|die|dat|te|om|uit|voor|door")
_NAMED = re.compile(r"\s+(?:[‘'\"“«]\s?)?[A-Z][\w-]+")
_SHORT_NAME = re.compile(r"\b(?!NPLV|EUR|MEUR|TK|NL)[A-Z]{2,}\b")
_SAME_ELSEWHERE = re.compile(r"^\W*(?:landelijk|in (?:heel |de )?(?:nederland|nplv-gebieden|gebieden)|voor (?:heel )?nederland|het landelijk\w* (?:cijfer|gemiddelde))\b\W*(?:is|was|bedraagt|bedroeg|gaat|ging|ligt|lag|gold|geldt|komt|kwam)\b(?:\W+(?:dat|dit|het|die|deze|om|op|voor|nog|ruim|bijna|circa|ongeveer|uit))*\W*\d")
_SCHEME = re.compile(r"\b[A-Z]\w+(?:impuls|stimulans|fonds|programma|akkoord|regeling|wet)\b")
_LABEL = re.compile(r"^\W*[A-Z]{4,}(?: [A-Z]+)*\s*[-–:.]\s")  # 'PERSTEKST - ...'
_MEASURED = re.compile(r"\b(?:gemiddelde|totale|mediane|maximale) ([\w-]{4,})")
_SOME_ONLY = re.compile(r"\bin aanmerking\b|\bindicatie\b|\brecht (?:had|hebben|op)\b|\bdoelgroep")
_OF_ALL = re.compile(r"\s+van alle\b")
_PAYS = re.compile(r"\bbetal(?:en|ing)|\bbetaal(?:t|de|den)\b|\bkost(?:te|en)?\b|\b(?:leggen|dragen)\b[^;]*\bbij\b(?! aan\b)")
_GETS = re.compile(r"\bkr(?:ij|ee|e)g|\bontv[ai]ng|\bgeeft\b|\bgaf\b|\btoegekend|\bbeschikbaar|\bkwam\b|\bvrij")


_LABELS = re.compile(r"label[s ]+e\b")
POOR_LABEL = " slecht energielabel"  # what people call the labels E to G


class Doubts:
    """Finds the words of claims that nothing in a source stands for."""

    def __init__(self, words: Vocabulary) -> None:
        self._words = words
        self._framing = words.terms(FRAMING)

    def of(self, sense: Sense, fact: Fact) -> bool:
        """Whether a claim says more than the sentence that has its figure: an event that it does not tell, or several other things."""
        if adds_limit(sense, fact) or adds_year(sense, fact):
            return True
        told = low(fact.titled)
        told += POOR_LABEL if _LABELS.search(told) else ""
        here = fact.nearby | self._words.terms(fact.titled)
        if any(not self._words.terms(name) <= here | fact.also for name in _SHORT_NAME.findall(_LABEL.sub(" ", sense.segment))):
            return True  # '€ 400 miljoen van VWS', where the sentence names other ministries
        strange = [word for word in self._strange(sense, here) if not self._words.formed(word, fact.also)]
        if any(self._untold(word, told) and (acts_in(word) or not self._words.met(word, fact.around)) for word in strange):
            return True
        strange += [word for word in self._carried(sense) if not self._words.met(word, here) and not self._words.formed(word, fact.also)]
        telling = [word for word in strange if not _is_event(word) and zipf_frequency(word, "nl") < COMMON and self._words.narrows(word, WEIGHT) and not _said_otherwise(word, told)]
        if _PAYS.search(low(sense.clause)) and _GETS.search(told) and not _PAYS.search(told):
            return True
        if any(not self._words.met(word, self._words.terms(told)) for word in self._with(sense)):
            return True
        measured = _MEASURED.search(low(sense.sentence.text))
        if measured and not self._words.met(measured.group(1).rpartition("-")[2], self._words.terms(told)) and not self._plain(measured.group(1)) and not _said_otherwise(measured.group(1), told):
            return True
        if any(quality.search(low(sense.segment)) and not quality.search(told) for quality in QUALITIES):
            return True
        whom = _OF_WHOM.match(fact.text, fact.figure.end)
        if fact.kind == "share" and _OF_ALL.match(sense.sentence.text, sense.figure.end) and _SOME_ONLY.search(low(fact.passage.text)) and not _SOME_ONLY.search(low(sense.sentence.text)):
            return True  # '76% van alle kinderen', where only some may take part
        if whom and fact.kind == "share" and _OF_ALL.match(sense.sentence.text, sense.figure.end):
            return True
        if whom and fact.kind == "share" and not self._words.told_by(whom.group(1), f"{sense.sentence.text} {sense.context}"):
            return True
        beside = self._words.terms(" ".join(fact.passage.sentences[max(0, fact.sentence - 1) : fact.sentence + 2]))
        return len(telling) > MOST_STRANGE or any(not self._words.met(word, beside) for word in telling)

    def other_scheme(self, sense: Sense, found: Iterable[Fact]) -> bool:
        """Whether a claim names a scheme that no sentence with its figure has, and one of them names another: 'uit de Realisatiestimulans'."""
        named = [name.lower() for name in _SCHEME.findall(sense.segment)]
        if not named:
            return False
        facts = list(found)
        told = [low(" ".join((*fact.passage.sentences[max(0, fact.sentence - 1) : fact.sentence + 1], fact.told, *fact.retold))) for fact in facts]
        return not any(name in text for name in named for text in told) and any(_SCHEME.search(fact.text) for fact in facts)

    def _carried(self, sense: Sense) -> Iterator[str]:
        """The words of the sentence that one leans on wholly: 'Landelijk is dat € 379.000'."""
        if _SAME_ELSEWHERE.match(low(sense.sentence.text)):
            yield from (token.text for token in tokenize(_FRAME.sub(" ", sense.context)) if len(token.text) >= LONG and not self._plain(token.text))

    def _with(self, sense: Sense) -> Iterator[str]:
        """The words that narrow what is counted right after it: '8.298 woningen met een slecht energielabel' are no others in some other sentence."""
        text = sense.sentence.text
        found = _WITH.match(text, sense.figure.end) or _OF_THOSE_WITH.search(text[: sense.figure.start])
        for token in tokenize(found.group(1)) if found else ():
            if _ENDS_WITH.fullmatch(token.text):
                return
            if not self._plain(token.text):
                yield token.text

    def _strange(self, sense: Sense, here: frozenset[str]) -> Iterator[str]:
        """The words of the clause that the sentence with the figure does not have, in no form."""
        happens = any((_is_event(token.text) or acts_in(token.text)) and not PLAIN.fullmatch(token.text) for token in tokenize(sense.segment))
        text = _PURPOSE.sub(" ", sense.segment if happens else sense.clause)
        if _PART_OF.search(sense.sentence.text[: sense.figure.start]):  # 'twaalf van de veertien ondersteuners leren door': of the fourteen that is not said
            text = " ".join(sense.sentence.text[sense.figure.end :].split()[:WHOLE])
        for lead in filter(None, (expression.match(text) for expression in (_FRAME, _LEAD))):
            if lead.end() <= text.find(sense.sentence.text[sense.figure.start : sense.figure.end]):
                text = f"{' ' * lead.end()}{text[lead.end() :]}"
        for token in tokenize(text):
            word = AS_ONE.get(token.text, token.text)
            if sense.ends and moves(word):
                continue  # the two figures say themselves whether it rose or fell
            if (text[token.start].isupper() and token.start) or _NAMED.match(text, token.end):
                continue  # a name that a passage lacks rules it out elsewhere; what stands before one says only of what kind it is
            bare = _LIGHT_START.sub("", word)
            core = next((cut for cut in (_LIGHT_HEAD.sub("", bare),) if len(cut) > SHORT), bare)
            if not self._plain(core) and not self._words.met(core, here):
                yield word

    def _plain(self, word: str) -> bool:
        """Whether a word narrows nothing, wherever it stands."""
        return bool(not word[0].isalpha() or PLAIN.fullmatch(word) or word in LIGHT_WORDS or not self._words.terms(word) - self._framing)

    def _untold(self, word: str, told: str) -> bool:
        """Whether a word says that something happened, of which the source has no word."""
        if not _is_event(word) or (zipf_frequency(word, "nl") >= COMMON and not acts_in(word)):
            return False
        return not _said_otherwise(word, told)


def _said_otherwise(word: str, told: str) -> bool:
    return any(told_as.search(told) for said_as, told_as in _EVENTS if said_as.match(word))


def _is_event(word: str) -> bool:
    """Whether a word is a participle or a past tense, as far as its form tells; 'slechte' and 'zittende' are not."""
    if not _HAPPENED.fullmatch(word) or _NO_EVENT.fullmatch(word):
        return False
    inflected = word.endswith(("te", "de")) and zipf_frequency(word[:-1], "nl") >= zipf_frequency(word, "nl")
    return not inflected and not word.endswith("ende")
