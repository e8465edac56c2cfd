# Two commands do everything: `make run` and `make test`.
SHELL := /bin/sh
.SHELLFLAGS := -eu -c
PORT ?= 8501
HOST ?= localhost
PYTHON ?= python3
BIN := .venv/bin
COMPILE := $(BIN)/pip-compile -q --strip-extras --no-header --no-emit-index-url \
  --no-emit-find-links --no-emit-trusted-host
export PORT HOST

.DEFAULT_GOAL := help
.PHONY: help run test check unit browser bench bundle lock shots clean

help: ## this list
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: .venv/.app ## prepare what is missing, start the app on http://localhost:8501 (PORT, HOST change it)
	@exec $(BIN)/python -m analytics run

test: check unit browser ## everything: style, types, layers, units, pages, and a real Chromium

check: .venv/.dev ## the fast part: ruff, mypy, import-linter
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

unit: .venv/.dev ## pure code, intake of malformed files, every page by AppTest
	$(BIN)/python -m pytest -m "not browser" -n 2 --dist loadfile

browser: .venv/.dev ## the running app in a real Chromium, all hosts but localhost blocked
	@CHROMIUM="$$(sh tests/browser/find_chromium.sh)" && export CHROMIUM && \
	$(BIN)/python -m pytest -m browser -n 2 --dist load --maxschedchunk 1

bench: .venv/.dev ## speed beside a one-control page and a stock page, as ratios
	$(BIN)/python -m bench

shots: .venv/.dev ## the screenshots of the README
	@CHROMIUM="$$(sh tests/browser/find_chromium.sh)" && export CHROMIUM && \
	$(BIN)/python -m docs.shots

bundle: .venv/.app ## one folder for a laptop without internet (OUT=dist/paket-rapat PYTHONS="3.11 3.12")
	@$(BIN)/python -m bundle $(if $(OUT),--out "$(OUT)") $(if $(PYTHONS),--python $(PYTHONS))

lock: .venv/.dev ## compile pyproject.toml and requirements-dev.in to exact pins
	$(COMPILE) -o requirements.txt pyproject.toml
	$(COMPILE) -o requirements-dev.txt requirements-dev.in
	@printf -- '-e .\n' >> requirements.txt

clean: ## remove what can be made again; what was imported into var/ stays
	rm -rf .venv static var/example var/kept .mypy_cache .ruff_cache .pytest_cache .hypothesis

.venv/.app: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 atau lebih baru diperlukan")'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install -q -r requirements.txt
	@touch $@

.venv/.dev: .venv/.app requirements-dev.txt
	$(BIN)/pip install -q -r requirements-dev.txt
	@touch $@
