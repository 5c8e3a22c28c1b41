"""A million nearly valid inputs through every door for bytes: `python -m tests.soak.fuzz --inputs 1000000 --seed 7`.

Each door is tried in a program of its own, so that one that falls dead is seen, and told with the input on which it
fell. Ends with 1 if any did, or if any took more memory than a hostile peer may cost.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.fuzz.mutating import mutated
from tests.fuzz.targets import TARGETS, Target

ROOT = Path(__file__).resolve().parent.parent.parent
GROWTH_LIMIT = 64 * 1024  # KiB of memory, beyond what a door took for its first inputs
WARM = 1_000  # inputs after which a door has taken what it needs for itself
NUMBER_BYTES = 8


def memory() -> int:
    """Return how much memory this program takes now, in KiB; 0 where the system does not tell."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))


def shares(inputs: int) -> dict[str, int]:
    """Return how many of so many inputs each door gets: cheap ones more, none of them less than a thousandth."""
    weights = {each.name: 1 / each.cost**0.5 for each in TARGETS}
    whole = sum(weights.values())
    return {name: max(inputs // 1_000, round(inputs * weight / whole)) for name, weight in weights.items()}


def eat(target: Target, seed: int, inputs: int, note: Path) -> None:
    """Feed one door, noting before each input which one it is; prints how much the memory grew."""
    before = most = 0
    with note.open("wb", buffering=0) as file:
        for number in range(inputs):
            os.pwrite(file.fileno(), number.to_bytes(NUMBER_BYTES, "big"), 0)
            target.eat(mutated(target.inputs, seed, number))
            if number == min(WARM, inputs - 1):
                before = memory()
            elif number % WARM == 0:
                most = max(most, memory())
    print(json.dumps({"growth": max(0, max(most, memory()) - before)}))


def fed(target: Target, seed: int, inputs: int, note: Path) -> tuple[bool, str]:
    """Feed one door in a program of its own; returns whether all went well, and the line to tell of it."""
    began = time.monotonic()
    how = ("--seed", str(seed), "--inputs", str(inputs), "--door", target.name, "--note", str(note))
    done = subprocess.run(
        [sys.executable, "-m", "tests.soak.fuzz", *how],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": os.pathsep.join((str(ROOT / "src"), str(ROOT)))},
        capture_output=True,
        check=False,
    )
    took = time.monotonic() - began
    if done.returncode:
        number = int.from_bytes(note.read_bytes(), "big") if note.exists() else 0
        why = done.stderr.decode(errors="replace").strip().rpartition("\n")[2]
        raw = mutated(target.inputs, seed, number).hex()
        return False, f"{target.name}: fell ({done.returncode}) on input {number} of seed {seed}: {why}\n  {raw}"
    growth = int(json.loads(done.stdout.splitlines()[-1])["growth"])
    line = f"{target.name:22} {inputs:>9,} inputs  {took:7.1f} s  {growth / 1024:6.1f} MiB more"
    return growth < GROWTH_LIMIT, line


def main(arguments: list[str] | None = None) -> int:
    """Feed all doors, or one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--inputs", type=int, default=1_000_000, help="for all doors together")
    parser.add_argument("--seed", type=int, default=time.time_ns() % 10**9)
    parser.add_argument("--door", choices=[each.name for each in TARGETS], help="feed one alone, in this program")
    parser.add_argument("--note", type=Path, help="where to note which input comes next")
    asked = parser.parse_args(arguments)
    if asked.door is not None:
        target = next(each for each in TARGETS if each.name == asked.door)
        eat(target, asked.seed, asked.inputs, asked.note or Path(os.devnull))
        return 0
    print(f"seed {asked.seed}")
    well = True
    with tempfile.TemporaryDirectory() as aside:
        for target in TARGETS:
            fine, line = fed(target, asked.seed, shares(asked.inputs)[target.name], Path(aside) / "note")
            well = well and fine
            print(line, flush=True)
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(main())
