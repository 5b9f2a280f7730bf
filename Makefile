# Everything is in packaging/dev.py, which needs only Python 3.11 or newer; on Windows: py packaging\dev.py test
PYTHON ?= python3
.PHONY: run test check demo bench setup
run: ; $(PYTHON) packaging/dev.py run
test: ; $(PYTHON) packaging/dev.py test
check: ; $(PYTHON) packaging/dev.py check
demo: ; $(PYTHON) packaging/dev.py demo
bench: ; $(PYTHON) packaging/dev.py bench
setup: ; $(PYTHON) packaging/dev.py setup
