# Every target sets up what it needs in .venv; only make and Python 3.11 or later must be there.
# Another folder: make RAW=folder OUT=folder. Another Python: make PYTHON=/path/to/python3.
# Without machine code: make COMPILE=no.
RAW = data/raw
OUT = data/out
# Not every shell expands the ~ of RAW=~/folder.
at_home = $(if $(filter ~/%,$(firstword $(1))),$(HOME)$(subst x~/,/,x$(1)),$(1))
# OUT alone names tables to look at: where they are there, they are not made anew from data/raw.
only_out := $(if $(filter command,$(firstword $(origin OUT))),$(if $(filter command,$(firstword $(origin RAW))),,yes))
override RAW := $(call at_home,$(RAW))
override OUT := $(call at_home,$(OUT))
override OLD := $(call at_home,$(OLD))
export RAW OUT OLD
tables := $(if $(and $(only_out),$(shell test -f "$(OUT)/build.json" && echo there)),.venv/ready,build)
COMPILE ?= $(CLAIM_TIMELINE_COMPILED)
export CLAIM_TIMELINE_COMPILED := $(COMPILE)
PY := .venv/bin/python
NEW_ENOUGH := 'import sys; sys.exit(sys.version_info < (3, 11))'
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$name -c $(NEW_ENOUGH) 2>/dev/null && echo $$name && break; done)

.DEFAULT_GOAL := build
.PHONY: build compiled test test-compiled test-spark help verify diff timeline notebook score forms bench calibrate golden screenshots readme lock clean

.venv/ready: requirements.lock
	@$(or $(PYTHON),false) -c $(NEW_ENOUGH) \
		|| { echo "Python 3.11 or later is needed; name one with: make PYTHON=/path/to/python3" >&2; exit 1; }
	@echo "setting up .venv from requirements.lock: a minute or two, once"
	@$(PYTHON) -m venv .venv
	@$(PY) -m pip install -qq --disable-pip-version-check --require-hashes -r requirements.lock
	@$(PY) -c 'import os, pathlib, sysconfig; \
		pathlib.Path(sysconfig.get_path("purelib"), "claim-timeline.pth").write_text(os.getcwd())'
	@printf '#!%s\nfrom pipeline.__main__ import app\n\napp()\n' "$$PWD/$(PY)" > .venv/bin/claim-timeline
	@chmod +x .venv/bin/claim-timeline
	@touch $@

# Checks of accessibility need axe-core (MPL-2.0), which is fetched and not kept here; without npm they are skipped.
AXE_VERSION = 4.14.1
AXE = build/axe-$(AXE_VERSION).js
$(AXE):
	@mkdir -p build
	@npm pack --silent axe-core@$(AXE_VERSION) --pack-destination build >/dev/null 2>&1 \
		&& tar -xzOf build/axe-core-$(AXE_VERSION).tgz package/axe.min.js > $@ \
		|| { rm -f $@; echo "axe-core cannot be fetched with npm: checks of accessibility will be skipped" >&2; }

build: .venv/ready ## set up, compile the program the first time (not with COMPILE=no), then build the documents in RAW (data/raw) into tables in OUT (data/out)
	-@$(PY) tools/compiled.py --once
	@$(PY) -m pipeline build "$$RAW" --out "$$OUT"

compiled: .venv/ready ## compile the program anew after a change in it; the first make does so where a C compiler is at hand
	@$(PY) tools/compiled.py

test: .venv/ready $(AXE) ## set up, then run everything that CI checks
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy
	PYTHONDONTWRITEBYTECODE= $(PY) -m pytest --numprocesses auto --dist worksteal # the programs that tests start read the byte code of the first

test-compiled: compiled ## compile, then run the tests of the rows on the compiled program
	CLAIM_TIMELINE_COMPILED=yes $(PY) -m pytest --numprocesses auto tests/test_compiled.py tests/test_build.py tests/test_cases.py \
		tests/test_example.py tests/test_lang_attribution.py tests/test_lang_timex.py tests/test_linking.py tests/test_properties.py

test-spark: build/spark/ready ## run the tests of --engine spark on a local Spark (Java 17 or later must be there)
	build/spark/bin/python -m pytest --noconftest -rs tests/test_spark.py

build/spark/ready: requirements-spark.lock .venv/ready
	@echo "setting up build/spark from requirements-spark.lock: a few minutes, once"
	@$(PY) -m venv build/spark
	@build/spark/bin/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements-spark.lock
	@touch $@

help: ## list the targets
	@sed -nE 's/^([a-z-]+):.*## /\1\t/p' Makefile | expand -t 15

verify: .venv/ready ## prove every row in OUT from the documents in RAW
	@$(PY) -m pipeline verify "$$OUT" --raw "$$RAW"

diff: .venv/ready ## tell how the tables in OUT differ from those of an earlier build in OLD, and why
	@test -n "$$OLD" || { echo "name the folder of the earlier build: make diff OLD=folder" >&2; exit 1; }
	@$(PY) -m pipeline diff "$$OLD" "$$OUT"

timeline: $(tables) ## build, then write the tables in OUT as a page for a browser: timeline.html, beside them
	@$(PY) -m pipeline timeline "$$OUT"

notebook: $(tables) ## build, then run the notebooks on OUT: a tour, notebooks/timeline.ipynb, and five recipes
	@$(PY) tools/notebook.py "$$OUT" notebooks

score: .venv/ready ## measure accuracy on the development corpora, where they are at hand
	@$(PY) tools/score.py

forms: .venv/ready ## measure how many rows stay where documents are written in other forms: lines by width, mail, lists, marks, names
	@$(PY) tools/forms.py

bench: .venv/ready ## measure stages, growth, hostile texts and what else could be installed, in CPU seconds; and the timeline page
	@$(PY) tools/bench.py
	@$(PY) tools/pagetimes.py

calibrate: .venv/ready ## measure how often each kind of row is right on the development corpora; writes the confidences
	@$(PY) tools/calibrate.py

golden: .venv/ready ## write tests/golden/out anew; review the difference before you commit it
	@$(PY) tools/golden.py

screenshots: .venv/ready ## take the pictures of the timeline page anew: docs/screenshots; look at them
	@$(PY) tools/screenshots.py

readme: .venv/ready ## write the generated parts of README.md and docs anew: commands, modules, tables
	@$(PY) tools/readme.py

lock: .venv/ready ## write requirements.lock anew from pyproject.toml; versions that still fit stay
	@$(PY) -m venv build/lock
	@build/lock/bin/python -m pip install -qq --disable-pip-version-check uv
	@build/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
		--extra dev pyproject.toml --output-file requirements.lock
	@build/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
		--extra spark-tests --constraint requirements.lock pyproject.toml --output-file requirements-spark.lock

clean: ## delete everything that make wrote: .venv, data/out, executed notebooks, caches; never data/raw
	@rm -rf .venv build .mypy_cache .ruff_cache .pytest_cache .hypothesis data/out/* data/.out.* notebooks/*.ipynb
	@find pipeline tests tools -name __pycache__ -prune -exec rm -rf {} +
