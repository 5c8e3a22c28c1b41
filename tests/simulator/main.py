"""`make soak`: runs as many seeds as wanted, and tells of each that breaks something how to see it again."""

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from itertools import count, islice
from multiprocessing import get_context
from pathlib import Path

from tests.simulator.run import Choice, Outcome, Simulator, aside

AT_ONCE = 10  # seeds that a worker takes: enough that handing them over costs nothing
TOLD_EVERY = 200  # seeds
HASHES = "PYTHONHASHSEED"  # how Python hashes bytes is chance too, and must be the same when a seed is run again


def again(seed: int, choice: Choice) -> str:
    """Return the one line that runs a seed again."""
    options = [f"--seed {seed}"]
    options += [f"--nodes {choice.nodes}"] if choice.nodes else []
    options += [f"--steps {choice.steps}"] if choice.steps is not None else []
    options += [f"--without {' '.join(choice.without)}"] if choice.without else []
    return f'make soak ARGS="{" ".join(options)}"'


def told(outcome: Outcome, choice: Choice) -> str:
    """Return what is told of a seed that broke something."""
    return "\n".join([*outcome.told, f"seed {outcome.seed} broke: {outcome.broke}", again(outcome.seed, choice)])


@cache
def _simulator(where: Path) -> Simulator:
    """The one of this process: it keeps the folders from which it copies."""
    return Simulator(where / f"{os.getpid()}")


def run_some(where: Path, seeds: Sequence[int], choice: Choice) -> list[Outcome]:
    """Run some seeds, in a process of their own."""
    simulator = _simulator(where)
    return [simulator.run(seed, choice) for seed in seeds]


def run_all(seeds: Iterator[int], choice: Choice, workers: int) -> Iterator[Outcome]:
    """Run seeds, several at once, and yield what became of each."""
    with aside() as where:
        if workers == 1:
            simulator = Simulator(where)
            yield from (simulator.run(seed, choice) for seed in seeds)
            return
        with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
            groups = iter(lambda: list(islice(seeds, AT_ONCE)), [])
            waiting = [pool.submit(run_some, where, group, choice) for group in islice(groups, 2 * workers)]
            while waiting:
                done = waiting.pop(0)
                yield from done.result()
                waiting += [pool.submit(run_some, where, group, choice) for group in islice(groups, 1)]


def smallest(seed: int, choice: Choice, simulator: Simulator) -> Choice:
    """Return the shortest run found that still breaks: fewer steps, then fewer kinds of them."""
    low, high = 0, choice.steps or 600
    while low < high:
        middle = (low + high) // 2
        if simulator.run(seed, Choice(choice.nodes, middle, choice.without)).broke:
            high = middle
        else:
            low = middle + 1
    return Choice(choice.nodes, high, choice.without)


def main(arguments: Sequence[str]) -> int:
    """Run what is asked for; returns 1 where anything broke."""
    asked = _parser().parse_args(arguments)
    choice = Choice(asked.nodes, asked.steps, tuple(asked.without))
    seeds = iter([asked.seed]) if asked.seed is not None else islice(count(asked.first), asked.seeds)
    broke, rounds, steps, done = 0, Counter[int](), 0, 0
    for outcome in run_all(seeds, choice, 1 if asked.seed is not None else asked.workers):
        done += 1
        steps += outcome.steps
        rounds[outcome.rounds] += 1
        if outcome.broke:
            broke += 1
            print(told(outcome, choice), flush=True)
        if asked.seed is not None:
            print(f"seed {outcome.seed}: {outcome.steps} steps, trace {outcome.trace}")
        elif done % TOLD_EVERY == 0:
            print(f"{done} seeds, {steps} steps, {broke} broke", flush=True)
    if asked.seed is not None and broke and asked.smallest:
        with aside() as where:
            print(again(asked.seed, smallest(asked.seed, choice, Simulator(where))))
    print(f"{done} seeds, {steps} steps, {broke} broke")
    return int(broke > 0)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make soak", description=__doc__)
    parser.add_argument("--seeds", type=int, default=None, help="how many; without it, until interrupted")
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--seed", type=int, default=None, help="this one alone, with a digest of its steps")
    parser.add_argument("--nodes", type=int, default=None, help="computers in each run, 3 to 200")
    parser.add_argument("--steps", type=int, default=None, help="steps of bad weather in each run")
    parser.add_argument("--without", nargs="*", default=[], help="kinds of steps to leave out")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, help="runs at once")
    parser.add_argument("--smallest", action="store_true", help="with --seed: look for fewer steps that still break")
    return parser


if __name__ == "__main__":
    if os.environ.get(HASHES) != "0":
        itself = [sys.executable, "-m", "tests.simulator.main", *sys.argv[1:]]
        os.execve(sys.executable, itself, {**os.environ, HASHES: "0"})  # noqa: S606 - itself, with hashes that repeat
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(1)
