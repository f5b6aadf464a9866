"""Writes the generated parts of docs/ and README.md: what stands between `<!-- begin: name -->` and `<!-- end: name -->`.

`--check` writes nothing and exits 1 where a part is not up to date.
"""

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import typer

from nplv_qa.api.app import create_app
from nplv_qa.api.mapping import STATUS_NAMES
from nplv_qa.api.state import Loaded
from nplv_qa.cli import app
from nplv_qa.corpus.manifest import read_manifest
from nplv_qa.settings import Settings

ROOT = Path(__file__).parents[1]
PART = re.compile(r"(<!-- begin: (?P<name>[a-z-]+) -->\n).*?(<!-- end: (?P=name) -->)", re.DOTALL)


def settings_table() -> str:
    """Every setting with its default."""
    rows = ["| Variable | Default | Meaning |", "| --- | --- | --- |"]
    for name, field in Settings.model_fields.items():
        default = "" if field.default in (None, "") else f"`{field.default}`"
        rows.append(f"| `NPLV_QA_{name.upper()}` | {default} | {field.description} |")
    return "\n".join(rows)


def commands() -> str:
    """Every command with its arguments and options."""
    return "\n\n".join(_command(name, command) for name, command in _leaves("nplv-qa", typer.main.get_command(app)))


def _leaves(name: str, command: Any) -> Iterator[tuple[str, Any]]:
    children = getattr(command, "commands", None)
    if children is None:
        yield name, command
        return
    for child, inner in children.items():
        yield from _leaves(f"{name} {child}", inner)


def _command(name: str, command: Any) -> str:
    arguments = [each.metavar for each in command.params if not each.opts[0].startswith("-")]
    lines = [f"### `{' '.join([name, *arguments])}`", "", command.help]
    lines += [f"- `{', '.join(each.opts)}`: {each.help}" for each in command.params if getattr(each, "help", None)]
    lines[3:3] = [""]
    return "\n".join(lines).rstrip()


def routes() -> str:
    """Every operation of the OpenAPI document."""
    document = create_app(_never).state.openapi
    rows = ["| Operation | Path | |", "| --- | --- | --- |"]
    for path, item in document["paths"].items():
        rows += [f"| `{method.upper()}` | `/v1{path}` | {operation['summary']} |" for method, operation in item.items()]
    return "\n".join(rows)


def _never() -> Loaded:
    raise NotImplementedError


def statuses() -> str:
    return "\n".join(f"- `{name}`{': `beantwoord` is true' if status.value.endswith('answered') else ''}" for status, name in STATUS_NAMES.items())


def sources() -> str:
    """The documents of this repository's corpus."""
    rows = ["| Id | Title | Kind | Date | Pages |", "| --- | --- | --- | --- | --- |"]
    rows += [f"| `{each.id}` | {each.title} | {each.kind} | {each.date} | {each.pages} |" for each in read_manifest(ROOT / "corpus")]
    return "\n".join(rows)


PARTS: dict[str, Callable[[], str]] = {
    "settings": settings_table,
    "commands": commands,
    "routes": routes,
    "statuses": statuses,
    "sources": sources,
}


def renewed(text: str) -> str:
    """The text with every part made again.

    Raises:
        KeyError: it has a part that nothing makes.
    """
    return PART.sub(lambda match: f"{match[1]}{PARTS[match['name']]()}\n{match[3]}", text)


def pages() -> list[Path]:
    return [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def stale() -> list[Path]:
    """The pages whose generated parts are not what would be made now."""
    return [page for page in pages() if renewed(page.read_text(encoding="utf-8")) != page.read_text(encoding="utf-8")]


def main() -> int:
    found = stale()
    for page in found:
        print(page.relative_to(ROOT))
        if "--check" not in sys.argv:
            page.write_text(renewed(page.read_text(encoding="utf-8")), encoding="utf-8")
    return 1 if found and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
