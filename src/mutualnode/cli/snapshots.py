"""The commands for what is carried by hand: writing a snapshot, reading one, checking one."""

from pathlib import Path

from mutualnode.app import carrying, previewing, wording
from mutualnode.app.carrying import Report
from mutualnode.app.previewing import Preview
from mutualnode.cli.commands import Context
from mutualnode.cli.printing import DAMAGED, DONE
from mutualnode.domain import ids, moments, text

NOTED_EVERY = 10  # percent: often enough to see that it goes on
MANY_CHANGES, MANY_BYTES = 10_000, 4 * 1024 * 1024  # less than this is done before anybody wonders


class _HowFar:
    """Says now and then how far a long work has come."""

    def __init__(self, context: Context, doing: str, many: int) -> None:
        self._context, self._doing, self._many = context, doing, many
        self._next = NOTED_EVERY

    def __call__(self, done: int, whole: int) -> None:
        percent = 100 * done // max(whole, 1)
        if whole >= self._many and percent >= self._next and done < whole:
            self._context.printer.note(f"{percent} % {self._doing}")
            self._next = percent - percent % NOTED_EVERY + NOTED_EVERY


def snapshot(context: Context) -> int:
    """Write, read or check a snapshot."""
    return {"write": _write, "read": _read, "check": _check}[context.typed.act](context)


def _write(context: Context) -> int:
    path, how_far = Path(context.typed.file), _HowFar(context, "written", MANY_CHANGES)
    photos = not context.typed.without_photos
    with context.reading() as opened:
        written = carrying.write(opened, path, context.world, how_far, with_photos=photos)
    told = {"changes": written.changes, "bytes": written.bytes, "new": written.new}
    told |= written.photos.plain() | {"photos_left_out": written.photos.left_out}
    context.printer.result(told, *wording.of_written(written))
    return DONE


def _read(context: Context) -> int:
    path, how_far = Path(context.typed.file), _HowFar(context, "read", MANY_BYTES)
    with context.reading() as opened:
        if context.typed.dry_run:
            foreseen = previewing.preview(opened, path, how_far)
            context.printer.result(_plain(foreseen.report) | _foreseen(foreseen), *_lines(foreseen))
            return DONE if foreseen.report.anything else DAMAGED
        with context.writing() as writable:
            report = carrying.read(opened, writable.do, path, how_far)
    context.printer.result(_plain(report), *wording.of_report(report))
    return DONE if report.anything else DAMAGED


def _plain(report: Report) -> dict[str, object]:
    told: dict[str, object] = {"new": report.new, "known": report.known, "waiting": report.waiting}
    told |= {"damaged": report.damaged, "refused": report.refused}
    told |= report.photos.plain()
    return told | {"cut": report.is_cut, "newer": report.is_newer}


def _foreseen(foreseen: Preview) -> dict[str, object]:
    signed = [
        {"name": each.name, "device": ids.text(each.device), "at": moments.iso(each.at)} for each in foreseen.signed
    ]
    told: dict[str, object] = {"kinds": dict(foreseen.kinds), "names": list(foreseen.names)}
    return told | {"others": foreseen.is_by_others, "signed": signed}


def _lines(foreseen: Preview) -> list[str]:
    lines = [
        f"Written by {text.shown(each.name) or 'a computer that is not known here'}, {moments.iso(each.at)}."
        for each in foreseen.signed
    ]
    lines += [f"  {count} × {word}" for word, count in foreseen.kinds]
    who = [*map(text.shown, foreseen.names), *(["others"] if foreseen.is_by_others else [])]
    if who:
        lines.append(f"By {', '.join(who)}.")
    return [*lines, *wording.of_report(foreseen.report, foreseen=True)]


def _check(context: Context) -> int:
    with context.reading() as opened:
        checked = carrying.check(opened, Path(context.typed.file), _HowFar(context, "checked", MANY_BYTES))
    told = {"ok": checked.ok, "changes": checked.changes, "damaged": checked.damaged}
    told |= checked.photos.plain()
    told |= {"cut": checked.is_cut, "newer": checked.is_newer}
    context.printer.result(told, *wording.of_check(checked))
    return DONE if checked.ok else DAMAGED
