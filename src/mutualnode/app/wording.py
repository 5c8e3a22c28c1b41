"""Every sentence for every error code, in one place; windows translate them, the command line prints them."""

from collections.abc import Callable

from mutualnode.app.carrying import Checked, Report, Written
from mutualnode.app.enclosing import Enclosed
from mutualnode.app.happenings import Photos, Swapping
from mutualnode.errors import Code, Fault

_CHANGE_BROKEN = "A change is not as it was signed. It was set aside and changes nothing."

BY_OTHER_WAYS = "If one is there, type its address (--peer HOST:PORT), let both use the hotspot of a phone, or carry things over on a stick."
ALONE = (
    "No computer of this network is to be seen nearby yet. Some Wi-Fi, for guests above all, keeps computers apart. "
    + BY_OTHER_WAYS
)

OLDER = (
    "This computer went back to an older copy of its data. Nothing is to be done: "
    "what others have of the newer one comes back as you meet them."
)
SHARED = (
    "A copy of this data is in use in a second place, under the same key. "
    "Nothing is lost; one of the two should take a key of its own."
)

SENTENCES: dict[Code, str] = {
    Code.CHANGE_TOO_LARGE: "A change is larger than any of ours can be. It was set aside and changes nothing.",
    Code.CHANGE_TOO_SHORT: "A change is cut short. It was set aside and changes nothing.",
    Code.CHANGE_NEWER_FORMAT: "A change was written by a newer version. Nothing is lost. Update when you can.",
    Code.CHANGE_OTHER_NETWORK: "A change belongs to another network. It was set aside.",
    Code.CHANGE_BAD_HEADER: _CHANGE_BROKEN,
    Code.CHANGE_BAD_SIGNATURE: "A change does not match its signature. It was set aside and changes nothing.",
    Code.CHANGE_BAD_PAYLOAD: _CHANGE_BROKEN,
    Code.CHANGE_NOT_ONE_CHANGE: _CHANGE_BROKEN,
    Code.CHANGE_OTHER_ACTOR: "A change speaks for another computer than the one that signed it. It was set aside.",
    Code.CHANGE_BAD_PROOF: "Somebody asked to join, or to add a computer, with a proof that is not theirs. It was set aside.",
    Code.CHANGE_UNREADABLE: "A change cannot be read. It was set aside and changes nothing.",
    Code.TEXT_EMPTY: "Please write a few words: this cannot be empty.",
    Code.TEXT_TOO_LONG: "That is too long: {length} characters, and there is room for {limit}.",
    Code.QUANTITY_UNCLEAR: 'That amount is not clear. Write a number above zero and what it counts, as in "5 boxes" or "1/2 dozen".',
    Code.TIME_UNCLEAR: 'That time is not clear. Write it as 2026-05-01, 2026-05-01T18:30 or "in 3 days".',
    Code.TIME_OVER: "That day is over. Choose one to come, or leave it empty.",
    Code.TIME_BEFORE: "That is before it begins.",
    Code.CHOICE_UNKNOWN: "There is no such {what}. Choose one of: {choices}.",
    Code.FIELD_UNKNOWN: "There is no such field here. There are: {choices}.",
    Code.PHOTO_UNREADABLE: "That is no picture that can be read here. A JPEG, PNG or WebP file will do.",
    Code.PHOTO_TOO_LARGE: "That picture is too large to be opened here. A smaller copy of it will do.",
    Code.PHOTO_MOVES: "That picture moves. A still one will do.",
    Code.PHOTOS_TOO_MANY: "There is room for {limit} photos here. Take one out before you add another.",
    Code.ID_UNKNOWN: "Nothing here has that id.",
    Code.ID_AMBIGUOUS: "More than one thing has an id that begins like this. Write a few more characters of it.",
    Code.ENTRY_NOT_YOURS: "Only the person who wrote this can change it.",
    Code.ENTRY_WRONG_KIND: "That can only be done with: {wanted}.",
    Code.ENTRY_FIXED: "This is a signed statement. It cannot be edited; a correction is a new one.",
    Code.ENTRY_CLOSED: "That is closed already. Nothing more is asked for there.",
    Code.ENTRY_NOT_ON_BEHALF: "Nobody posted this on behalf of a neighbour, so there is nothing to take over.",
    Code.ENTRY_NOT_FORGETTABLE: "Only what you wrote yourself can be taken down, and no statement about who is a member or what was decided.",
    Code.ENTRY_TOO_LARGE: "That is too much for one entry.",
    Code.USAGE: "{reason}",
    Code.INVITE_MALFORMED: "This is not a whole invite. Copy all of it, or type the six words as they were given.",
    Code.INVITE_UNKNOWN: "The computer that answered does not know this invite. Ask for a new one.",
    Code.INVITE_USED: "This invite has been used. Ask for a new one.",
    Code.INVITE_EXPIRED: "This invite has run out. Ask for a new one.",
    Code.INVITE_NO_ADDRESS: "This invite does not say where to find the network. Ask a member for their computer's address, and add --peer HOST:PORT.",
    Code.JOIN_NOBODY_REACHED: "No member's computer could be reached. Check that one is on and in the same Wi-Fi as yours; if that keeps computers apart, ask for its address and add --peer HOST:PORT, or use the hotspot of a phone.",
    Code.JOIN_PENDING: "You have asked to join, and no member's computer has let you in yet. Sync with one first.",
    Code.JOIN_ALREADY: "This computer already belongs to that network.",
    Code.NETWORK_NONE: "There is no network here yet. Found one, or join one with an invite.",
    Code.NETWORK_UNKNOWN: "There is no network here with that id.",
    Code.NETWORK_AMBIGUOUS: "There are {count} networks here. Say which one with --network ID.",
    Code.NETWORK_LEFT: "That network was closed meanwhile, so this was not kept. What you typed is there when you come back to it.",
    Code.STORE_BUSY: "MutualNode is already running with this data. Close it first, or wait a moment.",
    Code.STORE_HELD: "Another program holds the data here, perhaps a backup. Nothing is lost, but nothing new can be kept. Try again when it has finished.",
    Code.STORE_NEWER: "This data was written by a newer version of MutualNode. Nothing is lost. Update, then open it again.",
    Code.STORE_DAMAGED: "The data here is damaged and was left as it is. Keep it, and take a fresh copy from another member's computer.",
    Code.STORE_FULL: "This computer is full, so nothing new can be kept. What you have is safe.",
    Code.STORE_UNREACHABLE: "The data folder cannot be read or written. Look at its permissions and its disk.",
    Code.PASSPHRASE_NEEDED: "This data is locked with a passphrase.",
    Code.PASSPHRASE_WRONG: "That did not open it. Take your time, there is no limit.",
    Code.FILE_UNREADABLE: "That file cannot be read ({reason}).",
    Code.FILE_UNWRITABLE: "That file cannot be written ({reason}).",
    Code.FILE_FULL: "There is no room for that file there, and nothing of it was kept. Make room, or choose another place.",
    Code.FILE_NOT_A_LIST: "That is not a table or list of needs and offers ({reason}).",
    Code.SNAPSHOT_NONE: "There is no MutualNode copy on this stick, or it is sealed for another network.",
    Code.SNAPSHOT_NEWER: "This copy was written by a newer version. Nothing is lost. Update when you can, then read it again.",
    Code.SNAPSHOT_DAMAGED: "Nothing in this copy can be read any more. Ask for a fresh one.",
    Code.SNAPSHOT_CUT: "The stick left early. {safe} of {whole} entries are safe on it. Put it back to go on.",
    Code.SNAPSHOT_FULL: "The stick is full. {safe} of {whole} entries are safe on it. Make room there, then go on.",
    Code.SNAPSHOT_DIFFERS: "This stick does not give back what was written to it. Take another one.",
    Code.ADDRESS_MALFORMED: "That is no address. Write it as HOST:PORT, as in 192.0.2.7:4711.",
    Code.ADDRESS_IN_USE: "Another program already listens there. Choose another port, or port 0 for any.",
    Code.ADDRESS_UNUSABLE: "This computer cannot listen there. Choose an address of its own, or 0.0.0.0 for all of them.",
    Code.PEER_UNREACHABLE: "Could not reach that computer. Check that it is on, and that the address is right.",
    Code.PEER_NO_ANSWER: "Something is there but does not answer us. It may belong to another network; or a router passes us on from this address, and the hub behind it has not been told so with --known-as.",
    Code.PEER_BROKE_PROTOCOL: "The other computer said something that makes no sense. The connection was closed; nothing is lost.",
    Code.PEER_UNKNOWN: "The other computer is not known as a member's.",
    Code.PEER_NEWER: "The other computer speaks a newer version. Nothing is lost. Update when you can.",
    Code.PEER_GONE: "The other computer went away. What came before is kept.",
    Code.DISCOVERY_FAILED: "Looking for other computers nearby does not work just now. " + BY_OTHER_WAYS,
    Code.PEER_SELF: "That is this computer itself.",
    Code.INTERNAL: "Something went wrong in MutualNode itself. What you have is safe.",
}

IN_WINDOW: dict[Code, str] = {  # where nobody types an id, what is not here any more was here before
    Code.ID_UNKNOWN: "This has been taken down meanwhile.",
}


class _Facts(dict[str, str | int]):
    def __missing__(self, key: str) -> str:
        return "…"


def of_doubles(*, older: bool, shared: bool) -> list[str]:
    """Return what is to be said of a store that went back, or has a double."""
    return [line for line, is_so in ((OLDER, older), (SHARED, shared)) if is_so]


def sentence(fault: Fault, translated: Callable[[str], str] = str, *, in_window: bool = False) -> str:
    """Return the sentence for what went wrong, in the language of whoever translates it."""
    english = IN_WINDOW.get(fault.code, SENTENCES[fault.code]) if in_window else SENTENCES[fault.code]
    return translated(english).format_map(_Facts(fault.facts))


def progress(told: Swapping) -> str:
    """Return how far an exchange is, in words."""
    pairs = ((told.received, told.expected, "have come"), (told.sent, told.to_send, "have gone"))
    parts = [f"{done:,} of {max(done, whole):,} changes {gone}" for done, whole, gone in pairs if whole]
    return ", ".join(parts) + "."


def photos(told: Photos) -> str:
    """Return how far photos have come, in words."""
    return f"{told.done:,} photos have come, {told.left:,} are still to come."


def of_written(written: Written) -> list[str]:
    """Return what to say when a snapshot has been written."""
    if written.stopped:
        return ["Stopped. The copy is as it was."]
    lines = [f"{written.new} entries written and read back. {written.changes} are in this copy."]
    if not written.new:
        lines = [f"This copy has all {written.changes} entries already."]
    lines += _of_photos(written.photos, "written")
    if written.photos.left_out:
        lines.append(f"For {written.photos.left_out} photos there was no room.")
    return lines


def _of_photos(photos: Enclosed, what: str) -> list[str]:
    return [f"{photos.small} small and {photos.large} large photos {what}."] if photos.any else []


def of_report(report: Report, *, foreseen: bool = False) -> list[str]:
    """Return what to say when a snapshot has been read, or, `foreseen`, before."""
    if not report.anything and not report.stopped:
        return [SENTENCES[Code.SNAPSHOT_DAMAGED]]
    lines = [f"{report.new} {'would be new' if foreseen else 'new'} here, {report.known} known before."]
    lines += _of_photos(report.photos, "would come" if foreseen else "came")
    if report.waiting:
        lines.append(f"{report.waiting} wait for others that have not come yet. Read the copy again when they have.")
    if report.refused:
        lines.append(f"{report.refused} do not match their signature. They were set aside and change nothing.")
    return [*lines, *_of_damage(report)]


def of_check(checked: Checked) -> list[str]:
    """Return what to say when a snapshot has been checked."""
    if checked.ok:
        lines = [f"{checked.changes} entries, all as they were written."]
    else:
        lines = [f"{checked.changes} entries can be read."]
    return [*lines, *_of_photos(checked.photos, "are in it"), *_of_damage(checked)]


def _of_damage(told: Report | Checked) -> list[str]:
    lines = []
    if told.damaged:
        places = f"{told.damaged} places" if told.damaged > 1 else "1 place"
        lines.append(f"This copy is damaged in {places}; all that can be read was. Write a fresh copy when you can.")
    if told.is_cut:
        lines.append("Its end is missing.")
    if told.is_newer:
        lines.append("Parts of it were written by a newer version. Nothing is lost. Update when you can.")
    return lines
