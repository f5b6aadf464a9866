"""Words that never narrow a question down: what people say around it, the verbs that carry it and words of degree.

Nouns are hardly among them: an unknown noun ('studenten', 'flats') may name a group for which a figure does not hold.
Verbs that say something of people ('roken', 'scheiden', 'studeren') are left out for the same reason.
"""

from __future__ import annotations

from functools import lru_cache

# Weak verbs, as infinitives; their other forms follow from these.
_WEAK = """
verkeren
antwoorden benoemen berekenen beschikken bedanken bekeken beoordelen behoren behalen benadrukken bereiken betrekken betreffen bewaren checken controleren
citeren dalen delen doelen doorgeven draaien duiden duren eindigen fluctueren gebruiken gelden geloven groeien haken halen halveren
handelen herhalen herinneren hoeven hopen horen indelen interesseren kennen keren kelderen kloppen klimmen krimpen leveren
luiden maken meten melden merken missen mailen naderen noemen noteren ontwikkelen omschrijven opleveren optellen overtuigen oplopen passen
pakken plaatsen posten publiceren peilen raken rapporteren redden registreren rekenen reageren regelen rekenen ronden scoren schelen schetsen schaden
schommelen schuiven selecteren slaan specificeren splitsen steken stellen stoppen storen sturen strekken tellen tonen twijfelen trekken
uitmaken uitleggen uitsplitsen vergelijken verbazen verbeteren verslechteren verdubbelen verhogen verlagen verlopen vermelden vermoeden veranderen
verschillen verschuiven vertellen verwachten verwijzen verwerken volstaan voorstellen vragen wensen wijken wijzigen wisselen
zeggen zetten zoeken zorgen zakken zwakken kampen kampten leven wonen horen voelen ervaren drukken beinvloeden bijdragen
kosten_ bestaan vormen tellen bevatten bezorgen invullen aanleveren aanvullen toelichten samenvatten verklaren benieuwen bedoelen
afronden afvragen afzetten afsteken achterlopen achterblijven voorlopen uitkomen uitrekenen narekenen nazoeken nakijken opzoeken opvragen
overnemen doorzoeken inschatten bespreken besteden presenteren voorbereiden opstellen plannen praten spreken discussieren debatteren
onderbouwen onderzoeken bekijken bestuderen snappen begrijpen realiseren verifieren valideren bevestigen corrigeren verbazen kiezen
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
schuif schoof schoven geschoven wijk wijkt week weken_ geweken vergelijk vergelijkt vergeleek vergeleken krimp krimpt kromp krompen gekrompen
slink slinkt slinken slonk slonken geslonken draag draagt dragen droeg droegen gedragen helpt help hielp hielpen geholpen heet heten heette
bedraag bedraagt bedragen_ bedroeg bedroegen beslaat besloeg vertegenwoordigt ligt kies kiest koos gekozen begrijp begrijpt begreep begrepen
ontving verschijnt verscheen verschenen verloop verliep verlopen zwaai duik duikt doken gedoken dook stuur stuurde schiet schoot schoten geschoten vlieg vloog vlogen
geldt gold golden gegolden betref betreft betrof wens wenst wacht_ optelt optel telt uitmaakt bijhouden bijhoudt bijgehouden opgeteld staaft zwakt
verhoud verhoudt verhouden verhield verhielden zich woon woont woonde woonden gewoond leef leeft leefde leefden geleefd groei groeit groeide groeiden opgroeit opgroeien opgroeiden
""".split()
_PARTICLES = "aan achter af bij door er her in mee na neer om onder op over samen tegen terug toe uit vast voor weg rond vooruit achteruit omhoog omlaag".split()

# Adverbs, particles, conjunctions and pronouns beyond the stop words.
_ADVERBS = """
aanstaande achteraf achteruit ajb alsnog alstublieft altijd anders anderzijds anno apart asjeblieft best bijgevolg binnenkort blijkbaar bovendien buiten daarboven daardoor daarentegen
daaronder daartegenover daarnaast daarnet daarop daartussen dadelijk dankje dankjewel dankuwel dankzij dezelfde derhalve destijds dikwijls doorgaans dientengevolge dusdanig dusver echter effe effen
eerder eerst eindelijk enerzijds enigszins enzovoort eveneens evenals evenveel evt feitelijk gaandeweg gauw gelijk gelukkig gemakshalve gezamenlijk goeiemorgen goedemiddag
goedemorgen goedenavond gewoonweg grofweg groetjes groeten haha hallo heden hee hoi hey helaas helemaal hieronder hierboven hierbij hierover hiertussen hm hmm hoeveelste hoewel hopelijk hoezeer hoelang hoever
immers inclusief indertijd ineens inmiddels integendeel intussen jaarlijks juist kennelijk kortom kortweg laatst langzaam later liefst liever maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
mede meestal meteen metname mijns minstens misschien momenteel morgen gisteren eergisteren overmorgen morgenochtend morgenmiddag namelijk nabij natuurlijk nadien naderhand nauwelijks nergens netto_ nogal nogmaals
nooit nou nu omhoog omlaag omgerekend omgekeerd onlangs onderling ongeacht ooit oorspronkelijk opeens opnieuw overal overigens percentueel plotseling plots plusminus pardon procentueel reeds respectievelijk
recht rond rondom ruwweg samen sedert sindsdien slechts snel soms sorry sowieso spoedig steeds stapsgewijs straks strikt tegelijk tegelijkertijd tegenover tegenwoordig telkens tenminste tenslotte tevens
terug tezamen thans toch toentertijd toevallig totaal totnutoe totdat tussendoor tussentijds uiteindelijk uiteraard uitsluitend vaak vaker vanavond vandaag vanmiddag vanmorgen vannacht vanochtend vanwege
vast veelal ver verder nieuwste nieuw_ recentste actueelste nieuwere oudere_ vergeefs vermoedelijk vervolgens verreweg vlot vooraf voordat voordien vooral voorafgaand voorheen voorlopig vooruit voorts vrij vrijwel waarbij waardoor waarmee waarna waarschijnlijk waartoe weinig
welgeteld welja welnu weleens wellicht wederom wegens weliswaar ja jazeker jawel nee neen hoor zeg he zeker zelfs zeven_ zo zoals zelfde zodanig zodat zodra zojuist zolang zonet zogenaamd zogeheten zogezegd zopas zover zulk zulke zodoende
ikzelf jezelf mezelf zichzelf onszelf welk welke hetgeen hetwelk degene degenen diegene beide beiden allebei alledrie allemaal allen ander andere anderen sommige enige enkele enkel elkaar elkaars wiens wier uw jouw
mn zn tov tav tbv mbt ivm igv cq ofwel oftewel dwz nl_ bijv bv tm ca evt incl excl aub svp btw vgl resp enz etc mi mits tenzij teneinde omtrent betreffende inzake aangaande qua via per namens volgens langs jegens
eigen_ zelf alleen alle allerlaatste allereerste slechts maar bijna ruim circa grofweg pakweg hooguit maximaal minimaal evenwel doch desondanks desalniettemin niettemin nochtans dan daar hier er
""".split()
# Adjectives of degree, order, certainty and judgement; inflected forms follow.
_COMMON = """
aanwezig all allerlei bedoeling behalve bepaald bepaalde beperkt bewust bestaande betrokken boodschap combinatie dagelijks data details detail discussie doordat duizend eenmaal eentje eer eerlijk effect eerdere ene enig erger erover eruit
extra fase gebeurd gebeuren gedachte gedurende gemakkelijk gemakkelijke gevolg gevolgen gisteravond goeie half halve helder hierdoor hiervoor historisch historische honderd inderdaad invloed jammer keuze klinkt kritiek langer langere let logisch
makkelijk max meerdere meerderheid minderheid mening min minuut minuten moeite mogelijkheid ondertussen onderweg onderwerpen oorzaak opzichte oproep optie opties persoonlijk positie praktijk pro reactie reden redenen rest richting risico
schaal slotte sprake stap stappen test tijdje tips tip trouwens type uitzondering update vandaan vaste verband verdere verklaring voorbij voordeel voornamelijk waaronder waard waarheid wijze woorden woord zes zoiets zomaar dertig negen acht vierde
belachelijk bewijs boos commentaar dichtbij diep gelukt gelukkig geweldig geldig bevolking beroepsbevolking populatie erna ervoor daarna daarvoor daaropvolgend daaropvolgende voorafgaande voorgaand voorgaande aansluitend jongstleden jl
verstrekken verstrekt verschaffen toesturen toezenden opsturen aanreiken meegeven overleggen doormailen doorsturen leeftijd leeftijden oh ooh ow ach wacht nietes jarig jarige jarigen monitor meetinstrument bron barometer mate oeps excuus excuses willekeur hoeverre slechter mevrouw mijnheer meneer heer dames heren geachte beste hoogachtend verneem vernemen ff effe snelle thx thanks super top prioriteit benchmark referentie vergelijkingsmateriaal landsgemiddelde peildata vooralsnog vluchtig globale uitermate dermate zodoende nietwaar hoofd hoofde uithoofde tevergeefs ingeval terloops kader verband kernvraag deelvraag hoofdvraag onderzoeksvraag
antwoordformulier invuloefening toets examen huiswerk profielwerkstuk practicum artikeltjes nieuwsitem nieuwsuitzending radio televisie tv uitzendingen omroep journaal redacteuren lezers lezer publiek kiezers kiezer achterban partij fractiegenoot
staatssecretaris bewindspersoon ambtenaar ambtenaren beleidsstuk beleidsnota beleidsbrief beleidsvraag adviseur directie directeur baas manager teamleider opdrachtgever collegaatje kantoor agenda agendapunt debatvoorbereiding werkbezoekje spreker
zinnen alineas tekstvak voetnoten bijlagen onderschrift bijschrift legenda grafiekjes staven taartdiagram kaartje presentaties excel excelbestand csv spreadsheet rekenblad word pdf mailtje mail app appje whatsapp
""".split()
_ADJECTIVES = """
aardig actueel afgelopen algeheel algemeen anoniem belangrijk beknopt benieuwd beschikbaar bekend bijzonder blij bovenstaand breed compleet concreet correct daadwerkelijk definitief_ dergelijk direct duidelijk dringend
drastisch echt eenvoudig enorm ernstig exact exclusief feitelijk fiks flink fors fout gangbaar geheel gelijk genoemd gering gewenst gewoon goedkoop_ gunstig ongunstig handig hard hevig hoofdzakelijk huidig inhoudelijk interessant
jongst kloppend komend kort laatst lastig letterlijk lief maximaal mild minimaal moeilijk mogelijk mooi nader nauwkeurig negatief net netjes nodig normaal officieel onderhavig onderstaand ongewijzigd opvallend oud_
overig overtuigend positief pittig precies precieze primair procentueel raar recent relatief redelijk relevant respectief rustig serieus simpel sec snel specifiek spectaculair stabiel stevig strak sterk structureel
substantieel totaal treurig uiteenlopend uitgebreid uiterst verbluffend verrassend vergelijkbaar verwacht vlak vorig volgend volledig volstrekt vreemd waar werkelijk zichtbaar zogenoemd zogenaamd zuiver zwaar schrikbarend
schokkend mager magertjes fantastisch prima oke aanzienlijk aanmerkelijk bescheiden beduidend behoorlijk merkbaar noemenswaardig significant wezenlijk gemeten gepubliceerd gevraagd genoteerd afgedrukt vermeld bekendgemaakt
willekeurig gemiddeld doorsneden zogeheten voorlopig vorige eerstvolgend opmerkelijk typisch tegenvallend meevallend dramatisch alarmerend zorgelijk zorgwekkend hoopvol bemoedigend teleurstellend gek mogelijk onmogelijk waarschijnlijk onwaarschijnlijk terecht onterecht juist onjuist incorrect globaal grof fijn nuttig bruikbaar betrouwbaar onbetrouwbaar objectief leuk tof vervelend slim dom kritisch politiek bestuurlijk ambtelijk schriftelijk mondeling digitaal hoogste laagste wekelijks maandelijks hoog laag groot klein veel weinig meer minder hoger lager groter kleiner beter minste meeste gemiddeld doorsnee landelijk nationaal regionaal_ totaal eerst tweede derde laatste vroeg laat nauw ruim krap bovengenoemd desbetreffend betreffend
""".split()
# What a question is asked for, where its figures stand, and whoever asks it.
_OCCASIONS = """
aanleiding achtergrond afdeling alinea analyse antwoord antwoordje antwoorden artikel artikelen artikeltje begin begrip beleidsadviseur beleidsmedewerker beeld beantwoording belang berekening bericht bijdrage_ bijlage blad blog blz boek bladzijde brief briefing briefje
bron bronnen bronvermelding buurtkrant cijferreeks chef college_ collega collegas column commissie commissiedebat concept controle datum dashboard_ debat debatje decimaal decimalen deskresearch dia dienst document documenten dossier eind einde etmaal expert factcheck factsheet feit feiten feitje
figuur format fractie fractieleider fractiemedewerker gegeven gegevens gesprek getal getallen getalletje grafiek grafieken grafiekje gevoel geval gemak hoofdstuk hulp idee indruk infographic informatie info inleiding interview invulling item jaar jaartje jaartal jaartallen jaren journalist kaart kamer kamerbrief kamerdebat
kamerfractie kamerlid kamerleden kamerstuk kamervraag kamervragen katern kans kansen chance antwoordtekst wetgevingsoverleg rondetafelgesprek plenair begrotingsbehandeling vragenuurtje kamerdebatten inbreng spreekpunten oneliner kernboodschap kerncijfer kerncijfers feitenrelaas feitenblad annotatie oplegger nieuwsgierigheid interesse vak klas leraar docent tentamen opleidingsopdracht ding dingen iets helft kwart driekwart derde keer keren kolom kop kopje krant kwestie lezing lijn lijst lijstje maat maatstaf maal media medewerker medewerkers meetjaar meetmoment meting memo minister ministerie moment momentje motie naam nieuws nieuwsbericht nieuwsbrief nota notitie nummer
oktober onderbouwing onderdeel onderwerp ontwikkeling onderzoek onderzoekje opdracht opgave opmerking opzet overleg overzicht overzichtje pagina paginas paragraaf peildatum peiljaar peilmoment percent percentage percentages periode persbericht plaatje podcast podium pp ppt presentatie procent procenten procentje procentpunt procentpunten
programma pub_ publicatie punt punten quiz raadslid raadsleden rapport rapportje rapportage rapportages redactie redacteur rede reeks regel regels rij rijen samenvatting scriptie sheet site slag slide slides soort sorry spoed speech spreekbeurt spreektekst staafdiagram staat staatje stand statistiek statistieken stip stuk stukje
start startjaar slotjaar tabel tabellen tabelletje teken tekst teksten tekstje term termijn thema tijd tijdlijn tijdreeks tijdspanne tijdvak titel toelichting toespraak trend trends tweet uitgave uitkomst uitkomsten uitleg uitspraak uitzending uur vergadering vergelijking verhaal verschil verschillen vers verslag verzoek verzoekje volgorde
voetnoot voorbeeld voorbereiding voortgangsrapport voortgangsrapportage vraag vraagje vragen waarde waarden waardes webpagina website week weken werkbezoek werkgroep werkoverleg werkstuk wethouder_ wijziging woordvoerder woordvoering zaak zaken zicht zin zinnetje stelling stijging daling toename afname groei krimp aandeel aandelen deel delen gedeelte
verhouding voorsprong achterstand afstand kloof gat spreiding score scores niveau hoogte hoogtepunt dieptepunt piek piekjaar record topjaar rekensom rekensommetje som sommetje optelsom optelling resultaat resultaten cijfer cijfers cijfertje cijfertjes meetreeks totaalcijfer eindcijfer graad indicator indicatoren indicatorentabel kolommen cel cellen gebied gebieden
mens mensen persoon personen bewoner bewoners inwoner inwoners situatie geheel gemiddelde gemiddelden gemiddeldes landgemiddelde buurt buurten wijk wijken plek plekken plaats plaatsen omgeving verwachting prognose doorgaat komma groep groepen categorie categorieen toekomst vervolgvraag vervolgvraagje correctie vergissing foutje typefout typo puur pure louter check berichtje draft
""".split()
_NOUNS = frozenset("inkomen inkomens uitgaven uitval afval overval overvallen aanval onderhoud inhoud opvang toeval onderhouden overleden inwonen samenwonen samenwonend uitwonend inwonend".split())  # no forms of verbs
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
    weak = {form for verb in _WEAK if not verb.endswith("_") for form in _forms(verb)}
    return frozenset(weak | {form for form in _STRONG if not form.endswith("_")})


@lru_cache(maxsize=1)
def plain_words() -> frozenset[str]:
    """Every word that is listed, with the forms that follow from it."""
    listed = {word for word in (*_ADVERBS, *_ADJECTIVES, *_COMMON, *_OCCASIONS) if not word.endswith("_")}
    return frozenset(listed | {form for word in _ADJECTIVES if not word.endswith("_") for form in _inflected(word)} | _verbs())


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
    if word in plain_words():
        return True
    if word in _NOUNS:
        return False
    if word.endswith(("jaar", "jaren")) and not word.startswith(("half", "bejaar")):
        return True  # 'coronajaar', 'verkiezingsjaar'
    small = next((word.removesuffix(ending) for ending in ("etje", "tje", "pje", "je") if word.endswith(ending)), "")
    if small in plain_words():
        return True  # 'rijtje'
    rest = next((word[len(particle) :] for particle in _PARTICLES if word.startswith(particle) and len(word) > len(particle) + 2), "")
    return not rest.endswith("end") and (rest in _verbs() or (rest.startswith("te") and rest[2:] in _verbs()))
