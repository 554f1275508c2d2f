# SPDX-License-Identifier: Apache-2.0
# Every goal sets up what it needs by itself: system packages and .venv from the lock.

PYTHON3 ?= python3
PYTHON := .venv/bin/python
# One worker more than cores, each with a display of its own: the long tests wait for others.
WORKERS ?= $(shell expr $$(nproc) + 1)
PARALLEL := -n $(WORKERS) --maxprocesses 8 --dist loadfile --no-loadscope-reorder
DOMAIN := approval telework signing
MEASURED := $(foreach package,$(DOMAIN),--cov=$(package)) --cov-report=
# Per cent of the lines of each domain package that the tests must reach.
FLOOR := 95
# Per cent of the seeded mistakes in the engine and the authority that the tests must catch.
CAUGHT := 90
# How long `make fuzz` damages files.
SECONDS ?= 180
# Set to damage files, or let a month happen, in the same ways again.
SEED ?=
# How many people the simulated city has, and its database: postgresql or sqlite.
PEOPLE ?= 10000
ENGINE ?= postgresql
# Narrows a run, as in: make test TESTS=tests/approval
TESTS ?= tests

RESOLVE := $(PYTHON) -m uv pip compile -q --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate
BOTH := --extra server --extra client

.DEFAULT_GOAL := help
.PHONY: help demo test test-failover test-msi test-store lint format bench faults mutation archival coverage screenshots simulate-month test-install figures locks packages setup clean fuzz upgrades

help: ## show this
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: setup ## a city appears; decisions, a day at home, a room and the figures run through it, end to end
	@$(PYTHON) -m tests.e2e.demo

test: setup ## every test, on SQLite and PostgreSQL, with real windows
	@$(PYTHON) -m pytest $(PARALLEL) $(MEASURED) $(TESTS)
	@$(if $(filter tests,$(TESTS)),$(PYTHON) -m tests.support.coverage_floor $(FLOOR) $(DOMAIN))

lint: setup ## form, rules, types and who may import whom
	@failed=; for check in "ruff format --check ." "ruff check ." mypy "lint-imports --no-logo"; do \
		.venv/bin/$$check || failed="$$failed [$$check]"; done; \
	test -z "$$failed" || { echo "lint found faults:$$failed" >&2; exit 1; }

format: setup ## put the code into the house's form
	@$(PYTHON) -m ruff check --fix --quiet . ; $(PYTHON) -m ruff format --quiet .

bench: setup ## the measured ratios, one JSON line each
	@$(PYTHON) -m tests.bench

faults: setup ## the long fault runs: cut lines, dead servers, eight writers, a crowd that books
	@$(PYTHON) -m tests.e2e.faults --long
	@$(PYTHON) -m tests.server.writers.run --long
	@$(PYTHON) -m tests.server.meetings.run --long

test-install: setup ## the packages on a bare Debian, by the manual alone, through the worst day; as root
	@$(PYTHON) -m pytest -q -m installation tests/installation
	@$(PYTHON) -m tests.installation

test-msi: setup ## the client's MSI installed, upgraded, repaired and removed under Wine
	@$(PYTHON) -m pytest -q -n 0 -m wine tests/installer/wine

test-store: setup ## files in a real store of the S3 kind, which Go builds: TLS, keys, clock, its death
	@GOBIN=$(CURDIR)/build/store go install github.com/versity/versitygw/cmd/versitygw@v1.8.0
	@TSUKUE_TEST_STORE_PROGRAM=$(CURDIR)/build/store/versitygw \
		$(PYTHON) -m pytest -q -n 0 -m store tests/server/files

test-failover: setup ## two nodes, PgBouncer, primary and standby under load; a node dies, then the primary
	@$(PYTHON) -m pytest -q -s -n 0 -m failover tests/scale

upgrades: setup ## every release's dump to this version and back; the last release's programs with these
	@$(PYTHON) -m pytest -q -n 1 -m upgrade -o faulthandler_timeout=2700 tests/upgrade

simulate-month: setup ## a month of remote work of PEOPLE through the real intake, on ENGINE
	@$(PYTHON) -m tests.e2e.simulation --people $(PEOPLE) --engine $(ENGINE) $(if $(SEED),--seed $(SEED))

figures: setup ## two years of a city of PEOPLE; every figure of 統計 counted again, on ENGINE
	@$(PYTHON) -m tests.e2e.years --people $(PEOPLE) --engine $(ENGINE) $(if $(SEED),--seed $(SEED))

fuzz: setup ## every attack on every kind of signed file, then damaged files for SECONDS
	@$(PYTHON) -m pytest -q -n $(WORKERS) -m thorough tests/signing
	@$(PYTHON) -m tests.signing.fuzz --seconds $(SECONDS) $(if $(SEED),--seed $(SEED))

mutation: setup ## seeded mistakes in the engine and in bookings that the tests must catch; half an hour
	@$(PYTHON) -m pytest -q -n $(WORKERS) -m hunt tests/approval tests/server/meetings
	@$(PYTHON) -m tests.support.mutation $(CAUGHT)

archival: setup ## the sheet at every age before a validator of PDF/A, which Maven brings
	@mvn -q -f tests/signing/archival_tool/pom.xml dependency:copy-dependencies \
		-DoutputDirectory=$(CURDIR)/build/verapdf
	@$(PYTHON) -m pytest -q tests/signing/test_archival_format.py

coverage: setup ## every test, then build/coverage/html
	@$(PYTHON) -m pytest $(PARALLEL) --cov --cov-report=html:build/coverage/html $(TESTS)
	@echo "build/coverage/html/index.html"

screenshots: setup ## take the pictures of docs/ again
	@$(PYTHON) -m tests.desktop.shots
	@$(PYTHON) -m tests.desktop.shots.figures

locks: setup ## resolve the lock files again after a change in pyproject.toml
	@$(RESOLVE) $(BOTH) --extra dev pyproject.toml -o requirements-dev.txt
	@$(RESOLVE) -c requirements-dev.txt $(BOTH) pyproject.toml -o requirements.txt
	@$(RESOLVE) -c requirements.txt --extra server pyproject.toml -o requirements-server.txt
	@$(RESOLVE) -c requirements.txt --extra client pyproject.toml -o requirements-client.txt
	@$(RESOLVE) -c requirements-client.txt --extra client --extra packaging pyproject.toml \
		-o requirements-packaging.txt

packages: setup ## the packages for server and client, in build/packages
	@$(PYTHON) -m installer.packages all

setup:
	@$(PYTHON3) -m installer.development

clean: ## remove what the goals made, .venv included
	@rm -rf .venv build mutants .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
