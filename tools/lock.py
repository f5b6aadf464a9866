"""Writes the locks from the environment that runs this file; `make lock` makes that environment first.

requirements.lock holds what the service needs to be built and run, requirements-dev.lock what tests and checks need on top.
Both are complete: they are installed with `pip install --no-deps`.
"""

import sys
import tomllib
from collections.abc import Iterable, Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[1]
RUNTIME, DEV = ROOT / "requirements.lock", ROOT / "requirements-dev.lock"
HEADERS = {
    RUNTIME: "# Everything that the service needs. Made by `make lock`; install with `pip install --no-deps -r requirements.lock`.\n",
    DEV: "# What tests and checks need besides requirements.lock. Made by `make lock`.\n",
}


def wanted(pyproject: Path = ROOT / "pyproject.toml") -> tuple[list[str], list[str]]:
    """The direct requirements: to build and run, and to test and check."""
    content = tomllib.loads(pyproject.read_text(encoding="utf-8"))
    return [*content["build-system"]["requires"], *content["project"]["dependencies"]], content["dependency-groups"]["dev"]


def closure(requirements: Iterable[str]) -> dict[str, str]:
    """Name and version of every distribution that the requirements lead to, as installed here.

    Raises:
        PackageNotFoundError: something that is needed is not installed.
    """
    found: dict[str, str] = {}
    queue = [Requirement(text) for text in requirements]
    seen: set[tuple[str, str]] = set()
    while queue:
        requirement = queue.pop()
        name = canonicalize_name(requirement.name)
        found[name] = Version(distribution(name).version).public
        for extra in ("", *requirement.extras):
            if (name, extra) not in seen:
                seen.add((name, extra))
                queue.extend(needed_by(name, extra))
    return found


def needed_by(name: str, extra: str) -> Iterator[Requirement]:
    """What one installed distribution asks for on this machine, for one extra ('' for none)."""
    for text in distribution(name).requires or []:
        requirement = Requirement(text)
        if requirement.marker is None or requirement.marker.evaluate({"extra": extra}):
            yield requirement


def read(lock: Path) -> dict[str, str]:
    """Name and version of every line of a lock."""
    lines = (line for line in lock.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))
    return {canonicalize_name(name): version for name, version in (line.split("==") for line in lines)}


def write(lock: Path, pins: dict[str, str]) -> None:
    lines = [f"{name}=={version}\n" for name, version in sorted(pins.items())]
    lock.write_text(HEADERS[lock] + "".join(lines), encoding="utf-8")


def main() -> int:
    runtime, dev = wanted()
    try:
        base, everything = closure(runtime), closure([*runtime, *dev])
    except PackageNotFoundError as error:
        print(f"not installed: {error}", file=sys.stderr)
        return 1
    write(RUNTIME, base)
    write(DEV, {name: version for name, version in everything.items() if name not in base})
    print(f"{RUNTIME.name}: {len(base)} packages; {DEV.name}: {len(everything) - len(base)} more")
    return 0


if __name__ == "__main__":
    sys.exit(main())
