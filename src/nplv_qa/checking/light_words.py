"""Words of ministry prose that say how something is told, not what: 'een zorgelijk beeld', 'ik hecht eraan op te merken'. And words for one thing.

They are no part of a claim. What is here narrows no figure down, whatever stands beside it: no thing, place, group, period or event of
the policy itself.
"""

from __future__ import annotations

from collections.abc import Mapping

# How a writer leads up to a figure, weighs it, or goes on from one to the next.
LIGHT_WORDS = frozenset(
    """aandacht aanleiding aanmerkelijk aansluitend aantonen aanzienlijk aanzienlijke achtergrond afzonderlijk algemeen algemene allereerst allerlei althans anderszins antwoord
    baart baren bedraagt beduidend beeld belang belangrijk belangrijke belicht belichten belopen beloopt benadruk benadrukken benadrukt berust beschouwing beschouwd beslaan besloeg beslag bestaande bestempelen betekende
    betekenis betekent betreft betreffen betrof bevestigt bezien bezorgd blijkens boeken boekt boekte bovendien brede breed buitengewoon cijfermatig cijfermatige complimenten concreet concrete conform constateer constateren constatering daadwerkelijk daadwerkelijke
    daarentegen deels dergelijke desalniettemin desondanks destijds dienaangaande dikwijls doorgaans duidelijk duidelijke duidt echter eenvoudig eerder eerdere eerst evenals eveneens evenwel
    feit feite feitelijk feitelijke flinke fors forse fraai fraaie geconstateerd geheel gelden geldt gelet gemarkeerd genoemd genoemde geruststellend gestaag gestage getuigt gevraagd gewenste gezamenlijk gezamenlijke gezien gold goede graag grofweg
    gunstige hand hang hangt hangen hecht helaas helder heldere herkenbaar hierbij hierover hiertoe hierop hoewel hooguit illustreert illustratie immers indicatief indien indrukwekkend indrukwekkende informeer ingaan inmiddels inspanning inspanningen
    intussen juist kant kanttekening karakter kenmerkt kent kern kernachtig kortom krachtig kracht langzaam langzamerhand laten laat leerzaam leert lichte lijkt lijn loopt lopen
    mate markant markante meld melden meldt merendeel merk merkbaar merkbare middels mijlpaal momenteel mooi mooie naar noemen noemenswaardig nopen nuance nuchter
    omgerekend omstreeks omvang omvat omvatte omvatten omvangrijk omvangrijke onder onderschrijf onderscheidt onderstreept onderstrepen onderwerp ondanks ontegenzeggelijk onverminderd oog oogpunt opgave opgelegd opmerkelijk opmerkelijke opmerken
    oplettend opzicht opzichte orde ogenschijnlijk overeen overigens overzicht perspectief positief positieve precies prijzenswaardig raakt raken realiteit recente reden reeds resultaat resultaten resulteert resulteerde resultaat
    richting respectievelijk schetst schetsen schreef schrijf schril schrille sectie sinds sindsdien situatie sommige spectaculair spectaculaire spijtig sprake spreekt spreken springt stelling stellingname stevig stevige stand
    substantieel substantiële tevens terecht teleurstellend teleurstellende terrein tekenend toelichten toelichting toon toont tonen treft treffend treffende tussentijds tekst tevreden uitdrukking uiteenlopende uiteenlopend uiteindelijk uiteraard
    uitkomst uitkomsten uitkomt uitkomen uitkwam uitwijzen uitgesproken vanzelfsprekend varieert varieerde vast veelzeggend verband verbetering verdere verhouding verhoudt verloop verloopt vergeleken vermeld vermelden vermeldenswaardig verreweg verschilt
    verschillend verschillende verwijs verwijzen verwijst vervolgens verwacht veruit voorbeeld voorbeelden voorkeur voornaamste voorop vooruitgang vooralsnog voorzichtig voorzichtige voorzitter voorts vorm vormen vormt vormde voren waarbij waarbinnen
    waarvoor wanneer weer weliswaar welke wel werkelijk werkelijke werkelijkheid wijst wijzen winst wint winnen wisselend wisselende zekere zeker zicht zichtbaar zichtbare ziet zien zodoende zogeheten zogenaamde zogenoemde zorgelijk zorgelijke
    zorgen zorgt zorgwekkend zorgwekkende zowel zo'n kreeg krijgen meegeven aangeven aangegeven aangaf aangeeft voortgang ontwikkelt ontwikkelde gaandeweg hoopgevend hoopgevende bemoedigend bemoedigende licht rechtvaardigen noodzaak waarneembaar waarneembare profiteren profiteert profiteerden neer neerkomt neerkomen naartoe erheen samenbrengt samenbrengen samengebracht""".split()
)

# Words that writers change for each other: each stands for all others of its line.
_SAME = """
bebouwing gebouwen panden appartementen
bijdrage rijksbijdrage rijksgeld rijksmiddelen subsidie
corporatie woningcorporatie verhuurder
leerlingen scholieren
dorpen kernen
ministerie departement
tranche ronde
delict misdrijf
flat appartement
energierekening energiekosten
woningwaarde woz
baarmoeder buik
bijeenkomst vergadering
eigenaren huiseigenaren woningeigenaren
knelpunt belemmering
baan werk
voorschool voorschoolse peuteropvang
toeleiding begeleiding
werkervaring ervaring
huishouden gezin
professional deskundige
nieuwbouw nieuwbouwwoningen
bouwprojecten woningbouwprojecten woningbouw bouw
programma aanpak
armoede armoedegrens
"""


def same_words() -> Mapping[str, tuple[str, ...]]:
    """For each word those that may stand for it, in the form of a thesaurus."""
    found: dict[str, tuple[str, ...]] = {}
    for line in _SAME.strip().splitlines():
        words = line.split()
        for word in words:
            found[word] = (*found.get(word, ()), *(other for other in words if other != word))
    return found
