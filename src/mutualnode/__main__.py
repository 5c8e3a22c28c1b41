"""`python -m mutualnode` is the same as `mutualnode`."""

from mutualnode.cli.main import run

run()
