# Needs GNU make and Python 3.11; everything else comes from the locks. `make help` lists the targets.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
# exactly the locked packages: pip need not resolve anything, and takes no other build of torch than the pinned one; a tenth of the
# modules is ever imported, so Python compiles them when it is
PIP_INSTALL := $(BIN)/python -m pip install --quiet --quiet --disable-pip-version-check --no-deps --no-compile

.PHONY: help install dev run test check lock docs clean

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

install: $(VENV)/.installed ## make .venv with the command .venv/bin/nplv-qa

dev: $(VENV)/.installed-dev

run: $(VENV)/.installed ## install, build the index where needed, and serve; the address is printed
	@$(BIN)/nplv-qa ingest
	@exec $(BIN)/nplv-qa serve

test: $(VENV)/.installed-dev ## every test
	$(BIN)/python -m pytest $(PYTEST_ARGS)

check: $(VENV)/.installed-dev ## style, types, architecture and dependencies
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry src

docs: $(VENV)/.installed-dev ## write the generated parts of docs/ again
	$(BIN)/python tools/docs.py

lock: ## renew requirements.lock and requirements-dev.lock
	@folder=$$(mktemp -d); trap 'rm -rf "$$folder"' EXIT; python="$$folder/bin/python"; \
	$(PYTHON) -m venv "$$folder"; \
	"$$python" -m pip install --quiet --upgrade pip; \
	"$$python" -m pip install --quiet uv "$$(sed -nE 's/^ *"(torch==[^"]+)",/\1/p' pyproject.toml)"; \
	requires=$$("$$python" -c 'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["build-system"]["requires"])'); \
	"$$folder/bin/uv" pip install --quiet --python "$$python" --upgrade -r pyproject.toml --group dev $$requires; \
	"$$python" tools/lock.py

clean: ## remove what was built, but not the index
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11) and "Python 3.11 is needed: make PYTHON=python3.11")'
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: requirements.lock pyproject.toml | $(BIN)/python
	@echo "Installing the packages of requirements.lock ..."
	@$(PIP_INSTALL) -r requirements.lock
	@$(PIP_INSTALL) --no-build-isolation --editable .
	@touch $@

$(VENV)/.installed-dev: requirements-dev.lock $(VENV)/.installed
	@$(PIP_INSTALL) -r requirements-dev.lock
	@touch $@
