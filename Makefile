# Two commands are enough: `make run` and `make test`. Both set everything up by themselves, the first time.

PYTHON_BIN := .venv/bin/python
LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
	--no-emit-index-url --no-emit-find-links pyproject.toml --group build
LOCKS := packaging/requirements

.DEFAULT_GOAL := help
.PHONY: help run demo test check format soak bench shots words venv lock clean

help: ## show this list
	@echo 'make …'
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  \1|\2/p' $(MAKEFILE_LIST) | awk -F'|' '{ printf "%-9s %s\n", $$1, $$2 }'

run: ## start MutualNode; with ARGS="status" and the like, one command of it
	@sh packaging/setup.sh $(if $(ARGS),run,gui)
	@.venv/bin/mutualnode $(ARGS)

demo: ## four households and a hub on this computer
	@sh packaging/setup.sh run
	@.venv/bin/mutualnode demo $(ARGS)

test: ## every test; with ARGS="-k words" some of them
	@sh packaging/setup.sh dev
	@$(PYTHON_BIN) -m pytest -n 2 $(ARGS)

check: ## style, types and layers
	@sh packaging/setup.sh dev
	$(PYTHON_BIN) -m ruff check .
	$(PYTHON_BIN) -m ruff format --check .
	$(PYTHON_BIN) -m mypy
	$(PYTHON_BIN) -m pytest tests/test_layers.py

format: ## put every file into the style that `check` asks for
	@sh packaging/setup.sh dev
	$(PYTHON_BIN) -m ruff check --fix .
	$(PYTHON_BIN) -m ruff format .

soak: ## neighbours in all weathers, a million odd inputs, computers that die; with ARGS="--seeds 10000 --nodes 50"
	@sh packaging/setup.sh dev
	@$(PYTHON_BIN) -m tests.simulator.main $(ARGS)
	@test -n '$(ARGS)' || $(PYTHON_BIN) -m tests.soak.fuzz
	@test -n '$(ARGS)' || $(PYTHON_BIN) -m tests.soak.kills

bench: ## how fast it is, as ratios
	@sh packaging/setup.sh dev
	@$(PYTHON_BIN) tests/bench/run.py $(ARGS)

shots: ## draw every screen into build/shots, to look at; with ARGS="board" some of them
	@sh packaging/setup.sh dev
	@$(PYTHON_BIN) -m tests.shots.run $(ARGS)

words: ## gather what people read for those who translate, and say what is still to be translated
	@sh packaging/setup.sh dev
	@$(PYTHON_BIN) -m tests.translations.gather

venv: ## only set up, for working on the code
	@sh packaging/setup.sh dev

# The widest lock comes first and holds the others to its versions, so that one environment can serve all three.
lock: ## look for newer packages and pin them by hash
	@sh packaging/setup.sh dev
	.venv/bin/$(LOCK) --upgrade --extra gui -o $(LOCKS)/gui.txt
	.venv/bin/$(LOCK) --upgrade -c $(LOCKS)/gui.txt -o $(LOCKS)/run.txt
	.venv/bin/$(LOCK) --upgrade -c $(LOCKS)/gui.txt --extra gui --group dev -o $(LOCKS)/dev.txt

clean: ## remove what can be made again
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage build dist src/*.egg-info
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +
