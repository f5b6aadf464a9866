"""What can be known of the container without building it."""

import json
import re
from typing import Any

import pytest
import yaml

from nplv_qa.settings import Settings
from tools.docs import ROOT

DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
INSTRUCTIONS = re.findall(r"^([A-Z]+)\s+(.*)$", re.sub(r"\\\n\s*", "", DOCKERFILE), re.MULTILINE)
FINAL = INSTRUCTIONS[max(n for n, (name, _) in enumerate(INSTRUCTIONS) if name == "FROM") :]
SERVICE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))["services"]["nplv-qa"]
KNOWN = {"FROM", "ARG", "ENV", "WORKDIR", "RUN", "COPY", "USER", "VOLUME", "EXPOSE", "HEALTHCHECK", "CMD"}


def values(name: str, instructions: list[tuple[str, str]] = INSTRUCTIONS) -> list[str]:
    return [value for instruction, value in instructions if instruction == name]


def test_every_instruction_is_one_that_docker_knows() -> None:
    assert {name for name, _ in INSTRUCTIONS} <= KNOWN


def test_base_images_are_slim_and_pinned_to_a_version() -> None:
    assert len(values("FROM")) == 2
    for image in values("FROM"):
        assert re.match(r"python:3\.11-slim-\w+( AS \w+)?$", image)


def test_packages_come_from_the_lock_alone() -> None:
    installs = [command for command in values("RUN") if "pip install" in command]
    assert installs
    assert all("--no-deps" in command for command in installs)
    assert any("-r requirements.lock" in command for command in installs)


def test_the_index_is_built_in_the_image_after_the_corpus_was_copied() -> None:
    corpus = INSTRUCTIONS.index(("COPY", "corpus corpus"))
    ingest = next(n for n, (name, value) in enumerate(INSTRUCTIONS) if name == "RUN" and value.endswith("nplv-qa ingest"))
    assert corpus < ingest


def test_the_service_is_not_root_and_says_whether_it_is_healthy() -> None:
    (user,) = values("USER", FINAL)
    assert user.split(":")[0] not in ("root", "0")
    (health,) = values("HEALTHCHECK", FINAL)
    assert "/readyz" in health
    assert json.loads(health.split("CMD ")[1])[0] == "python"
    assert json.loads(values("CMD", FINAL)[0])
    assert [name for name, _ in FINAL].index("USER") < [name for name, _ in FINAL].index("CMD")


def test_every_setting_in_the_image_exists() -> None:
    named = re.findall(r"NPLV_QA_([A-Z_]+)=", DOCKERFILE)
    assert {name.lower() for name in named} <= set(Settings.model_fields)
    assert "NPLV_QA_HOST=0.0.0.0" in DOCKERFILE


def test_nothing_is_copied_that_is_ignored() -> None:
    lines = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "*"
    assert "corpus/originals" in lines
    allowed = {line[1:] for line in lines if line.startswith("!")}
    copied = {name for value in values("COPY") if "--from" not in value for name in value.split()[:-1]}
    assert copied <= allowed
    assert all((ROOT / name).exists() for name in copied)


@pytest.mark.parametrize(
    ("key", "value"),
    [("read_only", True), ("cap_drop", ["ALL"]), ("security_opt", ["no-new-privileges:true"]), ("init", True)],
)
def test_the_container_is_hardened(key: str, value: object) -> None:
    assert SERVICE[key] == value
    assert "privileged" not in SERVICE
    assert "cap_add" not in SERVICE


def test_only_the_index_and_tmp_can_be_written() -> None:
    assert [mount.split(":")[0] for mount in SERVICE["tmpfs"]] == ["/tmp"]
    assert [mount for mount in SERVICE["volumes"] if isinstance(mount, str)] == ["index:/srv/index"]
    assert all(mount["read_only"] for mount in SERVICE["volumes"] if isinstance(mount, dict))


def test_the_service_is_on_port_8000() -> None:
    assert [port.split(":")[-2:] for port in SERVICE["ports"]] == [["8000", "8000"]]
