# Everything runs in .venv, made here from requirements.lock; nothing needs to be activated first.
# `make help` lists the targets.  Set-up talks on stderr, so that stdout is the program's own.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
SAMPLE := var/sample.sqlite3
CATALOGUES := $(patsubst %.po,%.mo,$(wildcard tracker/i18n/locale/*/LC_MESSAGES/*.po))
SHAPES := tracker/derivation/cues/shapes.json
READY := $(STAMP) $(CATALOGUES) $(SHAPES)
# Words for pytest: make test TESTS="tests/domain -x"
TESTS ?=
# Pictures to make; all without
NAMES ?=
define GO_ON
"" "This is the sample's status report. In a terminal, make run opens the screens;" \
"every command works on the same sample:  $(BIN)/tracker --db $(SAMPLE) list" \
"見本の対応状況報告です。端末で make run とすると画面が開きます。" \
"コマンドも同じ見本で使えます： $(BIN)/tracker --db $(SAMPLE) list"
endef

MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run test check style soak bench pictures lock clean

help: ## what can be made
	@sed -n 's/^\([a-z][a-z]*\):.*## \(.*\)/make \1\t\2/p' Makefile

run: $(READY) $(SAMPLE) ## the terminal UI on the sample; its status report where there is no terminal
	@if [ -t 0 ] && [ -t 1 ] && [ "$$TERM" != dumb ]; then \
	  exec $(BIN)/tracker --db $(SAMPLE) tui; \
	fi; \
	$(BIN)/tracker --db $(SAMPLE) report status && printf '%s\n' $(GO_ON) >&2

test: $(READY) ## the tests, on every core; TESTS="words for pytest"
	@$(BIN)/python -m pytest -n auto $(TESTS)

check: style ## what CI runs: style, types, layers, then the tests with branch coverage
	@$(MAKE) test TESTS="--cov --cov-report=term $(TESTS)"

style: $(READY) ## ruff, mypy, import-linter
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports

soak: $(READY) ## the property tests with many more examples (make test runs a small sample of them)
	@$(BIN)/python -m pytest -m hypothesis --hypothesis-profile=soak $(TESTS)

bench: $(READY) ## the figures, one script each
	@bench/run_all $(BIN)/python

pictures: $(READY) ## the pictures under docs/; needs Chromium and CJK fonts; NAMES="inbox"
	@$(BIN)/python -m tools.pictures $(NAMES)

lock: $(READY) ## requirements.lock from pyproject.toml; UPGRADE=1 for newer versions
	@CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile --quiet \
	  --generate-hashes --allow-unsafe --no-strip-extras --extra dev --extra postgres $(if $(UPGRADE),--upgrade) \
	  --no-emit-index-url --no-emit-find-links --no-emit-trusted-host \
	  --output-file requirements.lock pyproject.toml

clean: ## removes what make made, but var/, where your changes to the sample are
	rm -rf $(VENV) build dist .coverage .coverage.* .hypothesis .mypy_cache .pytest_cache .ruff_cache
	rm -rf .import_linter_cache $(CATALOGUES) $(SHAPES)
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# --- set-up ---------------------------------------------------------------------------

# The stamp holds the folder it was made in: a folder that was moved is set up again.
ifneq ($(shell cat $(STAMP) 2>/dev/null),$(CURDIR))
.PHONY: $(STAMP)
endif

$(STAMP): requirements.lock pyproject.toml hatch_build.py
	@tools/setup "$(PYTHON)" $(VENV) $(STAMP) "$(CURDIR)"

%.mo: %.po | $(STAMP)
	@$(BIN)/python hatch_build.py

$(SHAPES): $(wildcard tracker/derivation/*.py tracker/derivation/cues/*.py) | $(STAMP)
	@$(BIN)/python hatch_build.py

$(SAMPLE): | $(READY)
	@echo "Loading the sample ... 見本を読み込んでいます…" >&2
	@mkdir -p var && rm -f var/.sample.sqlite3*
	@$(BIN)/tracker --db var/.sample.sqlite3 --json sample >/dev/null
	@mv var/.sample.sqlite3 $(SAMPLE)
