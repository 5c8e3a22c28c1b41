"""`python tests/bench/run.py`: measures side by side, from whichever folder it is called."""

import runpy
import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parents[2])  # the project's folder, in which `tests` is found
    runpy.run_module("tests.bench.main", run_name="__main__")
