"""The locks hold what pyproject.toml needs, and nothing else."""

import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools import lock

BASE, DEV = lock.read(lock.RUNTIME), lock.read(lock.DEV)
ALL = {**BASE, **DEV}
RUNTIME_WANTED, DEV_WANTED = lock.wanted()


def installed(name: str) -> str:
    return version(name).partition("+")[0]


@pytest.mark.parametrize("text", [*RUNTIME_WANTED, *DEV_WANTED])
def test_every_direct_requirement_is_locked(text: str) -> None:
    requirement = Requirement(text)
    locked = (ALL if text in DEV_WANTED else BASE)[canonicalize_name(requirement.name)]
    assert requirement.specifier.contains(locked, prereleases=True)


def test_this_environment_is_the_locked_one() -> None:
    assert {name: installed(name) for name in ALL} == ALL


def test_the_runtime_lock_is_complete_and_holds_nothing_else() -> None:
    assert lock.closure(RUNTIME_WANTED) == BASE


def test_the_dev_lock_is_complete_and_holds_nothing_else() -> None:
    assert lock.closure([*RUNTIME_WANTED, *DEV_WANTED]) == ALL
    assert not BASE.keys() & DEV.keys()


def test_every_requirement_of_a_locked_package_is_met_by_the_lock() -> None:
    for name in ALL:
        for requirement in lock.needed_by(name, ""):
            assert requirement.specifier.contains(ALL[canonicalize_name(requirement.name)], prereleases=True), f"{name}: {requirement}"


def test_pip_agrees() -> None:
    done = subprocess.run([sys.executable, "-m", "pip", "check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_locks_name_no_build_no_place_and_no_accelerator() -> None:
    for file in (lock.RUNTIME, lock.DEV):
        content = file.read_text(encoding="utf-8")
        assert not re.search(r"\+|://|@|^--|nvidia|triton|cuda", content, re.MULTILINE)
    assert BASE["torch"] == "2.13.0"


def test_a_lock_can_be_written_and_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "some.lock"
    monkeypatch.setitem(lock.HEADERS, target, "# header\n")
    lock.write(target, {"b": "2", "a": "1.0"})
    assert target.read_text(encoding="utf-8") == "# header\na==1.0\nb==2\n"
    assert lock.read(target) == {"a": "1.0", "b": "2"}
