"""A row of the indicator table as a picture (SVG, made by pygal)."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from nplv_qa import texts
from nplv_qa.dutch.formatting import format_value
from nplv_qa.types import REGIONS, CellStatus, Observation, Region, Series

SVG = "image/svg+xml"
FAR = Decimal("0.5")  # a suspect value further outside the range of the sound ones than half that range would flatten the chart
COLOURS = {"NPLV": "#154273", "NL": "#a8500b"}
DASHES: dict[Region, dict[str, str]] = {"NPLV": {}, "NL": {"dasharray": "7,5"}}
DARK = """inline:
@media (prefers-color-scheme: dark) {
  svg { background-color: BACKGROUND !important }
  .background { fill: BACKGROUND !important }
  text { fill: #e8edf2 !important }
  .axis .line, .axis .guide.line { stroke: #66727f !important }
  .color-0 { stroke: #9cc4f2 !important; fill: #9cc4f2 !important }
  .color-1 { stroke: #f0b070 !important; fill: #f0b070 !important }
  .series .line, .dots[style] circle { fill: none !important }
}"""

Cells = dict[tuple[Region, int], Observation]


def cells_of(row: int, observations: Iterable[Observation]) -> Cells:
    """The cells of one row, by region and year."""
    return {(cell.area, cell.year): cell for cell in observations if cell.row == row}


def outside(cells: Cells) -> list[Observation]:
    """Suspect cells that the chart leaves out, because they would flatten everything else."""
    sound = [cell.value for cell in cells.values() if cell.value is not None and cell.status is CellStatus.OK]
    if not sound:
        return []
    low, high = min(sound), max(sound)
    margin = (high - low) * FAR
    suspect = [cell for cell in cells.values() if cell.value is not None and cell.status is CellStatus.SUSPECT]
    return [cell for cell in suspect if cell.value is not None and not low - margin <= cell.value <= high + margin]


def line_chart(series: Series, cells: Cells, *, small: bool = False) -> str:
    """Both regions by year: a gap where there is no value, a ring around a suspect one."""
    import pygal  # the only place that needs it

    years = sorted({year for _, year in cells})
    chart = pygal.Line(_config(series, small=small))
    chart.x_labels = [str(year) for year in years]
    left_out = outside(cells)
    for region in REGIONS:
        found = [cells.get((region, year)) for year in years]
        shown = [None if cell is None or cell in left_out or cell.value is None else cell for cell in found]
        points = [_point(cell, region) for cell in shown]
        chart.add(texts.CHART_LEGEND[region], points, stroke_style={"width": 3, **DASHES[region]})
    drawn = chart.render_sparkline(width=180, height=48, show_dots=True) if small else chart.render(is_unicode=True)
    return str(drawn).replace(chart.uuid, f"rij-{series.row}{'-klein' if small else ''}")


def _point(cell: Observation | None, region: Region) -> dict[str, Any] | None:
    if cell is None or cell.value is None:
        return None
    suspect = cell.status is CellStatus.SUSPECT
    said = f"{cell.year}: {format_value(cell.value, cell.unit)}" + (f" ({texts.PAGE_SUSPECT})" if suspect else "")
    point: dict[str, Any] = {"value": float(cell.value), "formatter": lambda _: said, "node": {"r": 8} if suspect else {}}
    if suspect:
        point["style"] = f"fill: none; stroke: {COLOURS[region]}; stroke-width: 2"
    return point


def _config(series: Series, *, small: bool) -> Any:
    from pygal import Config
    from pygal.style import Style

    font = "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif"
    style = Style(
        background="transparent" if small else "#ffffff", plot_background="transparent", foreground="#1b2430", foreground_strong="#1b2430",
        foreground_subtle="#55626f", colors=tuple(COLOURS[region] for region in REGIONS), opacity="1", opacity_hover="1", transition="0ms",
        font_family=font, label_font_size=15, major_label_font_size=15, legend_font_size=15, value_label_font_size=15,
        guide_stroke_dasharray="2,4", major_guide_stroke_dasharray="2,4", stroke_width=3,
    )  # fmt: skip
    css = ["file://style.css", "file://graph.css", DARK.replace("BACKGROUND", "transparent" if small else "#12181f")]
    return Config(
        width=640, height=340, style=style, css=css, js=[], show_legend=True, legend_at_bottom=True, legend_at_bottom_columns=2,
        allow_interruptions=True, show_minor_x_labels=True, value_formatter=lambda value: format_value(Decimal(str(round(value, 2))).normalize(), series.unit),
        dots_size=2 if small else 4, margin=16, explicit_size=False, disable_xml_declaration=True, no_data_text=texts.PAGE_NO_DATA, truncate_legend=-1,
        min_scale=4, max_scale=7, show_y_guides=True, tooltip_border_radius=4,
    )  # fmt: skip
