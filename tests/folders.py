"""A small but whole corpus folder on disk: two documents, two rows of the table, one term, one area, one caveat."""

import csv
import io
import json
from collections.abc import Mapping
from pathlib import Path

LETTER = "kamerbrief-2025"
REPORT = "voortgangsrapportage-2025"
COLUMNS = "indicator,specification,area,year,value,printed,unit,status,note,source,page,row"

_SOURCE = """
[[source]]
id = "{id}"
title = "Titel van {id}"
kind = "{kind}"
date = "2025-11-27"
publisher = "Ministerie"
reference = "nr. 107"
address = "https://example.org/{id}"
licence = "CC0-1.0"
pages = 2
"""
_STORY = {
    "Wonen in Breda": "Corporaties bouwden in Breda 7.500 nieuwe woningen voor starters en gezinnen.",
    "Agenten in de wijk": "De wijkagent praat elke week met jongeren op het plein over werk en school.",
    "Bijles op school": "Leerlingen krijgen na schooltijd gratis bijles en een warme maaltijd op school.",
    "Zorg en schulden": "Huisartsen verwijzen gezinnen met geldzorgen door naar hulp bij schulden.",
}
_SERIES = """
[[series]]
row = {row}
indicator = "samenstelling-woningvoorraad"
name = "Samenstelling woningvoorraad"
specification = "{specification}"
unit = "%"
subject = "het aandeel {subject}"
population = ["woning*"]
patterns = [[["{pattern}*"]]]
definition = "Deel van alle woningen."
"""
QUESTIONS = (
    ("Hoeveel huizen kwamen er in Breda bij?", 1, "Wonen in Breda", "7.500 nieuwe woningen"),
    ("Wat doet de politie op het plein?", 1, "Agenten in de wijk", "praat elke week"),
    ("Wat krijgen kinderen na school te eten?", 2, "Bijles op school", "warme maaltijd"),
    ("Wie helpt gezinnen zonder geld?", 2, "Zorg en schulden", "Huisartsen verwijzen"),
)


def rendition(pages: Mapping[int, Mapping[str, str]]) -> str:
    """Markdown with page marks: headings with their paragraph."""
    parts = ["# Titel", "## Hoofdstuk"]
    for number, sections in pages.items():
        parts.append(f"<!-- pagina {number} -->")
        parts += [f"### {heading}\n\n{text}" for heading, text in sections.items()]
    return "\n\n".join(parts) + "\n"


def cells(rows: Mapping[tuple[int, str, str, int], str]) -> str:
    """The tidy CSV of cells given as (row, specification, area, year) -> value; an empty value is a missing cell."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS.split(","))
    for (row, specification, area, year), value in rows.items():
        status = "ok" if value else "missing"
        printed = f"{value}%" if value else "–"
        writer.writerow(["samenstelling-woningvoorraad", specification, area, year, value, printed, "%", status, "", REPORT, 2, row])
    return out.getvalue()


def write_corpus(folder: Path) -> Path:
    """The whole folder; every file is valid, tests break or change what they are about."""
    sections = list(_STORY.items())
    files = {
        "sources.toml": _SOURCE.format(id=REPORT, kind="voortgangsrapportage") + _SOURCE.format(id=LETTER, kind="kamerbrief"),
        f"renditions/{REPORT}.md": rendition({1: dict(sections[:2]), 2: dict(sections[2:])}),
        f"renditions/{LETTER}.md": rendition({1: {"De brief": "De minister stuurt de Kamer een brief over de gebieden."}}),
        "indicators/series.toml": _SERIES.format(row=4, specification="Koop", subject="koopwoningen", pattern="koop")
        + _SERIES.format(row=5, specification="Huur", subject="huurwoningen", pattern="huur"),
        "indicators/tabel.csv": cells(
            {(4, "Koop", "NPLV", 2024): "32.04", (4, "Koop", "NL", 2024): "57.58", (5, "Huur", "NPLV", 2024): ""}
        ),
        "glossary.toml": f'[[term]]\nterm = "wijkagent"\nmeaning = "Een agent van de wijk."\nsynonyms = ["buurtagent"]\nsource = "{REPORT}"\npage = 1\n',
        "areas.toml": '[[area]]\nname = "Breda-Noord"\nmunicipality = "Breda"\n',
        "caveats.toml": f'[[caveat]]\nid = "c"\nkind = "wording"\nsummary = "Let op."\n[[caveat.place]]\nsource = "{REPORT}"\npage = 1\nfigure = "7.500"\n',
        "english.toml": '[words]\nhomes = "woningen"\n',
        "questions/vragen.jsonl": "".join(
            json.dumps({"question": question, "source": REPORT, "page": page, "section": section, "contains": contains}) + "\n"
            for question, page, section, contains in QUESTIONS
        ),
        "unanswerable.jsonl": '{"question": "Hoeveel zonnepanelen zijn er?"}\n',
    }
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    return folder
