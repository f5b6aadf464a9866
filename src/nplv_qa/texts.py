"""Every Dutch sentence that a user can see; nothing else holds prose."""

# --- the HTTP door --------------------------------------------------------------------------------

HTTP_PROBLEMS: dict[int, tuple[str, str]] = {
    400: ("Ongeldige invoer", "Het verzoek klopt niet met wat deze dienst verwacht."),
    404: ("Niet gevonden", "Op dit adres staat niets."),
    405: ("Methode niet toegestaan", "Dit adres kent deze HTTP-methode niet; de kop Allow noemt de methoden die wel kunnen."),
    406: ("Vorm niet beschikbaar", "De gevraagde vorm (kop Accept) is er niet voor dit adres."),
    413: ("Verzoek te groot", "Het verzoek is groter dan 256 kB."),
    415: ("Inhoudstype niet ondersteund", "Stuur de inhoud als application/json."),
    500: ("Er ging iets mis", "De dienst kon dit verzoek niet afhandelen. Probeer het later nog eens."),
    503: ("Nog niet beschikbaar", "De dienst laadt de documenten nog. Probeer het zo nog eens."),
}
HTTP_OTHER_PROBLEM = ("Verzoek niet afgehandeld", "De dienst kon dit verzoek niet afhandelen.")
HTTP_LOAD_FAILED = "De documenten of de index konden niet worden geladen. De beheerder vindt de oorzaak in het logboek."
HTTP_UNREADABLE_BODY = "De inhoud van het verzoek is geen leesbare JSON."
HTTP_INVALID_FIELDS = "Eén of meer velden kloppen niet; 'fouten' zegt welke."
HTTP_UNKNOWN_SOURCE = "Deze bron bestaat niet; /v1/bronnen noemt de bronnen die er zijn."
HTTP_UNKNOWN_PAGE = "Deze bron heeft geen pagina met dit nummer."
HTTP_UNKNOWN_INDICATOR = "Deze indicator bestaat niet; /v1/indicatoren noemt de indicatoren die er zijn."
HTTP_FEEDBACK_UNAVAILABLE = "De beoordeling kon niet worden bewaard. Probeer het later nog eens."
HTTP_TOO_LARGE: dict[str, str] = {
    "/v1/cijfercontroles": "Het verzoek is groter dan 1 MB; een tekst mag hooguit 50.000 tekens lang zijn.",
    "/v1/conceptteksten": "Het bestand is groter dan 5 MB. Haal de afbeeldingen eruit of plak alleen de tekst.",
    "/cijfercontrole": "De tekst is te lang: hooguit 50.000 tekens.",
}
HTTP_DRAFT_KINDS = "Dit soort bestand kan de dienst niet lezen. Kies een bestand met platte tekst (.txt), Markdown (.md), Word (.docx) of PDF (.pdf)."
HTTP_DRAFT_PROBLEMS: dict[str, str] = {
    "DamagedDocument": "Dit bestand is beschadigd, of het is iets anders dan zijn naam zegt. Sla het opnieuw op of plak de tekst zelf.",
    "EncryptedDocument": "Dit bestand is met een wachtwoord beveiligd. Haal de beveiliging eraf of plak de tekst zelf.",
    "EmptyDocument": "In dit bestand staat geen leesbare tekst; misschien is het een scan. Plak de tekst zelf.",
}
HTTP_DRAFT_TOO_LONG = "De tekst van dit bestand is te lang: {length} tekens, en hooguit {longest} kunnen in één keer. Deel het bestand op."
HTTP_DRAFT_TOO_MANY_PAGES = "Dit bestand heeft meer dan {pages} pagina’s. Deel het op of plak alleen het deel dat u wilt controleren."
HTTP_NO_PAGE_IMAGE = "Van deze pagina is geen afbeelding, want het officiële PDF-bestand staat niet bij deze dienst. De tekst is er wel."

HTTP_FIELD_ERRORS: dict[str, str] = {
    "missing": "Dit veld is verplicht.",
    "extra_forbidden": "Dit veld is onbekend.",
    "string_type": "Dit moet tekst zijn.",
    "string_unicode": "Dit is geen geldige tekst.",
    "string_too_short": "Dit mag niet leeg zijn.",
    "string_too_long": "Dit is te lang: hooguit {max_length} tekens.",
    "value_error": "Stuurtekens mogen hier niet in staan.",
    "list_type": "Dit moet een lijst zijn.",
    "too_long": "Dit zijn er te veel: hooguit {max_length}.",
    "int_parsing": "Dit moet een geheel getal zijn.",
    "int_parsing_size": "Dit getal is te groot.",
    "int_from_float": "Dit moet een geheel getal zijn.",
    "greater_than_equal": "Dit moet {ge} of meer zijn.",
    "less_than_equal": "Dit moet {le} of minder zijn.",
    "literal_error": "Kies een van deze waarden: {expected}.",
    "json_invalid": "Dit is geen geldige JSON.",
    "model_attributes_type": "Dit moet een JSON-object zijn.",
    "model_type": "Dit moet een JSON-object zijn.",
}
HTTP_OTHER_FIELD_ERROR = "Deze waarde is ongeldig."
HTTP_OR = " of "

HTTP_TITLE = "Vraagbaak NPLV"
HTTP_ABOUT = (
    "Antwoorden met bronvermelding over het Nationaal Programma Leefbaarheid en Veiligheid. Elk cijfer komt uit één cel van een "
    "gepubliceerde tabel of is daaruit berekend, en elke bewering verwijst naar document en pagina. Elk antwoord van een GET-verzoek heeft "
    "een ETag; met de kop If-None-Match volgt 304 als er niets is veranderd."
)
HTTP_CONTACT = "Nationaal Programma Leefbaarheid en Veiligheid"
HTTP_TAGS: dict[str, str] = {
    "antwoorden": "Vragen stellen en antwoorden krijgen, met citaten, cijfers en kanttekeningen.",
    "cijfercontroles": "De cijfers van een concepttekst naast de bronnen leggen.",
    "indicatoren": "De indicatorentabel: wat er is gemeten, en de waarnemingen zelf.",
    "bronnen": "De officiële documenten en hun pagina's.",
    "passages": "Zoeken in de documenten.",
    "beoordelingen": "Zeggen wat u van een antwoord vindt.",
}
HTTP_OPERATIONS: dict[str, tuple[str, str]] = {
    "stelVraag": (
        "Stel een vraag",
        (
            "Geeft een antwoord met citaten, cijfers, berekeningen en kanttekeningen. Geen antwoord kunnen geven is ook een gewone uitkomst: "
            "'status' zegt dan waarom. Eerdere beurten van het gesprek gaan mee in 'geschiedenis'; de dienst bewaart ze niet. Met Accept: "
            "text/event-stream komt hetzelfde als gebeurtenissen: status, deel, citaten en klaar (het hele antwoord), of fout."
        ),
    ),
    "geefBeoordeling": (
        "Beoordeel een antwoord",
        (
            "Een duim omhoog of omlaag bij een antwoord, met een toelichting als u wilt. De vraag wordt alleen bewaard als die wordt "
            "meegestuurd in 'vraag'; er wordt niets bewaard over wie de beoordeling geeft."
        ),
    ),
    "controleerCijfers": (
        "Controleer de cijfers van een tekst",
        (
            "Geeft voor elk cijfer van een concepttekst een oordeel: klopt, klopt-afgerond, klopt-niet (met de juiste waarde), let-op of niet-gevonden, "
            "met een toelichting en de plaatsen in de bronnen. De tekst wordt niet bewaard en niet in het logboek geschreven. Een stuurteken telt "
            "als spatie. Met Accept: text/event-stream komt hetzelfde als gebeurtenissen: status (hoever de controle is) en klaar (de hele "
            "uitkomst), of fout; wie de verbinding verbreekt, stopt de controle. Met Accept: application/vnd.openxmlformats-officedocument."
            "wordprocessingml.document volgt de tekst als Word-bestand met opmerkingen bij de cijfers."
        ),
    ),
    "leesConcepttekst": (
        "Lees de tekst van een bestand",
        (
            "Geeft de tekst van een bestand zoals die naar cijfercontroles kan. Het bestand zelf is de inhoud van het verzoek (geen formulier), met "
            "als Content-Type text/plain, text/markdown, application/vnd.openxmlformats-officedocument.wordprocessingml.document of application/pdf, "
            "en is hooguit 5 MB. Koppen, lijsten en tabellen van een Word-bestand worden Markdown. Een leeg, beschadigd of beveiligd bestand geeft "
            "400 met de reden. Het bestand wordt niet bewaard."
        ),
    ),
    "geefIndicatoren": ("Alle indicatoren", "Elke indicator met zijn specificaties, jaren en gebieden."),
    "geefIndicator": ("Eén indicator", "Eén indicator met zijn specificaties, jaren en gebieden."),
    "geefWaarnemingen": (
        "De waarnemingen van een indicator",
        (
            "De cellen van de tabel zoals ze zijn gepubliceerd, als JSON of (met Accept: text/csv of formaat=csv) als CSV. Een waarde die "
            "waarschijnlijk fout in de bron staat, heeft de status 'suspect' en een toelichting."
        ),
    ),
    "geefBronnen": ("Alle bronnen", "De officiële documenten waarop de antwoorden rusten."),
    "geefBron": ("Eén bron", "Eén officieel document, met de nummers van de pagina's waarvan tekst is."),
    "geefPagina": (
        "Eén pagina van een bron",
        (
            "De tekst van een pagina, alinea voor alinea. Met Accept: image/png volgt de afbeelding van de pagina als het officiële "
            "PDF-bestand bij deze dienst staat; anders volgt 406."
        ),
    ),
    "zoekPassages": ("Zoek passages", "De passages die het best bij de zoekwoorden passen, de beste eerst."),
}
HTTP_RESPONSES: dict[str, str] = {
    "200": "Gelukt.",
    "201": "Bewaard.",
    "304": "Niets veranderd sinds de versie in If-None-Match.",
    "version": "Het volledige versienummer van deze interface.",
    "etag": "Kenmerk van deze versie van het antwoord.",
    "csv": "De waarnemingen, met een regel kolomnamen.",
}
HTTP_FIELDS: dict[str, str] = {
    "adres": "Adres op het web.",
    "afbeelding": "Adres van de afbeelding van deze pagina (vraag om image/png); leeg als het officiële PDF-bestand er niet is.",
    "afgedrukt": "De cel zoals die in de bron staat.",
    "alineas": "De alinea's van de pagina, in leesvolgorde.",
    "antwoordId": "Het id van het antwoord dat wordt beoordeeld.",
    "antwoord": "Het antwoord in Markdown, met [1] als verwijzing naar een citaat.",
    "beantwoord": "Waar als de vraag geheel of deels is beantwoord.",
    "begrepen": "Hoe een vraag naar cijfers is begrepen; leeg bij andere vragen.",
    "begin": "Waar het getal in de tekst begint, geteld in Unicode-tekens vanaf 0.",
    "berekeningen": "Wat uit de cijfers is berekend, met de formule.",
    "bewerking": "Wat er met de cijfers is gedaan.",
    "bron": "Het id van de bron.",
    "cijfers": "De cellen van de tabel waarop het antwoord rust.",
    "citaat": "Het nummer van het citaat bij dit cijfer.",
    "citaten": "De plaatsen in de bronnen; bij een kanttekening: hun nummers.",
    "corpusversie": "De versie van de documenten waarop dit rust.",
    "datum": "De datum van het document (ISO 8601).",
    "detail": "Wat er mis is.",
    "duim": "Of het antwoord goed is (omhoog) of niet (omlaag).",
    "eenheid": "De eenheid van de waarde.",
    "formaat": "De vorm van het antwoord; gaat voor de kop Accept.",
    "formule": "De berekening, uitgeschreven.",
    "einde": "Waar het getal in de tekst ophoudt: het eerste teken erna.",
    "fouten": "Wat er per veld mis is.",
    "fragment": "De aangehaalde tekst.",
    "gebied": "NPLV (het gemiddelde van de twintig gebieden) of NL (heel Nederland).",
    "gebieden": "De gebieden.",
    "getal": "Het getal zoals het in de tekst staat.",
    "geschiedenis": "Eerdere beurten van het gesprek, de oudste eerst; hooguit twintig.",
    "hoofdstuk": "Het hoofdstuk waar de tekst in staat.",
    "id": "Het kenmerk.",
    "indicator": "Het id van de indicator.",
    "indicatoren": "De rijen van de tabel die zijn bedoeld.",
    "instance": "Het kenmerk van dit ene voorval, voor navraag bij de beheerder.",
    "jaar": "Het jaar.",
    "jaren": "De jaren.",
    "juisteWaarde": "Het cijfer dat er volgens de bronnen hoort te staan; leeg als dat er niet is of niet nodig is.",
    "klopt": "Hoeveel cijfers kloppen.",
    "kloptAfgerond": "Hoeveel cijfers goed zijn afgerond.",
    "kloptNiet": "Hoeveel cijfers niet kloppen.",
    "letOp": "Bij hoeveel cijfers iets is om op te letten.",
    "nietGevonden": "Hoeveel cijfers de bronnen niet bevestigen of tegenspreken.",
    "oordeel": "Wat de bronnen van dit getal zeggen.",
    "samenvatting": "Hoeveel cijfers elk oordeel kregen.",
    "totaal": "Hoeveel cijfers er zijn gecontroleerd.",
    "uitspraken": "Het oordeel over elk cijfer, in de volgorde van de tekst.",
    "zin": "De zin waarin het getal staat, of de rij van de tabel.",
    "kanttekeningen": "Waarschuwingen bij het antwoord, zoals een fout in de bron.",
    "kenmerk": "Het officiële kenmerk van het document.",
    "licentie": "De licentie van de tekst.",
    "limiet": "Hoeveel resultaten er hooguit komen.",
    "melding": "Wat er mis is met dit veld.",
    "naam": "De naam van de indicator.",
    "nummer": "Het nummer van het citaat, zoals in het antwoord.",
    "omschrijving": "Wat dit is.",
    "onderwerp": "Hoe een zin deze rij noemt.",
    "origineel": "Waar als het officiële PDF-bestand bij deze dienst staat.",
    "pagina": "Het paginanummer zoals afgedrukt.",
    "paginas": "De nummers van de pagina's waarvan tekst is.",
    "aantalPaginas": "Het aantal pagina's.",
    "pad": "Het vaste adres van de passage op deze dienst.",
    "plaats": "Waar het veld staat: in de inhoud, de query of het pad.",
    "reden": "Wat u van het antwoord vindt, in hooguit duizend tekens.",
    "rij": "Het nummer van de rij in de tabel (1-37).",
    "score": "Hoe goed de passage past, van 0 tot 1.",
    "sectie": "Het kopje waar de tekst onder staat.",
    "soort": "Het soort document.",
    "specificatie": "De specificatie van de indicator.",
    "specificaties": "De rijen van de tabel bij deze indicator.",
    "status": "Hoe het is afgelopen; bij een cijfer: of de cel in orde is (ok, missing of suspect).",
    "tekst": "De tekst.",
    "tekstsoort": "Of de tekst de officiële is (origineel) of een weergave in eigen woorden (weergave).",
    "titel": "De titel van het document.",
    "title": "Het soort fout.",
    "toelichting": "Een toelichting; leeg als er geen is.",
    "type": "Het soort fout, als URI.",
    "uitgever": "De uitgever van het document.",
    "uitkomst": "De uitkomst van de berekening.",
    "veld": "Het veld dat niet klopt.",
    "vervolgvragen": "Vragen die hierna voor de hand liggen en een antwoord hebben.",
    "vraag": "De vraag, in gewoon Nederlands.",
    "waarde": "De waarde als getal; leeg als de bron er geen heeft.",
    "waarnemingen": "Het adres van de waarnemingen.",
    "zoek": "De zoekwoorden.",
}

# --- answers about figures ------------------------------------------------------------------------

REGION = {"NPLV": "in de NPLV-gebieden", "NL": "in heel Nederland"}
REGION_NAME = {"NPLV": "NPLV-gebieden", "NL": "Nederland"}
TABLE_SECTION = "Indicatorentabel"
MONTH_LIST_AND = " en "

AVERAGE = {"NPLV": "gemiddeld ", "NL": ""}
VALUE = "In {year} was {subject} {region} {average}{value}."
VALUE_LATEST = "Het laatste cijfer in de tabel is van {year}: {subject} was toen {region} {average}{value}."
TOLD_IN_TEXT = "In de lopende tekst staat het zo: {sentence}"
VALUE_BESIDE = "{region_start} was dat {value}."
VALUE_SUSPECT = (
    "Voor {year} staat in de tabel bij {subject} {region} {value} (afgedrukt als ‘{printed}’), maar die cel klopt vrijwel zeker niet."
)
OTHER_READING = "Bedoelde u {subject}? Dat was {region} in {year} {value}."
NO_CELL = "Voor {year} staat in de tabel geen waarde bij {subject} {region}."
NO_CELL_YEARS = "Er zijn wel waarden voor {years}; een waarde van een ander jaar vult dit gat niet."
NO_CELL_REGION = "Voor {subject} geeft de tabel {region} in geen enkel jaar een waarde."
NO_CELL_OTHER_REGION = "{region_start} zijn er wel waarden, voor {years}."
OUTSIDE_SERIES = "De indicatorentabel loopt van {first} tot en met {last}; voor {year} staat er geen waarde voor {subject}."
SINGLE_AREA = (
    "De documenten geven {subject} alleen als gemiddelde van de twintig NPLV-gebieden samen, niet voor {area} apart. "
    "Volgens de voortgangsrapportage heeft elk gebied een eigen rapportage en staan de gegevens per gebied op het dashboard focusgebieden.nl."
)
MEAN = "Het gemiddelde van {subject} {region} over {years} is {value}. Dat is hier berekend als het gewone, ongewogen gemiddelde van de {count} jaarcijfers; de tabel zelf geeft geen gemiddelde over meer jaren."
MEAN_GAPS = "Voor {years} heeft de tabel geen waarde, dus die jaren tellen niet mee."
MEAN_TOO_FEW = "Een gemiddelde over meer jaren is voor {subject} {region} niet te berekenen, want de tabel heeft voor die jaren hooguit één bruikbare waarde."
STEP = "De {kind} van {subject} {region} van {unit} was die naar {last_year}: van {first} in {first_year} naar {last} in {last_year}, {change}."
STEP_KIND = {
    ("largest-step", 1): "grootste stijging", ("largest-step", -1): "grootste daling", ("largest-step", 0): "grootste verandering",
    ("smallest-step", 1): "kleinste stijging", ("smallest-step", -1): "kleinste daling", ("smallest-step", 0): "kleinste verandering",
}  # fmt: skip
STEP_YEARS = {1: "het ene jaar op het volgende", 0: "de ene meting op de volgende"}
STEP_MEASURED = "De tabel heeft alleen waarden voor {years}; daarom zijn de stappen tussen deze metingen vergeleken."
STEP_SKIPPED = "De stap van {first_year} naar {last_year} telt niet mee, omdat er geen bruikbare waarde tussen ligt."
STEP_NEVER = "{subject_start} is {region} van {unit} in de tabel nooit {moved}."
STEP_MOVED = {1: "gestegen", -1: "gedaald", 0: "veranderd"}
STEP_NONE = "geen verandering"
GAP_MOVED = {1: "Het verschil werd daarmee tussen {first_year} en {last_year} {points} groter.", -1: "Het verschil werd daarmee tussen {first_year} en {last_year} {points} kleiner."}
CALCULATION_GAP = "Verandering van het verschil tussen de NPLV-gebieden en Nederland tussen {first_year} en {last_year}: {subject}"
RANKED = "Het {word} was in {year} {region} {subjects}: {value}."
RANKED_WORD = {1: "grootst", -1: "kleinst"}
RANKED_CHANGE = "Het {word} {moved} {region} tussen {first_year} en {last_year} {subject}: {change}."
RANKED_MOVE = {1: "sterkst", -1: "minst"}
RANKED_MOVED = {1: "steeg", -1: "daalde", 0: "veranderde"}
RANKED_NEVER = "Geen van deze cijfers is {region} tussen {first_year} en {last_year} {moved}."
MEAN_STEP = "Over {count} jaar is dat gemiddeld {points} per jaar; dat is hier berekend, de tabel zelf geeft het niet."
LESS_THAN = "minder dan {value}"
INDEX = "Met {base_year} als basisjaar (= 100) is het indexcijfer van {subject} {region} in {year} {index}: {last} tegen {first} in {base_year}."
EQUAL = "{head} precies even hoog in {years}."
EQUAL_NEVER = "{head} in geen van de jaren in de tabel precies even hoog; het verschil was het kleinst in {year}: {points} ({first} tegen {second})."
BOTH_REGIONS = "{subject_start} was in de NPLV-gebieden en in heel Nederland"
BOTH_ROWS = "{subject_start} en {other} waren {region}"
SIDE_REGIONS = ("{subject_start} was in de NPLV-gebieden {word} dan in heel Nederland", "{subject_start} was in geen van de jaren in de tabel in de NPLV-gebieden {word} dan in heel Nederland.")
SIDE_ROWS = ("{subject_start} was {region} {word} dan {other}", "{subject_start} was {region} in geen van de jaren in de tabel {word} dan {other}.")
QUOTED_FITS = "{quoted} past, afgerond, bij de waarde van {years}."
QUOTED_NEVER = "{quoted} past, afgerond, bij geen van de waarden van {subject} {region} in de tabel."
NO_REASON = "Waarom {subject} zich zo ontwikkelde, zeggen de documenten niet."
WIDEST = "Het verschil tussen de NPLV-gebieden en Nederland voor {subject} was het grootst in {largest} ({most}) en het kleinst in {smallest} ({least})."
VALUE_FOLLOW_UP = "Wat was {subject} {region} in {year}?"
NOT_COUNTED = "De tabel geeft {subject} alleen als geheel; met {words} vraagt u misschien iets anders, en daarvoor staat er geen cijfer in."
EACH_AREA = "elk gebied"
AREA_NAMES = "Dit zijn de gebieden van het NPLV: {names}."
DENIED = "De tabel geeft {subject}, niet het omgekeerde daarvan."
NO_NUMBERS = "De tabel geeft hiervan geen aantallen; zij geeft alleen {subject}."
ONLY_SHARE = "De tabel geeft alleen {subject}; wat u vraagt, staat er niet in."
SINGLE_AREA_FOLLOW_UP = "Wat is {subject} gemiddeld in de NPLV-gebieden?"
CHANGE = "{subject_start} {verb} {region} van {first} in {first_year} naar {last} in {last_year}: {change}."
CHANGE_NONE = "{subject_start} bleef {region} gelijk: {first} in {first_year} en {last} in {last_year}."
CHANGE_POINTS = {1: "een stijging van {points}", -1: "een daling van {points}"}
RELATIVE = "Ten opzichte van {first_year} is dat {percent} {direction}."
RELATIVE_WORD = {1: "meer", -1: "minder"}
ROSE, FELL = "steeg", "daalde"
POINTS = "procentpunt"
ABOUT = "ongeveer {value}"
DIFFERENCE = "In {year} was {subject} in de NPLV-gebieden gemiddeld {nplv}, tegen {nl} in heel Nederland: {points} {direction}."
DIFFERENCE_WORD = {1: "hoger", -1: "lager", 0: "verschil"}
DIFFERENCE_ROWS = "Het verschil tussen {first} en {second} was {region} in {year} {points}."
RATIO = "In {year} was {subject} in de NPLV-gebieden ongeveer {about} keer zo hoog als in heel Nederland: {nplv} tegen {nl}, dat is {ratio} keer."
RATIO_YEARS = "{subject_start} was {region} in {last_year} ongeveer {about} keer zo hoog als in {first_year}: {last} tegen {first}, dat is {ratio} keer."
EXTREME = "{subject_start} was {region} het {word} in {year}: {value}."
EXTREME_WORD = {"highest": "hoogst", "lowest": "laagst"}
EXTREME_SUSPECT = "De cel van {year} ({value}) telt daarbij niet mee, omdat die vrijwel zeker niet klopt."
THRESHOLD = "{subject_start} was {region} {word} {threshold} in {years}."
THRESHOLD_WORD = {"below": "lager dan", "above": "hoger dan"}
THRESHOLD_NEVER = "{subject_start} was {region} in geen van de jaren in de tabel {word} {threshold}."
CROSSING = "{head} in {years}."
CROSSING_SINCE = "Dat is zo sinds {year}; in {before} was het nog niet zo ({first} tegen {second})."
SUM = "In {year} was {subject} {region} {value} ({parts})."
TOGETHER = "{subjects} samen"
SUM_NOT_100 = "De delen van deze indicator tellen in {year} {region} op tot {total}, niet tot 100%."
TREND = "{subject_start} {region} per jaar:"
TREND_HEADER = "| Jaar | {columns} |"
TREND_GAP = "–"
TREND_SUSPECT = "{value} (klopt niet)"
COARSE = "De cijfers van deze reeks {region} zijn afgerond op hele procenten; een uitkomst die daarmee is berekend is dus niet op de decimalen nauwkeurig."
ROUNDED_OPERAND = "Het cijfer van {year} {region} is in de bron zonder decimalen afgedrukt; daarom is de uitkomst afgerond."
SUSPECT_NOT_COMPUTED = "Met een cel die vrijwel zeker niet klopt, rekent deze dienst niet; hieronder staat wat er is afgedrukt."
LEFTOVER = "De tabel kent {subject} alleen als geheel, niet uitgesplitst zoals u vraagt ({words})."
FIGURE_FOLLOW_UPS = {
    "trend": "Hoe ontwikkelde {subject} zich sinds {first}?",
    "other-region": "En {region}?",
    "difference": "Hoe groot is het verschil met Nederland?",
    "highest": "In welk jaar was dit het hoogst?",
}
FORMULA_CHANGE = "{last} − {first}"
FORMULA_RELATIVE = "({last} − {first}) / {first} × 100"
FORMULA_RATIO = "{first} / {second}"
CALCULATION_CHANGE = "Verandering van {subject} {region} tussen {first_year} en {last_year}"
CALCULATION_RELATIVE = "Relatieve verandering van {subject} {region} tussen {first_year} en {last_year}"
CALCULATION_DIFFERENCE = "Verschil tussen de NPLV-gebieden en Nederland in {year}: {subject}"
CALCULATION_ROWS = "Verschil {region} in {year}: {subject} en {other}"
CALCULATION_RATIO = "Verhouding tussen de NPLV-gebieden en Nederland in {year}: {subject}"
CALCULATION_RATIO_YEARS = "Verhouding van {subject} {region} tussen {last_year} en {first_year}"
CALCULATION_MEAN = "Ongewogen gemiddelde van {subject} {region} over {years}"
CALCULATION_INDEX = "Indexcijfer van {subject} {region} in {year}, met {base_year} = 100"
CALCULATION_MEAN_STEP = "Gemiddelde verandering per jaar van {subject} {region} tussen {first_year} en {last_year}"
FORMULA_MEAN_STEP = "({last} − {first}) / {count}"
FORMULA_MEAN = "({parts}) / {count}"
CALCULATION_NEAREST = "{head}, kleinste verschil, in {year}"
FORMULA_INDEX = "{last} / {first} × 100"
CALCULATION_SUM = "Som {region} in {year}: {subject}"
TIMES = "keer"
INDEX_UNIT = "indexpunten"
FORMULA_REST = "100 − ({parts})"
CALCULATION_REST = "Wat er voor {subject} {region} in {year} overblijft als alle delen samen 100% zijn"

# --- answers from text ----------------------------------------------------------------------------

NOT_IN_SOURCES = "Dat staat niet in de documenten van het NPLV waarin deze dienst zoekt."
NOT_IN_SOURCES_MISSING = "Over {words} zeggen de documenten niets dat deze vraag beantwoordt."
NOT_IN_SOURCES_NEAREST = "Het dichtst daarbij komt het onderdeel ‘{section}’ ({title}, pagina {page})."
NO_FIGURE_FOUND = "De documenten noemen hierover geen cijfer."
NO_QUESTION = "Goedendag. Stel een vraag over het Nationaal Programma Leefbaarheid en Veiligheid (NPLV); het antwoord komt met de bladzijde waar het staat."
OFF_TOPIC = (
    "Deze vraag gaat niet over het Nationaal Programma Leefbaarheid en Veiligheid. Deze dienst beantwoordt alleen vragen over de "
    "voortgangsrapportage, de Kamerbrief, het nieuwsbericht en de nota’s van dit programma."
)
CLARIFY = "Over welke indicator of welk onderwerp gaat uw vraag? Noem bijvoorbeeld koopwoningen, armoede, schulden of jeugdcriminaliteit."
CLARIFY_CHOICES = "Uw vraag past bij meer dan één indicator: {choices}. Welke bedoelt u?"
EMPTY_QUESTION = "Stel een vraag over het Nationaal Programma Leefbaarheid en Veiligheid."
ATTENTION = "**Let op:** {text}"
SUGGESTIONS = (
    "Wat is het Nationaal Programma Leefbaarheid en Veiligheid?",
    "Hoeveel woningen worden er tot en met 2029 gebouwd?",
    "Hoe groot is de armoede in de NPLV-gebieden vergeleken met Nederland?",
    "Wat doet het programma Preventie met Gezag?",
)
TELL_MORE = "Wat staat er verder over ‘{section}’?"
UNVERIFIED = "Het antwoord is ingetrokken, omdat niet elke bewering met een bron was te staven."
SUSPECT_CELL = "{name}, {specification}, {region} {year}: {note}"

# --- the figure check -----------------------------------------------------------------------------

CHECK_WHAT = "{subject} {region} in {year}"
CHECK_WHAT_CHANGE = "de verandering van {subject} {region} tussen {first} en {last}"
CHECK_WHAT_GAP = "{subject} {region} vergeleken met {other} in {year}"
CHECK_COMPUTED = "{value} ({formula})"
CHECK_DIRECTIONS = {1: "een stijging van {value}", -1: "een daling van {value}", 0: "geen verandering"}
CHECK_COMPARISONS = {1: "{value} hoger", -1: "{value} lager", 0: "geen verschil"}
CHECK_RIGHT = "De tabel heeft voor {what}: {value}."
CHECK_ROUNDED = "De tabel heeft voor {what}: {value}; dat is hier goed afgerond."
CHECK_WRONG = "De tabel heeft voor {what}: {value}"
CHECK_CAUTION = "De tabel heeft voor {what}: {value}"
CHECK_PASSAGE_RIGHT = "Dit staat in de bron ‘{title}’, pagina {page}."
CHECK_PASSAGE_ROUNDED = "De bron ‘{title}’ (pagina {page}) heeft {value}; dat is hier goed afgerond."
CHECK_PASSAGE_WRONG = "De bron ‘{title}’ (pagina {page}) heeft {value}"
CHECK_PASSAGE_CAUTION = "De bron ‘{title}’ (pagina {page}) heeft {value}"
CHECK_NOT_FOUND = "De bronnen hebben geen cijfer dat dit bevestigt of tegenspreekt."
CHECK_NEAREST = "De bronnen bevestigen dit cijfer niet; het dichtst daarbij staat ‘{title}’, pagina {page}: “{sentence}”."
CHECK_NEAREST_CELL = "De bronnen bevestigen dit cijfer niet. Het dichtst daarbij: {statement}"
CHECK_NO_CELL = "De tabel heeft geen waarde voor {what}: daar staat {printed}."
CHECK_NO_CELL_OTHER_YEAR = "De tabel heeft geen waarde voor {what}; {value} is het cijfer van {year}."
CHECK_DASH, CHECK_EMPTY = "een streepje", "niets"
CHECK_OUTSIDE = "De tabel loopt van {first} tot en met {last} en heeft dus geen waarde voor {what}."
CHECK_VALUE_OF_YEAR = "{value} in {year}"
CHECK_AREA = "De tabel heeft alleen het gemiddelde van de twintig gebieden samen ({value} in {year}), geen cijfer voor {area} apart."
CHECK_OPPOSITE = "het omgekeerde van {what}"
CHECK_GROUP = "De tabel heeft alleen {what}: {value}; zij splitst niet uit naar ‘{words}’."
CHECK_SUSPECT = "In de tabel staat voor {what} {printed}, maar die cel klopt vrijwel zeker niet: {note}"
CHECK_CAVEAT = "Dit cijfer staat in de bron, maar let op: {summary}"
CHECK_TABLE_AND_TEXT = "De bron ‘{title}’ (pagina {page}) noemt dit zo, maar {statement}"
CHECK_PAIR = "Dat volgt uit de twee cijfers in deze zin: {value}."
CHECK_PAIR_BEFORE = "Dat volgt uit de twee cijfers in de zin ervoor: {value}."
CHECK_SUM = "De cijfers in deze zin zijn samen {value}."
CHECK_PROGRAMME_SIZE = "Het programma heeft {areas} gebieden, in {municipalities} gemeenten"

CHECK_MISTAKES = {
    "region": "{value} is het cijfer {region}",
    "year": "{value} is het cijfer van {year}",
    "opposite": "{value} is het cijfer zonder die ontkenning",
    "year-unnamed": "{value} is het cijfer van {year}, en het jaar staat er niet bij",
    "region-unnamed": "{value} is het cijfer {region}, en het gebied staat er niet bij",
    "specification": "{value} hoort bij een andere groep of uitsplitsing: {subject}",
    "digits": "de cijfers zijn verwisseld",
    "comma": "de komma staat verkeerd",
    "rounding": "afgerond is dat {value}",
    "digit": "één cijfer wijkt af",
    "points": "dit zijn procentpunten, geen procenten",
    "percent": "dit is een percentage, geen aantal procentpunten",
    "relative": "dit is een verandering in procenten, niet in procentpunten",
    "unit": "het getal klopt, maar de eenheid niet",
    "direction": "het is {direction}",
    "noun": "het gaat daar niet om {counted}",
    "other-kind": "maar dan voor iets anders",
    "replaced": "daar staat ‘{theirs}’, hier ‘{ours}’",
    "other-way": "de richting klopt niet met deze twee cijfers",
    "order": "daar gaat het van {first} naar {last}",
    "rounded-operands": "het verschil is hier berekend met afgeronde cijfers",
    "peak": "het {size} cijfer is {value}, van {year}",
    "vague": "dat ligt er een stuk vanaf",
    "hedge": "daar is het juist {size}",
    "scale": "het gaat om {value}, dus duizend keer zo {size}",
    "money": "daar gaat het om een aantal, niet om euro's",
    "count": "daar gaat het om een bedrag in euro's, niet om een aantal",
    "source-year": "maar dan voor {years}",
    "source-area": "maar dan voor {area}",
    "years-unnamed": "de jaren staan er niet bij",
}
CHECK_HEDGED = {1: "meer dan dat", -1: "minder dan dat"}
CHECK_PEAKS = {True: "hoogste", False: "laagste"}
CHECK_SIZE = {True: "veel", False: "weinig"}
CHECK_SUSPECT_COMPUTED = "met een cel die vrijwel zeker niet klopt, is niet te rekenen"

# --- the command line -----------------------------------------------------------------------------

CLI_ABOUT = "Vraagbaak NPLV: antwoorden met bronvermelding over het Nationaal Programma Leefbaarheid en Veiligheid."
CLI_COMMANDS: dict[str, str] = {
    "serve": "Start de dienst; het adres wordt afgedrukt.",
    "ingest": "Bouw de index als er iets aan de documenten is veranderd.",
    "check": "Controleer de cijfers van een tekst; eindigt met code 1 als er een niet klopt.",
    "ask": "Stel één vraag en druk het antwoord met zijn bronnen af.",
    "evaluate": "Beantwoord een bestand met vragen en tel wat er goed gaat.",
    "audit": "Zoek in de documenten en de tabel naar wat niet klopt of elkaar tegenspreekt.",
    "corpus": "Bekijk en controleer de documenten.",
    "corpus list": "Alle bronnen, met wat ervan gelezen wordt.",
    "corpus check": "Lees alles en noem wat er niet klopt.",
    "corpus extract-table": "Lees een indicatorentabel uit een PDF-bestand als CSV.",
}
CLI_OPTIONS: dict[str, str] = {
    "compare": "Vergelijk ook het zoeken op woorden en vectoren samen met het zoeken op woorden alleen.",
    "draft": "De tekst: een bestand (txt, md, docx of pdf), of - voor de standaardinvoer.",
    "evaluate-file": "JSON Lines, met per regel question, history, answerable, must en doc.",
    "fail-under": "Eindig met code 1 als er minder goede antwoorden zijn dan dit percentage.",
    "force": "Bouw ook als er niets is veranderd.",
    "host": "Het adres waarop de dienst luistert.",
    "json": "Als JSON, in dezelfde vorm als de webinterface.",
    "json-report": "Als JSON.",
    "output": "Het bestand om in te schrijven; zonder dit volgt de CSV op het scherm.",
    "pages": "De pagina’s van de tabel, zoals 58-59.",
    "port": "De poort waarop de dienst luistert; 0 kiest een vrije poort.",
    "question": "De vraag, in gewoon Nederlands en tussen aanhalingstekens.",
    "source": "Het id van de bron; zonder dit de naam van het bestand.",
    "table-file": "Het PDF-bestand.",
}
CLI_USAGE_ERROR = "De opdracht klopt niet: {problem} Met --help staat erbij hoe het moet."
CLI_LOADING = "De index wordt geladen …"
CLI_SERVING = "De vraagbaak staat klaar op {address} (stoppen met Ctrl-C)."
CLI_PORT_TAKEN = "Op {host} is poort {port} al in gebruik. Kies een andere met --port of NPLV_QA_PORT."
CLI_NO_ADDRESS = "Op {host}, poort {port}, kan de dienst niet luisteren: {problem}."
CLI_INDEX_ERRORS: dict[str, str] = {
    "no-index": "Er is nog geen index. Bouw die met: nplv-qa ingest",
    "stale-index": "De documenten, de programmatuur of het taalmodel zijn veranderd sinds de index is gebouwd. Bouw hem opnieuw met: nplv-qa ingest",
}
CLI_INDEX_DAMAGED = "De index is beschadigd. Bouw hem opnieuw met: nplv-qa ingest --force"
CLI_CORPUS_ERROR = "Een bestand van het corpus klopt niet: {problem}"
CLI_BAD_SETTING = "De instelling {name} klopt niet. {problem}"
CLI_OTHER_ERROR = "Dat lukt niet: {problem}"
CLI_FILE_MISSING = "Dit bestand bestaat niet: {path}"
CLI_FILE_FORBIDDEN = "Dit bestand mag niet worden gelezen of geschreven: {path}"
CLI_FILE_ERROR = "Met dit bestand lukt het niet: {path} ({problem})"
CLI_DOCUMENT_PROBLEMS: dict[str, str] = {
    "DamagedDocument": "het bestand is beschadigd, of is niet wat zijn naam zegt",
    "EncryptedDocument": "het bestand is met een wachtwoord beveiligd",
    "EmptyDocument": "het bestand heeft geen leesbare tekst",
    "DocumentError": "er is geen leesbaar bestand voor deze bron",
}
CLI_DOCUMENT_PROBLEM = "{source}: {problem} ({detail})"
CLI_INGEST_STEPS: dict[str, str] = {"embedding": "Het zoekmodel wordt getraind", "vectors": "De vectoren worden opgeslagen"}
CLI_INGEST_READING = "Lezen: {title}"
CLI_INGEST_START = "De index wordt gebouwd"
CLI_INGEST_BUILT = (
    "De index is gebouwd in {seconds} s: {documents} documenten, {passages} passages en {observations} cellen (corpusversie {version})."
)
CLI_INGEST_CURRENT = "De index is actueel: {documents} documenten, {passages} passages en {observations} cellen (corpusversie {version})."
CLI_INGEST_PROBLEMS = {
    1: "Eén document kon niet worden gelezen; de rest is wel gebouwd:",
    2: "{count} documenten konden niet worden gelezen; de rest is wel gebouwd:",
}
CLI_CHECK_BUSY = "De cijfers worden gecontroleerd …"
CLI_CHECK_PROGRESS = "De cijfers worden gecontroleerd: {done} van {total} zinnen …"
CLI_CHECK_COLUMNS = ("Oordeel", "Cijfer", "Volgens de bronnen", "Toelichting", "Plaats")
CLI_CHECK_OUTCOMES = {
    "right": "✓ klopt", "rounded": "≈ klopt afgerond", "wrong": "✗ klopt niet", "caution": "! let op", "not-found": "? niet gevonden",
}  # fmt: skip
CLI_CHECK_SOURCE = "{source}, p. {page}"
CLI_CHECK_SUMMARY = "{total} cijfers gecontroleerd: {counts} (corpusversie {version})."
CLI_ASK_SOURCES = "Bronnen"
CLI_ASK_SOURCE = "[{number}] {title}, p. {page}{section}"
CLI_ASK_RENDITION = " (weergave)"
CLI_ASK_CALCULATIONS = "Berekend"
CLI_ASK_CALCULATION = "{description}: {formula} = {result}"
CLI_ASK_REMARK = "Let op: {text}"
CLI_ASK_FOLLOW_UPS = "U kunt ook vragen"
CLI_CORPUS_COLUMNS = ("Bron", "Titel", "Soort", "Datum", "Gelezen wordt")
CLI_CORPUS_TEXT = {"original": "het origineel", "rendition": "de weergave", "": "niets: er is geen bestand"}
CLI_CORPUS_GOOD = (
    "Alles klopt: {documents} documenten, {passages} passages, {observations} cellen, {terms} begrippen, {exercises} oefenvragen en {tellings} parafrases."
)
CLI_CORPUS_EXERCISE = "Oefenvraag zonder vindplaats: “{question}” ({source}, p. {page}, {section})"
CLI_CORPUS_TELLING = "Parafrase zonder vindplaats: “{telling}” ({source}, p. {page})"
CLI_CORPUS_CELL = "Kanttekening ‘{caveat}’ noemt een cel die er niet is: rij {row}, {year}, {area}"
CLI_CORPUS_PROBLEMS = "Aantal problemen: {count}"
CLI_PAGES_ERROR = "‘{pages}’ is geen reeks van twee pagina’s, zoals 58-59."
CLI_TABLE_WRITTEN = "{cells} cellen geschreven in {path}."
CLI_EVALUATE_COLUMNS = (
    "Soort", "Vragen", "Goed", "Goed %", "Document %", "Pagina %", "Ten onrechte geweigerd", "Ten onrechte beantwoord", "Cijfers zonder bewijs", "Mediaan ms", "p95 ms",
)  # fmt: skip
CLI_EVALUATE_TOTAL = "totaal"
CLI_EVALUATE_OTHER = "overig"
CLI_EVALUATE_WRONG = "Niet goed"
CLI_EVALUATE_WRONG_LINE = "regel {line} ({kind}): {question}"
CLI_EVALUATE_BELOW = "Er zijn minder goede antwoorden ({percentage}%) dan de grens van {limit}%."
CLI_EVALUATE_BAD_LINE = "{path}, regel {line}: {problem}"
CLI_EVALUATE_NOT_JSON = "dit is geen geldig JSON-object."
CLI_EVALUATE_FIELD = "het veld ‘{field}’ klopt niet. {problem}"
CLI_EVALUATE_EMPTY = "{path}: dit bestand heeft geen vragen."
CLI_EVALUATE_NOT_TEXT = "{path}: dit is geen tekst in UTF-8."
CLI_COMPARE = (
    "Zoeken op {questions} vragen met een bekende pagina (gemiddelde omgekeerde rang): op woorden alleen {lexical}, met gewicht {weight} "
    "voor de vectoren {fused}; beter in {confidence}% van de hertrekkingen."
)
CLI_COMPARE_BUILD = "Het gewicht in de index is {weight}; gemeten bij het bouwen: {evidence}."

# --- the web pages --------------------------------------------------------------------------------

STREAM_BUSY = "De documenten worden doorzocht …"
STREAM_DONE = "Het antwoord is klaar."
STREAM_CHECKING = "De cijfers worden gecontroleerd …"
STREAM_CHECKED = "{done} van {total} zinnen gecontroleerd"

WIDGET: dict[str, object] = {
    "title": "Vraagbaak NPLV",
    "launch": "Stel een vraag",
    "welcomeLabel": "Welkom",
    "welcome": (
        (
            "Welkom bij de vraagbaak over het Nationaal Programma Leefbaarheid en Veiligheid (NPLV). Dit is een automatisch systeem; er leest "
            "geen mens mee."
        ),
        (
            "De vraagbaak zoekt alleen in de voortgangsrapportage, de Kamerbrief, het nieuwsbericht en de nota’s van het programma. Bij elk "
            "cijfer en elke bewering staat de bron, zodat u die kunt nalezen. Wat niet in de documenten staat, krijgt u niet te horen."
        ),
    ),
    "themes": (
        (
            "Het programma",
            ("Wat is het NPLV?", "Welke ministeries werken samen in het NPLV?", "Wat doet het programma Preventie met Gezag?"),
        ),
        (
            "Wonen en veiligheid",
            (
                "Hoeveel procent van de woningen was in 2024 een koopwoning?",
                "Hoe ontwikkelde het aandeel verdachte jongeren zich sinds 2018?",
            ),
        ),
        (
            "Werk, geld en gezondheid",
            (
                "Hoe groot is de armoede vergeleken met heel Nederland?",
                "Hoe ontwikkelde de arbeidsparticipatie van jongeren zich sinds 2018?",
            ),
        ),
    ),
    "conversation": "Gesprek",
    "yourQuestion": "Uw vraag",
    "placeholder": "Typ hier uw vraag",
    "ask": "Vraag",
    "stop": "Stop",
    "note": "Een automatisch systeem kan zich vergissen: controleer belangrijke cijfers in de bron. Vul geen persoonsgegevens in.",
    "restart": "Opnieuw beginnen",
    "close": "Sluiten",
    "turn": "Vraag en antwoord: {question}",
    "youAsked": "U vroeg:",
    "answered": "Antwoord:",
    "searching": "De documenten worden doorzocht …",
    "slow": "Het duurt langer dan gewoonlijk …",
    "retry": "Opnieuw proberen",
    "unreachable": "De vraagbaak is nu niet bereikbaar. Controleer uw verbinding en probeer het opnieuw.",
    "busy": "De vraagbaak is nog niet klaar of te druk. Probeer het zo nog eens.",
    "broken": "De verbinding werd verbroken voordat het antwoord er was. Probeer het opnieuw.",
    "refused": "Deze vraag kan de vraagbaak niet verwerken. Maak de vraag korter of stel hem anders.",
    "failed": "Er ging iets mis. Probeer het opnieuw.",
    "stopped": "De vraag is afgebroken.",
    "cite": "Bron {number}: {title}, pagina {page}",
    "sources": "Bronnen ({count})",
    "sourceLine": "{title}, pagina {page}",
    "sourceTitle": "Bron {number}",
    "document": "Document",
    "date": "Datum",
    "page": "Pagina",
    "section": "Onderdeel",
    "passage": "Passage",
    "around": "In de tekst eromheen",
    "picture": "De pagina in het officiële document, met de passage in een kader",
    "pictureAlt": "Afbeelding van pagina {page} van {title}, met de passage in een kader. De tekst staat hierboven.",
    "kinds": {
        "original": ("Officiële tekst.", "De passage staat letterlijk zo in het document."),
        "rendition": ("Weergave.", "De inhoud van het document in eigen woorden; de officiële tekst kan anders luiden."),
    },
    "openPage": "Open deze pagina met de passage",
    "openDocument": "Naar het document bij de uitgever",
    "newWindow": "(opent in een nieuw venster)",
    "loading": "De tekst van de pagina wordt geladen …",
    "noContext": "De tekst van de pagina kon niet worden geladen.",
    "remarks": "Let op",
    "calculations": "Zo is dit berekend",
    "chart": "Grafiek",
    "chartAlt": "Lijngrafiek van {name}: NPLV-gebieden en Nederland per jaar. Dezelfde cijfers staan in de tabel bij de indicator.",
    "chartData": "Tabel, definitie en CSV van deze indicator",
    "chartDownload": "Grafiek opslaan (SVG)",
    "table": "Tabel",
    "understood": "Zo is uw vraag begrepen",
    "indicator": "Indicator",
    "region": "Gebied",
    "year": "Jaar",
    "allYears": "alle jaren",
    "change": "(wijzigen)",
    "choose": "{name} kiezen",
    "regions": {"NPLV": "NPLV-gebieden", "NL": "Nederland"},
    "inRegions": REGION,
    "askYear": "Wat was {subject} {region} in {year}?",
    "askYears": "Hoe ontwikkelde {subject} zich {region} per jaar?",
    "followUps": "U kunt ook vragen",
    "copy": "Kopieer met bronnen",
    "copied": "Gekopieerd.",
    "notCopied": "Kopiëren lukte niet.",
    "copyFrom": "Bron: Vraagbaak NPLV, corpusversie {version}, geraadpleegd op {date}.",
    "good": "Goed antwoord",
    "bad": "Geen goed antwoord",
    "reasonGood": "Wat was er goed aan? (hoeft niet)",
    "reasonBad": "Wat klopt er niet of ontbreekt er? (hoeft niet)",
    "withQuestion": "Stuur mijn vraag mee. Zonder dit vinkje wordt uw vraag niet bewaard.",
    "send": "Verstuur",
    "thanks": "Dank u wel, uw beoordeling is bewaard.",
}

CHART_LEGEND = {"NPLV": "NPLV-gebieden", "NL": "Nederland (streepjes)"}
PAGE_SUSPECT = "klopt vrijwel zeker niet"
PAGE_NO_DATA = "Geen waarden"

# --- the audit ------------------------------------------------------------------------------------

AUDIT_AND = " en "
AUDIT_CELL = "{subject} ({region}, {year})"
AUDIT_MOVE = "{region} van {first} naar {last}"
AUDIT_PROBABLY = " Waarschijnlijk is {value} bedoeld: dan tellen de delen op tot 100%."
AUDIT_OUT_OF_RANGE = "{value} bij {where} kan niet: een aandeel ligt tussen 0 en 100%.{probable}"
AUDIT_SWAPPED = "Twee cellen lijken verwisseld: {one} heeft {first} en {other} heeft {second}; andersom passen ze in hun reeksen."
AUDIT_JUMP = "Tussen {start} en {end} springt {subject}: {moves}. De andere stappen in deze reeks zijn veel kleiner."
AUDIT_STILL = "Bij {subject} staat voor {start} en {end} precies hetzelfde: {moves}. Dat kan toeval zijn of een overgenomen waarde."
AUDIT_SUM = "{total} in {year}"
AUDIT_NOT_100 = "{name}, {region}: de delen tellen niet op tot 100%, maar tot {sums}."
AUDIT_RESCALED = "{name}, {region}: de waarden van {years} zijn hele procenten die zijn herrekend tot een som van 100 ({example}); de decimalen zeggen niets."
AUDIT_RESCALED_EXAMPLE = "{whole} van {scale} is {value}"
AUDIT_COARSE = "{name}, {region}: alle waarden zijn hele procenten, ook waar decimalen zijn afgedrukt ({example}). Een verschil ermee is tot een half procentpunt onzeker."
AUDIT_FEWER_DECIMALS = "{name}, {region}: {year} is met minder decimalen afgedrukt ({printed}) dan de andere jaren ({other})."
AUDIT_GAP = "De tabel heeft geen waarde voor {years} ({regions}) bij: {subjects}."
AUDIT_GAP_REGION = "De tabel heeft in geen enkel jaar een waarde ({regions}) bij: {subjects}."
AUDIT_BLANK = "Bij {subject} is de plaats van {cells} helemaal leeg, zonder streepje; wie de rij op volgorde leest, kan waarden bij het verkeerde jaar plaatsen."
AUDIT_ROUNDED = "De tekst schrijft {printed}; in de tabel is {subject} ({region}, {year}) {value}."
AUDIT_ROUNDED_WRONG = "De tekst schrijft {printed}; in de tabel is {subject} ({region}, {year}) {value}, afgerond {right}."
AUDIT_UNLIKE = "De tekst noemt {printed}; in de tabel is {subject} ({region}, {year}) {value}."
AUDIT_OTHER_YEAR = "De tekst noemt {printed} bij {year}, maar voor dat jaar heeft de tabel geen waarde voor {subject} ({region}); {value} staat bij {other}."
AUDIT_POINTS = (
    "{printed} is hier geen percentage maar een verschil in procentpunten: {subject} was in {year} {nplv} in de NPLV-gebieden en {nl} in Nederland, "
    "{points} procentpunt. In procenten is het verschil {percent}."
)
AUDIT_TIMES = (
    "De tekst schrijft {printed}; in de tabel is {subject} in {year} {ratio} keer zo hoog ({nplv} tegen {nl}). Per jaar: {ratios}."
)
AUDIT_LITERAL = " ‘{printed} hoger’ of ‘vaker’ betekent letterlijk iets anders dan zoveel keer zo hoog of zo vaak."
AUDIT_DIFFERENCE = "De tekst noemt een verschil van {printed}; volgens de tabel is het verschil bij {subject}: {gaps}."
AUDIT_GAP_OF_YEAR = "{points} procentpunt in {year} ({nplv} tegen {nl})"
AUDIT_CERTAINTY = "De ene plaats schrijft ‘{first}’, de andere ‘{second}’: hetzelfde getal, maar niet met dezelfde zekerheid."
AUDIT_TWO_FIGURES = "De ene plaats noemt ‘{first}’, de andere ‘{second}’, terwijl beide over hetzelfde lijken te gaan."
AUDIT_SHARE = "{part} van {whole} is {share}; de tekst schrijft {percent}."
AUDIT_STEP = "Van {first} naar {last} is een verschil van {step}; in dezelfde passage staat {told}."
AUDIT_RELATIVE = "Van {first} naar {last} is {relative}; de tekst schrijft {percent}."
AUDIT_TOTAL = "{one} en {other} zijn samen precies {sum}; de tekst schrijft ‘{total}’."
AUDIT_GAP_ROUNDED = "Het verschil tussen {one} en {other} is {gap}; de tekst schrijft ‘{told}’."
AUDIT_CHART = "{values} tellen op tot {total}, niet tot 100%."
AUDIT_SOME = "De tekst noemt {printed} voor een deel van de gebieden; de tabel heeft bij {subject} alleen het gemiddelde van alle gebieden."
AUDIT_POPULATION = "De tekst telt hier {said} ({printed}); de tabel telt {counted}: {subject}."
AUDIT_COUNT = "De tekst spreekt bij {printed} van een aantal; de tabel heeft een aandeel: {subject}."
AUDIT_NO_YEAR = "De tekst doet een uitspraak over {year}; voor dat jaar heeft de tabel geen waarde voor {subject}."
AUDIT_NAME = "De naam ‘{rare}’ staat er één keer, ‘{common}’ {count} keer; waarschijnlijk is hetzelfde bedoeld."
AUDIT_POINT = "In {printed} is de punt een decimaalteken, geen duizendtalpunt."
AUDIT_NO_POINT = "{printed} staat er zonder duizendtalpunt, anders dan de andere bedragen."
AUDIT_REPEATED = "Deze zin staat er twee keer achter elkaar, bijna gelijk."

PAGE: dict[str, object] = {
    "name": "Vraagbaak NPLV",
    "description": "Antwoorden met bronvermelding over het Nationaal Programma Leefbaarheid en Veiligheid.",
    "skip": "Naar de inhoud",
    "navigation": "Hoofdmenu",
    "menu": (
        ("/", "Vraag stellen"),
        ("/cijfercontrole", "Cijfercontrole"),
        ("/indicatoren", "Indicatoren"),
        ("/bronnen", "Bronnen"),
        ("/over", "Over"),
        ("/widget", "Op uw site"),
    ),
    "check_here": "Schrijft u zelf over het NPLV?",
    "check_here_link": "Controleer de cijfers van uw tekst",
    "footer": "Een automatische dienst over openbare documenten. Officieel is alleen wat in de documenten zelf staat.",
    "back_home": "Naar de beginpagina",
    "home": "Stel een vraag",
    "no_script": "Stel hieronder uw vraag. Met JavaScript aan verschijnt het antwoord sneller en kunt u de bronnen ernaast bekijken.",
    "indicators": "Indicatoren",
    "indicators_about": (
        "Alle indicatoren uit de voortgangsrapportage, voor de twintig NPLV-gebieden samen (doorgetrokken lijn) en voor heel Nederland "
        "(streepjeslijn). Waar de bron geen waarde heeft, is de lijn onderbroken."
    ),
    "suspect": PAGE_SUSPECT,
    "downloads": "Alle cijfers van deze indicator:",
    "chart_alt": "Lijngrafiek van {name}: NPLV-gebieden en Nederland per jaar. Dezelfde cijfers staan in de tabel hieronder.",
    "chart_caption": "Een onderbreking is een jaar zonder waarde; een open rondje is een waarde die vrijwel zeker niet klopt.",
    "chart_outside": "De afgedrukte waarde {value} ({region}, {year}) klopt vrijwel zeker niet en valt buiten deze grafiek.",
    "save_svg": "Opslaan als SVG",
    "save_png": "Opslaan als PNG",
    "table": "Toon de cijfers als tabel",
    "year": "Jaar",
    "no_value": "geen waarde",
    "source": "Bron",
    "sources": "Bronnen",
    "sources_about": "De officiële documenten waarop elk antwoord rust. Elke pagina heeft een vast adres waarnaar u kunt verwijzen.",
    "page_word": "pagina",
    "pages": "Pagina’s",
    "publisher": "Uitgever",
    "reference": "Kenmerk",
    "licence": "Licentie",
    "official": "Bij de uitgever",
    "kinds": {"origineel": "officiële tekst", "weergave": "weergave in eigen woorden"},
    "text_kinds": {
        "original": "Officiële tekst: wat hier staat, staat letterlijk zo in het document.",
        "rendition": "Weergave: de inhoud van het document in eigen woorden. De officiële tekst kan anders luiden.",
        "": "Van dit document kon geen tekst worden gelezen.",
    },
    "table_here": "Indicatorentabel, zoals afgedrukt",
    "row": "Indicator",
    "empty": "leeg",
    "empty_page": "Op deze pagina staat geen lopende tekst.",
    "caveats_here": "Bekende fouten en tegenspraken op deze pagina",
    "picture": "De pagina in het officiële document",
    "picture_alt": "Afbeelding van pagina {page} van {title}. De tekst staat ernaast.",
    "turning": "Bladeren",
    "about": "Over de vraagbaak",
    "version": "Corpusversie: {version}.",
    "about_parts": (
        (
            "Wat dit is",
            "wat",
            (
                (
                    "De vraagbaak beantwoordt vragen over het Nationaal Programma Leefbaarheid en Veiligheid (NPLV): een programma van Rijk, "
                    "gemeenten en bewoners voor twintig stedelijke gebieden. Zij is bedoeld voor iedereen die snel wil weten wat de officiële "
                    "documenten zeggen, van bewoner tot Kamerlid."
                ),
                "U spreekt met een automatisch systeem. Er leest geen mens mee en het geeft geen mening en geen advies.",
            ),
        ),
        (
            "Hoe het werkt",
            "hoe",
            (
                (
                    "De vraagbaak zoekt in een kleine, vaste verzameling documenten. Een cijfer komt altijd uit één cel van de indicatorentabel, "
                    "uit een aangehaalde zin, of is daaruit berekend; dan staat de berekening erbij. Elke bewering heeft een nummer dat naar "
                    "document, pagina en passage leidt."
                ),
                (
                    "Waar een document een fout heeft, of twee documenten elkaar tegenspreken, staat dat bij het antwoord. De vraagbaak "
                    "verbetert de bron niet stilzwijgend."
                ),
                "Bij elke passage staat of het de officiële tekst is of een weergave daarvan in eigen woorden.",
            ),
        ),
        (
            "Wat het niet kan",
            "grenzen",
            (
                (
                    "Wat niet in de documenten staat, weet de vraagbaak niet; zij zegt dat dan. De meeste cijfers zijn gemiddelden van de "
                    "twintig gebieden samen: over één gebied apart staat er meestal niets in."
                ),
                (
                    "Een automatisch systeem kan een vraag verkeerd begrijpen of een passage missen. Controleer belangrijke cijfers in de bron; "
                    "elk citaat brengt u erheen."
                ),
            ),
        ),
        (
            "Toegankelijkheid",
            "toegankelijkheid",
            (
                (
                    "De pagina’s en de chat zijn gemaakt om te voldoen aan WCAG 2.2, niveau AA: te bedienen met alleen een toetsenbord, te lezen "
                    "met een schermlezer, bruikbaar op een smal scherm en bij tweemaal vergroten, en rustig voor wie beweging uitzet. Zonder "
                    "JavaScript werkt de vraagbaak met een gewoon formulier."
                ),
                (
                    "De toetsing is automatisch gedaan, met axe in een echte browser. Een onderzoek met mensen die hulpmiddelen gebruiken, is er "
                    "nog niet. Op afbeeldingen van officiële pagina’s staat tekst; die tekst, of een weergave ervan, staat ook altijd op de pagina zelf."
                ),
                "Loopt u ergens tegenaan? Gebruik de duim bij een antwoord, of meld het bij de organisatie die deze dienst aanbiedt.",
            ),
        ),
        (
            "Privacy",
            "privacy",
            (
                (
                    "De vraagbaak gebruikt geen cookies, volgt niemand en haalt niets op bij andere partijen. Het gesprek staat alleen in uw "
                    "browser en is weg als u de pagina sluit. De dienst bewaart uw vragen niet, tenzij wie de dienst beheert dat uitdrukkelijk heeft ingesteld."
                ),
                (
                    "Geeft u een beoordeling, dan worden uw duim, uw toelichting, het nummer van het antwoord en de versie van de documenten "
                    "bewaard. Uw vraag gaat alleen mee als u dat aanvinkt. Vul geen persoonsgegevens in."
                ),
                "Een tekst of bestand waarvan u de cijfers laat controleren, wordt alleen daarvoor gebruikt en nergens bewaard.",
            ),
        ),
    ),
    "embed": "De vraagbaak op uw site",
    "embed_about": "Met twee regels HTML staat de vraagbaak op uw eigen pagina. Er is geen ander programma voor nodig.",
    "embed_parts": (
        (
            "Plaatsen",
            'Zonder mode verschijnt een knop rechtsonder (floating). Met mode="inline" staat de chat in de pagina, met mode="full" vult die de pagina.',
            '<script type="module" src="{origin}{path}"></script>\n<nplv-chat mode="inline"></nplv-chat>',
        ),
        (
            "Met controle op de inhoud (SRI)",
            "De browser weigert het bestand dan als het is veranderd. Neem na een nieuwe versie van de vraagbaak de nieuwe waarde over.",
            '<script type="module" crossorigin="anonymous"\n  src="{origin}{path}"\n  integrity="{integrity}"></script>',
        ),
        (
            "Strenge Content-Security-Policy",
            "De chat heeft alleen dit nodig; geen 'unsafe-inline' en geen 'unsafe-eval'.",
            "script-src {origin}; connect-src {origin}; img-src {origin}",
        ),
        (
            "Kleuren en letters",
            "De chat volgt de tokens van het NL Design System (utrecht) als die er zijn. Met deze eigenschappen stelt u het zelf in.",
            (
                'nplv-chat {{\n  --nplv-chat-font-family: "RO Sans", sans-serif;\n  --nplv-chat-accent-color: #154273;\n'
                "  --nplv-chat-button-background-color: #154273;\n  --nplv-chat-button-color: #fff;\n  --nplv-chat-background-color: #fff;\n"
                "  --nplv-chat-color: #1b2430;\n  --nplv-chat-height: 38rem;\n}}"
            ),
        ),
        (
            "Altijd licht",
            "De chat volgt de donkere stand van de browser. Is uw site altijd licht, zet dan het thema vast.",
            '<nplv-chat theme="light"></nplv-chat>',
        ),
    ),
    "preview": "Voorbeeld",
    "preview_about": 'Dit is de chat zelf, met mode="inline".',
}
AUDIT_MOVED = "{region} van {first} naar {last} ({points} procentpunt, {relative})"
AUDIT_TREND = "De tabel laat bij {subject} van {start} tot {end} zien: {nplv}; {nl}. Kijk of dat past bij wat de tekst zegt, in procentpunten en naar verhouding."
AUDIT_LEVEL = "De tekst stelt {subject} gelijk aan het landelijk gemiddelde; in de tabel is het in {year} {nplv} tegen {nl}."
AUDIT_LONELY = "{printed} staat niet in ‘{title}’ en is daar dus niet na te gaan."
AUDIT_LITERAL_TIMES = "‘{printed}’ is letterlijk niet mogelijk of betekent iets anders; waarschijnlijk is ‘zo vaak’ of ‘zo veel’ bedoeld."
AUDIT_POINTS_OF_AMOUNT = (
    "{printed} hoort bij een percentage, maar de tekst gaat over een bedrag; welk percentage is bedoeld, staat er niet."
)
AUDIT_COUNT_AS_SHARE = "De tekst spreekt van een aantal, maar {printed} is een aandeel."
AUDIT_COLUMNS = ("Soort", "Plaatsen", "Uitleg", "Kanttekening")
AUDIT_PLACE = "{source} p. {page}"
AUDIT_OPEN = "nog geen"
AUDIT_KINDS: dict[str, str] = {
    "contradiction": "tegenspraak",
    "rounding": "afronding",
    "definition": "begrip",
    "likely-typo": "schrijffout",
    "does-not-add-up": "telt niet op",
    "implausible-jump": "sprong",
    "percentage-points": "procentpunt",
    "missing": "ontbreekt",
}
AUDIT_TOTAL_FOUND = (
    "{count} bevindingen, waarvan {open} zonder kanttekening; {known} van de {caveats} kanttekeningen zijn zo teruggevonden."
)

# --- the page of the figure check and its Word file -------------------------------------------------

CHECK_OUTCOMES: dict[str, tuple[str, str]] = {
    "right": ("✓", "klopt"),
    "rounded": ("≈", "klopt afgerond"),
    "wrong": ("✗", "klopt niet"),
    "caution": ("!", "let op"),
    "not-found": ("?", "niet gevonden"),
}
CHECK_REPORT: dict[str, str] = {
    "title": "Cijfercontrole",
    "stamp": "Gecontroleerd op {date} tegen de documenten van de Vraagbaak NPLV, corpusversie {version}.",
    "note": (
        "Dit is het werk van een automatische dienst: zij laat zien wat de bronnen zeggen, u beslist. Een cijfer dat niet is gevonden, hoeft "
        "niet fout te zijn; de dienst kent alleen de documenten van het NPLV. Officieel is alleen wat in die documenten zelf staat."
    ),
    "text": "De tekst",
    "findings": "Bevindingen",
    "none": "In deze tekst staan geen cijfers die te controleren zijn.",
    "head": "{number}. {figure}: {sign} {word}",
    "right": "Volgens de bronnen: {value}",
    "place": "Bron: {title}, pagina {page}",
    "source": "Bron: {title} ({date}), pagina {page}, {kind}: “{fragment}” {address}",
    "original": "officiële tekst",
    "rendition": "weergave in eigen woorden",
    "initials": "VN",
}
CHECK_REPORT_COLUMNS = ("Teken", "Oordeel", "Aantal")
CHECK_PAGE_EMPTY = "Plak of typ eerst een tekst."
CHECK_PAGE_TOO_LONG = "De tekst is {over} tekens te lang: hooguit {longest} tekens kunnen in één keer. Deel de tekst op."
CHECK_PAGE: dict[str, object] = {
    **CHECK_REPORT,
    "outcomes": CHECK_OUTCOMES,
    "lead": (
        "Plak een conceptantwoord, een brief of een toespraak. Van elk cijfer ziet u of de bronnen van het NPLV het bevestigen, wat er volgens "
        "de bronnen hoort te staan en waar dat staat."
    ),
    "yourText": "Uw tekst",
    "placeholder": "Plak of typ hier uw tekst, of sleep er een bestand heen.",
    "choose": "Kies een bestand",
    "chooseAbout": "txt, md, docx of pdf, hooguit 5 MB",
    "example": "Probeer een voorbeeld",
    "exampleText": (
        "Antwoord op vraag 3\n\nIn 2024 was 32,04% van de woningen in de NPLV-gebieden een koopwoning, tegen 57,85% in heel Nederland. Het aandeel "
        "koopwoningen ligt daar dus 25,54% lager.\n\nDe armoede nam af: in 2018 leefde nog 18,18% van de huishoudens in de gebieden onder de "
        "armoedegrens, in 2023 was dat 7,66%. Het aandeel werkenden in de NPLV-gebieden steeg van 60,71% in 2018 naar ruim 64% in 2023. In "
        "Rotterdam-Zuid werkte toen 59% van de inwoners."
    ),
    "check": "Controleer de cijfers",
    "privacy": "Uw tekst wordt alleen voor deze controle gebruikt: hij wordt niet bewaard en komt niet in het logboek.",
    "count": "{count} van {longest} tekens",
    "empty": CHECK_PAGE_EMPTY,
    "tooLong": CHECK_PAGE_TOO_LONG,
    "dropHere": "Laat het bestand los om de tekst te lezen",
    "oneFile": "Kies één bestand tegelijk.",
    "wrongKind": HTTP_DRAFT_KINDS,
    "tooLarge": HTTP_TOO_LARGE["/v1/conceptteksten"],
    "reading": "Het bestand ‘{name}’ wordt gelezen …",
    "read": "De tekst van ‘{name}’ staat in het tekstvak.",
    "readPdf": "De tekst van ‘{name}’ staat in het tekstvak. Tabellen uit een pdf komen niet altijd mee: kijk na of alles er staat.",
    "checking": STREAM_CHECKING,
    "progress": "Voortgang van de controle",
    "cancel": "Afbreken",
    "stopped": "De controle is afgebroken. Uw tekst staat er nog.",
    "unreachable": "De dienst is nu niet bereikbaar. Uw tekst staat er nog: controleer uw verbinding en probeer het opnieuw.",
    "busy": "De dienst is nog niet klaar of te druk. Uw tekst staat er nog: probeer het zo nog eens.",
    "broken": "De verbinding werd verbroken voordat de uitkomst er was. Uw tekst staat er nog: probeer het opnieuw.",
    "refused": "Deze tekst kan de dienst niet verwerken.",
    "failed": "Er ging iets mis. Uw tekst staat er nog: probeer het opnieuw.",
    "result": "Uitkomst",
    "found": "{total} cijfers gecontroleerd; {problems} vragen uw aandacht.",
    "foundOne": "{total} cijfers gecontroleerd; 1 vraagt uw aandacht.",
    "foundGood": "{total} cijfers gecontroleerd; geen daarvan vraagt uw aandacht.",
    "single": "1 cijfer gecontroleerd; het vraagt uw aandacht.",
    "singleGood": "1 cijfer gecontroleerd; het vraagt geen aandacht.",
    "filter": "Welke cijfers",
    "all": "Alle",
    "steps": "Van aandachtspunt naar aandachtspunt",
    "previous": "Vorige",
    "next": "Volgende",
    "previousLong": "Vorige aandachtspunt",
    "nextLong": "Volgende aandachtspunt",
    "position": "{number} van {count}",
    "edit": "Tekst aanpassen",
    "copy": "Kopieer",
    "copied": "De uitkomst is gekopieerd.",
    "notCopied": "Kopiëren lukte niet.",
    "saveText": "Bewaar als tekst",
    "saveWord": "Bewaar als Word",
    "making": "Het Word-bestand wordt gemaakt …",
    "made": "Het Word-bestand is gemaakt.",
    "print": "Druk af",
    "textAbout": "Tekst met gemarkeerde cijfers. Ga met de pijltjestoetsen van cijfer naar cijfer; Enter toont de uitleg, Escape sluit die.",
    "hint": "Kies een cijfer in de tekst voor de uitleg en de bron.",
    "hintKeys": "Met het toetsenbord: pijltjestoetsen van cijfer naar cijfer, Enter voor de uitleg, Escape om die te sluiten.",
    "panel": "Uitleg bij het gekozen cijfer",
    "close": "Sluiten",
    "mark": "{figure}: {word}",
    "rightValue": "Volgens de bronnen",
    "inText": "In uw tekst",
    "sources": "Bronnen",
    "source1": "Bron",
    "page": "{title}, pagina {page}",
    "openPage": "Open pagina {page} met de passage",
    "openDocument": "Naar het document bij de uitgever",
    "newWindow": "(opent in een nieuw venster)",
    "toFigure": "Toon cijfer {number} in de tekst",
    "table": "Tabel in uw tekst",
    "noScript": "Zonder JavaScript kunt u hier een tekst plakken en de uitkomst lezen; bestanden kiezen en bewaren kan dan niet.",
}
