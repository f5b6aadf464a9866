"""Words that never narrow a question down: what people say around it, the verbs that carry it and words of degree.

`plain_words.txt` lists them one by one: chosen by hand, for this project, from the 21,000 most common words of Dutch; whatever could say who
or what is counted, where, how or by whom was left out. Here are only those of which other forms follow by rule, and how compounds are made.
Nouns are hardly among them: an unknown noun ('studenten', 'flats') may name a group for which a figure does not hold.
Verbs that say something of people ('roken', 'scheiden', 'studeren') are left out for the same reason.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

# Weak verbs, as infinitives; their other forms follow from these.
_WEAK = """
verkeren exploderen tuimelen duikelen escaleren pieken verdrievoudigen verviervoudigen stagneren afvlakken stabiliseren normaliseren versnellen vertragen afremmen klauteren evenaren passeren inhalen
diepen snorren pluizen spitten snuffelen lepelen turven scrollen bladeren klikken tikken typen toveren schotelen dissen stippen lijsten sommen krabbelen plakken printen kopieren linken mikken grabbelen googelen neuzen speuren
puzzelen turen staren zoomen focussen toetsen ijken gissen prijken pronken figureren belichten markeren ventileren opperen polsen aftikken opfrissen resumeren recapituleren gapen stranden belanden arriveren aftoppen becijferen kwantificeren extrapoleren duizelen worstelen stoeien
antwoorden benoemen berekenen beschikken bedanken bekeken beoordelen behoren behalen benadrukken bereiken betrekken betreffen bewaren checken controleren
citeren dalen delen doelen doorgeven draaien duiden duren eindigen fluctueren gebruiken gelden geloven groeien haken halen halveren
handelen herhalen herinneren hoeven hopen horen indelen interesseren kennen keren kelderen kloppen klimmen krimpen leveren
luiden maken meten melden merken missen mailen naderen noemen noteren ontwikkelen omschrijven opleveren optellen overtuigen oplopen passen
pakken plaatsen posten publiceren peilen raken rapporteren redden registreren rekenen reageren regelen rekenen ronden scoren schelen schetsen schaden
schommelen schuiven selecteren slaan specificeren splitsen steken stellen stoppen storen sturen strekken tellen tonen twijfelen trekken
uitmaken uitleggen uitsplitsen vergelijken verbazen verbeteren verslechteren verdubbelen verhogen verlagen verlopen vermelden vermoeden veranderen
verschillen verschuiven vertellen verwachten verwijzen verwerken volstaan voorstellen vragen wensen wijken wijzigen wisselen
zeggen zetten zoeken zorgen zakken zwakken kampen kampten leven wonen horen voelen ervaren drukken beinvloeden bijdragen
bestaan vormen tellen bevatten bezorgen invullen aanleveren aanvullen toelichten samenvatten verklaren benieuwen bedoelen
afronden afvragen afzetten afsteken achterlopen achterblijven voorlopen uitkomen uitrekenen narekenen nazoeken nakijken opzoeken opvragen
overnemen doorzoeken inschatten bespreken besteden presenteren voorbereiden opstellen plannen praten spreken discussieren debatteren
onderbouwen voegen onderzoeken bekijken bestuderen snappen begrijpen realiseren verifieren valideren bevestigen corrigeren verbazen kiezen
""".split()
# Strong and irregular verbs, form by form.
_STRONG = """
zijn ben bent is was waren geweest wees word wordt worden werd werden geworden heb hebt heeft hebben had hadden gehad kan kun kunt kunnen kon konden gekund
zal zul zult zullen zou zouden mag mogen mocht mochten moet moeten moest moesten wil wilt willen wilde wilden wou ga gaat gaan ging gingen gegaan
doe doet doen deed deden gedaan sta staat staan stond stonden gestaan zie ziet zien zag zagen gezien kom komt komen kwam kwamen gekomen
geef geeft geven gaf gaven gegeven neem neemt nemen nam namen genomen blijf blijft blijven bleef bleven gebleven krijg krijgt krijgen kreeg kregen gekregen
lig ligt liggen lag lagen gelegen zit zitten zat zaten gezeten val valt vallen viel vielen gevallen stijg stijgt stijgen steeg stegen gestegen
loop loopt lopen liep liepen gelopen houd houdt houden hield hielden gehouden laat laten liet lieten gelaten vind vindt vinden vond vonden gevonden
begin begint beginnen begon begonnen lees leest lezen las lazen gelezen schrijf schrijft schrijven kijk kijkt kijken keek keken gekeken
bekijk bekijkt keken weet wist wisten geweten denk denkt denken dacht dachten gedacht breng brengt brengen bracht brachten gebracht zoek zoekt zocht zochten gezocht
spreek spreekt spreken sprak spraken gesproken treft treffen trof troffen getroffen blijk blijkt blijken bleek bleken gebleken lijk lijkt lijken leek leken geleken
hang hangt hangen hing hingen gehangen trek trekt trekken trok trokken getrokken zeg zegt zei zeiden gezegd vraag vraagt vroeg vroegen gevraagd
schuif schoof schoven geschoven wijk wijkt week geweken vergelijk vergelijkt vergeleek vergeleken krimp krimpt kromp krompen gekrompen
slink slinkt slinken slonk slonken geslonken draag draagt dragen droeg droegen gedragen helpt help hielp hielpen geholpen heet heten heette
bedraag bedraagt bedroeg bedroegen beslaat besloeg vertegenwoordigt ligt kies kiest koos gekozen begrijp begrijpt begreep begrepen
ontving verschijnt verscheen verschenen verloop verliep verlopen zwaai duik duikt doken gedoken dook stuur stuurde schiet schoot schoten geschoten vlieg vloog vlogen
geldt gold golden gegolden betref betreft betrof wens wenst optelt optel telt uitmaakt bijhouden bijhoudt bijgehouden opgeteld staaft zwakt
steekt stak gestoken zwelt zwellen zwol zwollen gezwollen vergaat vergaan verging vergingen springt springen sprong sprongen gesprongen zinkt zinken zonk zonken gezonken rijst rijzen rees gerezen kruipt kruipen kroop gekropen
breekt brak gebroken weegt woog gewogen beweegt bewoog bewogen buigt boog gebogen wijst wijzen gewezen bevindt bevond ontbreekt ontbrak verdwijnt verdween verdwenen sloeg sloegen geslagen biedt bood geboden treedt trad kleurt kleurde gekleurd
verhoud verhoudt verhouden verhield verhielden zich woon woont woonde woonden gewoond leef leeft leefde leefden geleefd groei groeit groeide groeiden opgroeit opgroeien opgroeiden
""".split()
_PARTICLES = "aan achter af bij door er her in mee na neer om onder op over samen tegen terug toe uit vast voor weg rond vooruit achteruit omhoog omlaag".split()

_ADJECTIVES = """
aardig actueel afgelopen algeheel algemeen anoniem belangrijk beknopt benieuwd beschikbaar bekend bijzonder blij bovenstaand breed compleet concreet correct daadwerkelijk dergelijk direct duidelijk dringend
drastisch echt eenvoudig enorm ernstig exact exclusief feitelijk fiks flink fors fout gangbaar geheel gelijk genoemd gering gewenst gewoon gunstig ongunstig handig hard hevig hoofdzakelijk huidig inhoudelijk interessant
jongst kloppend komend kort laatst lastig letterlijk lief maximaal mild minimaal moeilijk mogelijk mooi nader nauwkeurig negatief net netjes nodig normaal officieel onderhavig onderstaand ongewijzigd opvallend
overig overtuigend positief pittig precies precieze primair procentueel raar recent relatief redelijk relevant respectief rustig serieus simpel sec snel specifiek spectaculair stabiel stevig strak sterk structureel
substantieel totaal treurig uiteenlopend uitgebreid uiterst verbluffend verrassend vergelijkbaar verwacht vlak vorig volgend volledig volstrekt vreemd waar werkelijk zichtbaar zogenoemd zogenaamd zuiver zwaar schrikbarend
schokkend mager magertjes fantastisch prima oke aanzienlijk aanmerkelijk bescheiden beduidend behoorlijk merkbaar noemenswaardig significant wezenlijk gemeten gepubliceerd gevraagd genoteerd afgedrukt vermeld bekendgemaakt
willekeurig gemiddeld doorsneden zogeheten voorlopig vorige eerstvolgend opmerkelijk typisch tegenvallend meevallend dramatisch alarmerend zorgelijk zorgwekkend hoopvol bemoedigend teleurstellend gek mogelijk onmogelijk waarschijnlijk onwaarschijnlijk terecht onterecht juist onjuist incorrect globaal grof fijn nuttig bruikbaar betrouwbaar onbetrouwbaar objectief leuk tof vervelend slim dom kritisch politiek bestuurlijk ambtelijk schriftelijk mondeling digitaal hoogste laagste wekelijks maandelijks hoog laag groot klein veel weinig meer minder hoger lager groter kleiner beter minste meeste gemiddeld doorsnee landelijk nationaal totaal eerst tweede derde laatste vroeg laat nauw ruim krap bovengenoemd desbetreffend betreffend
""".split()
# A figure, where it stands and what it is asked for. Compounds of these are plain too: 'tabelwaarde', 'vindplaats', 'kamerstuk'.
_FIGURE_NOUNS = """
cijfer getal percentage procent procentpunt punt aandeel waarde tabel kolom rij regel cel lijst lijn reeks grafiek kaart score index stand niveau meting peiling moment jaar datum periode trend stijging daling toename afname
verschil verhouding gemiddelde uitkomst resultaat vergelijking berekening som totaal gegeven data indicator statistiek overzicht uitsplitsing toelichting vermelding verwijzing bron plaats pagina blad document
rapport rapportage nota notitie stuk brief bericht artikel vraag antwoord debat vergadering overleg materiaal informatie tekst beeld
redactie krant column motie toespraak presentatie uitzending
""".split()
_FIRST_PARTS = """
vind peil meet ijk reken begin start tussen eind slot nul vervolg basis kern hoofd deel detail feit feiten beleid kamer commissie fractie raad pers nieuws spreek woord verslag controle referentie bron jaar dag blad voet web
""".split()
_COMPOUND = re.compile(rf"(?:{'|'.join(_FIRST_PARTS + _FIGURE_NOUNS)})(?:s|en|n|e)?(?:{'|'.join(_FIGURE_NOUNS)})(?:[a-z]?en|n|s)?")
_NOUNS = frozenset("inkomen inkomens uitgaven uitval afval overval overvallen aanval onderhoud inhoud opvang toeval onderhouden overleden inwonen samenwonen samenwonend uitwonend inwonend standplaats standplaatsen kelder staar neus snor spit pluis pols strand".split())  # no forms of verbs, whatever they look like
_INFLECTIONS = ("e", "s", "er", "ere", "st", "ste", "tje", "jes")
_LONG, _SHORT = "aeou", "bcdfghjklmnpqrstvwxz"


def _stem(infinitive: str) -> str:
    """The first person singular of a regular verb: 'maken' -> 'maak', 'zetten' -> 'zet', 'reizen' -> 'reis'."""
    root = infinitive.removesuffix("n").removesuffix("e")
    if len(root) > 2 and root[-1] == root[-2]:
        return root[:-1]
    if len(root) > 2 and root[-1] in _SHORT and root[-2] in _LONG and root[-3] not in "aeiou" and not root.endswith(("el", "er", "en", "em", "ig")):
        root = root[:-1] + root[-2] + root[-1]
    return root[:-1] + {"v": "f", "z": "s"}.get(root[-1], root[-1])


def _forms(infinitive: str) -> set[str]:
    stems = {_stem(infinitive)}
    if infinitive.endswith("eren"):
        stems.add(infinitive.removesuffix("eren") + "eer")  # stressed: 'noteren', 'noteer'; unstressed: 'veranderen', 'verander'
    voiceless = infinitive.removesuffix("en")[-1:] in "tkfschp"
    return {infinitive, infinitive + "d", *(form for stem in stems for form in _regular(stem, "t" if voiceless else "d"))}


def _regular(stem: str, ending: str) -> set[str]:
    """Present, past and participle of a weak verb."""
    participle = stem if stem[-1] == ending else stem + ending
    return {stem, stem + "t", stem + ending + "e", stem + ending + "en", participle, "ge" + participle, "ge" + participle + "e"}


@lru_cache(maxsize=1)
def _verbs() -> frozenset[str]:
    return frozenset({form for verb in _WEAK for form in _forms(verb)}.union(_STRONG))


@lru_cache(maxsize=1)
def plain_words() -> frozenset[str]:
    """Every word that is listed, with the forms that follow from it."""
    listed = files(__package__).joinpath("plain_words.txt").read_text(encoding="ascii").split()
    return frozenset({*listed, *_ADJECTIVES} | {form for word in _ADJECTIVES for form in _inflected(word)} | _verbs())


def _inflected(adjective: str) -> set[str]:
    root = adjective
    if len(root) > 3 and root[-1] in _SHORT and root[-2] == root[-3]:
        root = root[:-2] + root[-1]  # 'groot' -> 'grote'
    elif len(root) == 3 and root[-2] in _LONG + "i":
        root += root[-1]  # 'vlak' -> 'vlakke'
    softened = {"f": "v", "s": "z"}.get(root[-1], root[-1])
    return {stem + ending for stem in (adjective, root, adjective + adjective[-1], root[:-1] + softened) for ending in _INFLECTIONS}


@lru_cache(maxsize=50_000)
def is_plain(word: str) -> bool:
    """Whether a folded word says nothing about what is counted."""
    if word in _NOUNS:
        return False
    if word in plain_words():
        return True
    if word.endswith(("jaar", "jaren")) and not word.startswith(("half", "bejaar")):
        return True  # 'coronajaar', 'verkiezingsjaar'
    if _COMPOUND.fullmatch(word):
        return True
    small = next((word.removesuffix(ending) for ending in ("etje", "tje", "pje", "je") if word.endswith(ending)), "")
    if small in plain_words():
        return True  # 'rijtje'
    rest = next((word[len(particle) :] for particle in _PARTICLES if word.startswith(particle) and len(word) > len(particle) + 2), "")
    return not rest.endswith("end") and (rest in _verbs() or (rest.startswith("te") and rest[2:] in _verbs()))
