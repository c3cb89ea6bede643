# Every target sets up what it needs; nothing but Python 3.11 or later and make is assumed.
PYTHON ?= python3
RAW ?= data/raw
OUT ?= data/out
PY := .venv/bin/python

.DEFAULT_GOAL := build
.PHONY: build test help

.venv/ready: requirements.lock
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed; make PYTHON=...")'
	$(PYTHON) -m venv .venv
	$(PY) -m pip install --quiet --upgrade pip
	$(PY) -m pip install --quiet --require-hashes -r requirements.lock
	touch $@

build: .venv/ready ## set up, then build RAW (data/raw) into OUT (data/out)
	$(PY) -m pipeline build $(RAW) --out $(OUT)

test: .venv/ready ## set up, then everything that CI checks
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy
	$(PY) -m pytest

help: ## list the targets
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 12
