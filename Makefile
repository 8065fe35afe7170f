# Everything starts here. `make study` and `make test` need only Python 3.11 or newer, make and, the first time, a network.
PYTHON ?= python3
JOBS ?= 2
PYTEST_FLAGS ?=
STUDY ?=

VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
# pip before 25.3 reads the first for isolated builds, later ones the second.
PINNED := PIP_CONSTRAINT=$(CURDIR)/constraints.txt PIP_BUILD_CONSTRAINT=$(CURDIR)/constraints.txt PIP_DISABLE_PIP_VERSION_CHECK=1

.DEFAULT_GOAL := help
.PHONY: help setup study test lint format types proofs ledger wheel clean

help: ## say what each target does
	@grep -hE '^[a-z]+:.*## ' Makefile | awk -F ':.*## ' '{printf "  make %-8s %s\n", $$1, $$2}'

setup: $(STAMP) ## make the virtual environment .venv and install into it

# The stamp is written last and removed first, so an interrupted install is done again, from an empty environment.
$(STAMP): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("expected Python 3.11 or newer, got " + sys.version.split()[0] + "; run make PYTHON=python3.12, or another one that you have")' || exit 2
	@test -f $(STAMP) || $(PYTHON) -m venv --clear $(VENV) || { echo "expected a Python that can make virtual environments; on Debian or Ubuntu: apt install python3-venv" >&2; exit 2; }
	@rm -f $(STAMP)
	@echo "Installing into $(VENV): a few minutes the first time"
	@$(PINNED) $(BIN)/python -m pip install --quiet -c constraints.txt -e '.[dev]'
	@touch $(STAMP)

study: $(STAMP) ## set up, then run the quickstart study; more options in STUDY='--net cnn --seed 1'
	$(BIN)/ntkbounds study $(STUDY)

test: $(STAMP) ## set up, then run the tests; JOBS=1 for one process, PYTEST_FLAGS='-k name' for some
	$(BIN)/pytest -q -n $(JOBS) $(PYTEST_FLAGS)

lint: $(STAMP) ## style and formatting
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: $(STAMP) ## put the code in the one format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: $(STAMP) ## types
	$(BIN)/mypy

# Debian's Coq where it is missing and can be had; elsewhere `ntkbounds prove` says how to install it, and claims nothing.
proofs: $(STAMP) ## check every proof in Coq, installing Coq from Debian where that can be
	@command -v coqc > /dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get > /dev/null \
	  && mkdir -p build && apt-get update > build/coq.log 2>&1 && apt-get install -y --no-install-recommends coq >> build/coq.log 2>&1; } \
	  || echo "Coq is missing and cannot be installed from here: that needs root and apt-get"
	@$(BIN)/ntkbounds prove --check --jobs $(JOBS)

ledger: $(STAMP) ## verify every theorem, store the verdicts that `ntkbounds list` shows, and make the page build/ledger.html
	@mkdir -p build
	$(BIN)/ntkbounds verify --json ntkbounds/ledger.json --page build/ledger.html

wheel: $(STAMP) ## build the wheel and try it in an empty environment outside the repository
	@rm -rf build/wheel build/lib build/bdist.* && mkdir -p build/wheel  # a file deleted since would ride along
	@$(PINNED) $(BIN)/python -m build --wheel --outdir build/wheel . > build/wheel.log 2>&1 || { cat build/wheel.log; exit 1; }
	@empty=$$(mktemp -d) && trap 'rm -rf "$$empty"' EXIT \
	  && $(PYTHON) -m venv "$$empty/venv" \
	  && $(PINNED) "$$empty/venv/bin/python" -m pip install --quiet -c constraints.txt build/wheel/*.whl \
	  && cd "$$empty" && ./venv/bin/ntkbounds list && echo "the wheel installs and runs by itself"

clean: ## remove what make built; results/ stays
	rm -rf $(VENV) build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
