"""Whatever others write, the window shows it as words: nothing is markup, turns its neighbours or breaks the layout.

On pages, in dialogs, on paper, and in what is told outside the window.
"""

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget

from mutualnode.app.board import Card, Cover
from mutualnode.app.carrying import Report
from mutualnode.app.company import Company, Computer, Stand
from mutualnode.app.details import Altered, Line
from mutualnode.app.gaps import Gap, Gaps
from mutualnode.app.matches import Match
from mutualnode.app.previewing import Preview, Signed
from mutualnode.domain.exchange import NOTE, TITLE
from mutualnode.domain.ids import EntryId
from mutualnode.domain.kinds import Kind
from mutualnode.domain.matching import Common
from mutualnode.domain.members import ABOUT
from mutualnode.domain.photos import Photo
from mutualnode.domain.promises import Promise
from mutualnode.domain.reminding import Notice, Sort, Topic
from mutualnode.ui import paper, telling, words
from mutualnode.ui.bridge import Bridge
from mutualnode.ui.desk import Desk
from mutualnode.ui.dialogs.asking import Introducing
from mutualnode.ui.dialogs.gaps import GapsSheet
from mutualnode.ui.dialogs.post import Draft
from mutualnode.ui.dialogs.preview import PreviewSheet
from mutualnode.ui.dialogs.proof import ProofSheet
from mutualnode.ui.look.palette import Hue
from mutualnode.ui.look.pieces.banner import Gravity
from mutualnode.ui.look.pieces.banner import Notice as Told
from mutualnode.ui.look.pieces.phrase import Phrase, runs
from mutualnode.ui.look.pieces.story import Story
from mutualnode.ui.look.pieces.strip import MatchStrip
from mutualnode.ui.pages.sticks import CarryCard
from mutualnode.ui.settings import Settings
from mutualnode.ui.sidebar import Where
from mutualnode.ui.tray import Tray
from mutualnode.ui.window import LEAST_HEIGHT, LEAST_WIDTH, Window
from tests.neighbours import Street, carry_all
from tests.ui.hands import Hands
from tests.ui.scene import LOOPBACK
from tests.ui.test_paper import formats

TEXTS = {
    "ten thousand letters": "W" * 10_000,
    "long words": " ".join(["Donaudampfschifffahrtsgesellschaft" * 4] * 20),
    "marks": "a" + "\u0301" * 1_000,
    "direction": "\u202e\u2066\u2067\u202b" * 50 + "abc",
    "the other direction": "سلّم للسبت (3",
    "markup": "<h1>big</h1><img src='file:///etc/passwd'><a href='https://example.org'>x</a>" * 20,
    "lines": "\n" * 500 + "end",
    "control": "\x00\x07\x1b[31m\ufeff\ufffe",
}
FULL, LEAST = (1280, 800), (LEAST_WIDTH, LEAST_HEIGHT)  # pixels
PAPER = 500  # pixels: about what a sheet has within its margins
NAME_LETTERS = 60  # of a file: with every mark, no more bytes than a name may have
MOST_OUTSIDE = 160  # characters, with marks of direction: what a title bar has room for
ISOLATES, END_ISOLATE = "\u2066\u2067\u2068", "\u2069"
TURNING = ("R", "AL", "RLE", "RLO")  # by Unicode: what makes neighbours run from right to left

ALONE = {
    shows(text) for each in TEXTS.values() for text in (each, f"12 {each}") for shows in (str, words.shown, words.brief)
}

each_text = pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())


class Before(NamedTuple):
    """Somebody before a window, what the hostile neighbour wrote, by its text, and to which needs they promised it."""

    hands: Hands
    desk: Desk
    entries: dict[str, EntryId]
    own: dict[str, EntryId]

    def card(self, text: str) -> Card:
        """Return a need of the neighbour's as a list shows it, with a hostile name as well."""
        assert self.desk.reading is not None
        return Card(replace(self.desk.reading.get(self.entries[text]), author_name=text), Cover(wanted="12", unit=text))


@pytest.fixture(scope="module")
def before(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Before]:
    """One window for all."""
    with Street(tmp_path_factory.mktemp("hostile")) as street:
        rosa, grace = street.neighbours("Rosa", "Grace")
        entries = {}
        for text in TEXTS.values():
            fields = {"title": text, "note": text, "area": text, "category": text, "quantity": f"12 {text}"}
            entries[text] = rosa.writes(Kind.NEED, **fields, urgency="now", behalf=text)
            rosa.writes(Kind.OFFER, **fields)
        own = {text: grace.needs("Soup", quantity="12 bowls", note="No nuts") for text in TEXTS.values()}
        carry_all(grace, rosa)
        for text, asked in own.items():
            said = {"quantity": text, "when": text, "note": text}
            rosa.commons.write(Kind.PLEDGE, {ABOUT: bytes(asked), "state": Promise.OFFERED.value, **said})
        carry_all(rosa, grace)
        grace.closes_up()
        street.people.remove(grace)
        bridge = Bridge(grace.world.surroundings, LOOPBACK)
        desk = Desk(grace.data, bridge, grace.world.surroundings)
        hands = Hands(Window(desk, Settings(grace.data)))
        hands.window.show()
        hands.is_open()
        yield Before(hands, desk, entries, own)
        hands.window.close()
        bridge.stop()
        desk.close_reading()
        hands.window.deleteLater()


def _sticking_out(inside: QWidget, around: QWidget) -> list[str]:
    """Return what reaches beyond something at its sides, of all that is in sight."""
    found = []
    for each in inside.findChildren(QWidget):
        left = each.mapTo(around, QPoint(0, 0)).x()
        if each.isVisible() and (left < 0 or left + each.width() > around.width()):
            found.append(f"{type(each).__name__} {each.objectName()} from {left}, {each.width()} wide")
    return found


def _turned(said: str) -> bool:
    """Whether what a neighbour wrote may turn the direction of what stands beside it."""
    depth, around = 0, ""
    for each in said:
        depth += (each in ISOLATES) - (each == END_ISOLATE)
        around += each if not depth else ""
    return said not in ALONE and any(unicodedata.bidirectional(each) in TURNING for each in around)


def _is_only_words(inside: QWidget) -> None:
    """See that nothing is markup, and that nothing of what others wrote turns a sentence."""
    labels = [each for each in inside.findChildren(QLabel) if each.text() and not each.isHidden()]
    plain = [each for each in labels if not isinstance(each, Story)]  # which escapes all, and says so
    assert {type(each) for each in plain if each.textFormat() != Qt.TextFormat.PlainText} == set()
    said = [each.text().replace("\u200b", "") for each in plain]
    said += [each.text() for each in inside.findChildren(QAbstractButton)]
    assert [each for each in said if _turned(each)] == []
    tips = [each.toolTip() for each in inside.findChildren(QWidget) if each.toolTip()]
    assert [each for each in tips if QtGui.Qt.mightBeRichText(each)] == []


def _fits(before: Before, dialog: QDialog, then: Callable[[], object] = lambda: None) -> None:
    """See that a dialog is no larger than the smallest window, and that all in it is words."""
    dialog.open()
    then()
    before.hands.looks_up()
    assert dialog.width() <= LEAST_WIDTH
    assert dialog.height() <= LEAST_HEIGHT
    assert _sticking_out(dialog, dialog) == []
    assert not _turned(dialog.windowTitle())
    _is_only_words(dialog)
    assert not dialog.grab().isNull()
    dialog.close()


def _shows_well(before: Before, size: tuple[int, int]) -> None:
    window, page = before.hands.window, before.hands.home.pages.currentWidget()
    assert page is not None
    before.hands.looks_up()
    before.hands.looks_up()
    assert _sticking_out(page, window) == []
    _is_only_words(page)
    assert not window.grab().isNull()
    assert window.size().toTuple() == size


@pytest.mark.parametrize("size", [FULL, LEAST])
def test_no_words_of_others_break_a_list(before: Before, size: tuple[int, int]) -> None:
    home = before.hands.home
    before.hands.window.resize(*size)
    for show in (partial(home.go, Where.TODAY), home.show_news, partial(home.go, Where.BOARD)):
        show()
        _shows_well(before, size)


@each_text
def test_no_words_of_others_break_a_page(before: Before, text: str) -> None:
    before.hands.window.resize(*FULL)
    before.hands.home.open(bytes(before.entries[text]))
    _shows_well(before, FULL)


@each_text
def test_no_words_of_others_break_a_dialog(before: Before, text: str) -> None:
    window = before.hands.window
    window.resize(*LEAST)
    card, now = before.card(text), before.desk.now()
    for common in (Common(word=text), Common(weekday=1, area=text)):
        _fits(before, Introducing(card.entry, Match(card.entry, common), window))
    told = Preview(Report(3, 0, 0, 0, 0, is_cut=False, is_newer=False, stopped=False), (), (text, "Dev"), False, ())
    told = replace(told, signed=(Signed(text, b"e" * 32, now),))
    _fits(before, PreviewSheet(told, now, window))
    page = before.hands.home.detail
    page.open(before.entries[text])
    assert page.detail is not None
    altered = tuple(Altered(name, text, "") for name in (TITLE, NOTE))
    line = Line("", text, "", now, "", False, altered)
    _fits(before, ProofSheet(replace(page.detail, history=(*page.detail.history, line)), now, window))
    _fits(before, GapsSheet(Gaps((Gap(text, 7, 0),) * 8, (Gap(text, 7, 1),) * 8), window))
    page.gallery.viewer.show_photos((Photo(b"s" * 32, b"l" * 32, words.shown(text)),) * 2, 0)
    _fits(before, page.gallery.viewer)


@each_text
def test_no_words_of_others_break_the_form_in_which_they_are_edited(before: Before, text: str) -> None:
    before.hands.window.resize(*LEAST)
    form = before.hands.home.form
    form.edit(before.card(text))
    _fits(before, form)
    _fits(before, form, form.unfold)
    form.fill(Draft())
    _fits(before, form, form.unfold)  # what is proposed in an empty one was written by others too


@each_text
@pytest.mark.parametrize("size", [FULL, LEAST])
def test_no_words_of_others_break_the_form_of_a_promise(before: Before, text: str, size: tuple[int, int]) -> None:
    before.hands.window.resize(*size)
    before.hands.home.open(bytes(before.entries[text]))
    form = before.hands.home.detail.form
    form.unfold()
    _shows_well(before, size)
    assert form.isVisible()


@each_text
def test_no_words_of_others_break_what_one_is_asked_before_one_closes_or_takes_down(before: Before, text: str) -> None:
    before.hands.window.resize(*LEAST)
    before.hands.home.open(bytes(before.own[text]))
    page, mine = before.hands.home.detail, before.hands.home.detail.mine
    assert page.detail is not None
    assert len(page.detail.waiting) == 1
    _shows_well(before, LEAST)
    assert [each.text() for each in mine.closing.menu().actions() if _turned(each.text())] == []
    mine.ask_whether_to_take_down()
    assert mine.asking is not None
    _fits(before, mine.asking)


def _waits_for(hands: Hands, card: CarryCard) -> None:
    hands.until(lambda: not card.is_running)


@each_text
def test_no_name_of_a_copy_breaks_what_is_reported_of_it(before: Before, text: str, tmp_path: Path) -> None:
    hands, sticks = before.hands, before.hands.home.sync.sticks
    hands.window.resize(*LEAST)
    hands.home.go(Where.SYNC)
    copy = tmp_path / "".join(each for each in text if each not in "/\0")[:NAME_LETTERS]
    for card, act in ((sticks.out, sticks.out.write), (sticks.into, sticks.into.look), (sticks.into, sticks.into.read)):
        act(copy)
        if act == sticks.into.look:
            _waits_for(hands, card)
            assert sticks.into.preview is not None
            _fits(before, sticks.into.preview)
        _shows_well(before, LEAST)
        _waits_for(hands, card)
        _shows_well(before, LEAST)
    assert sticks.into.tick.isVisible()


@each_text
def test_no_words_of_others_break_what_is_found(before: Before, text: str) -> None:
    finder = before.hands.home.finder
    before.hands.home.find_anything()
    found = finder._of_entry(before.card(text).entry)
    finder.model.show([found, *finder._sought("a")])
    before.hands.looks_up()
    assert finder.width() <= LEAST_WIDTH
    assert not _turned(found.line.second)
    assert not finder.grab().isNull()
    finder.close()


@each_text
def test_no_words_of_others_break_what_is_told_at_the_foot_and_above(before: Before, text: str) -> None:
    hands, now = before.hands, before.desk.now()
    hands.window.resize(*LEAST)
    hands.home.go(Where.HELP)
    topic = Topic(bytes(before.entries[text]), text, text, text)
    sentences = [telling.sentence(Notice(sort, b"", topic), now) for sort in Sort]
    assert [each for each in sentences if _turned(each)] == []
    assert [each for each in sentences if QtGui.Qt.mightBeRichText(telling.unmarked(each))] == []
    for told in (*sentences, telling.gathered(sentences[:3])):
        hands.home.tell(told, hands.home.show_told)
        hands.looks_up()
        toast = hands.home.toast
        assert hands.home.rect().contains(toast.geometry())
        assert _sticking_out(toast, toast) == []
        _is_only_words(toast)
        toast.leave()
    strip = MatchStrip(Hue.NEED, words.match(Match(before.card(text).entry, Common(word=text))))
    hands.home.banner.tell("hostile", Told(Gravity.ALARM, words.headline(before.card(text).entry), "Close"))
    hands.looks_up()
    _is_only_words(hands.home)
    _is_only_words(strip)
    assert strip.minimumSizeHint().width() <= LEAST_WIDTH
    assert not hands.window.grab().isNull()
    assert hands.window.size().toTuple() == LEAST
    hands.home.banner.forget("hostile")
    strip.deleteLater()


@each_text
def test_no_words_of_others_turn_or_mark_what_is_told_outside_the_window(before: Before, text: str) -> None:
    desk, window = before.desk, before.hands.window
    tray = Tray(desk, window, Settings(desk.data))
    gist, company = desk.gist, desk.company
    assert gist is not None
    desk.gist = replace(gist, network_name=text)
    desk.company = Company((Computer(b"d" * 32, b"m" * 32, text, stand=Stand.IN_STEP),))
    window._opened()
    desk.here_changed.emit()
    before.hands.looks_up()
    for said in (window.windowTitle(), tray.icon.toolTip(), telling.covered(text)):
        assert not _turned(said)
        assert len(said) < MOST_OUTSIDE
    assert not QtGui.Qt.mightBeRichText(tray.icon.toolTip())
    assert window.size().width() <= FULL[0]
    _is_only_words(before.hands.home.sidebar)
    assert not window.grab().isNull()
    desk.gist, desk.company = gist, company
    window._opened()
    desk.here_changed.emit()


@each_text
def test_no_words_of_others_break_a_sheet_of_paper(before: Before, text: str) -> None:
    page, now = before.hands.home.detail, before.desk.now()
    page.open(before.entries[text])
    assert page.detail is not None
    detail = replace(page.detail, card=before.card(text))
    for made in (paper.sheet(detail, now), paper.wall(text, [detail.card], [detail.card], now)):
        made.setTextWidth(PAPER)
        assert made.size().width() <= PAPER
        assert not any(each.isImageFormat() or each.isAnchor() for each in formats(made))


def test_a_phrase_is_no_wider_than_a_line(before: Before) -> None:
    del before
    for text in TEXTS.values():
        assert Phrase(runs("<b>{name}</b> asks", name=text)).minimumSizeHint().width() <= LEAST_WIDTH // 2
