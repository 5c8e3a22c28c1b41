"""What can go wrong, as codes and facts. Sentences live in `app/wording.py`; keys and contents never come here."""

from enum import StrEnum


class Code(StrEnum):
    """A stable name for each way in which something cannot be done; scripts may rely on these."""

    # A change that the door refuses: a verdict on its bytes alone.
    CHANGE_TOO_LARGE = "change.too_large"
    CHANGE_TOO_SHORT = "change.too_short"
    CHANGE_NEWER_FORMAT = "change.newer_format"
    CHANGE_OTHER_NETWORK = "change.other_network"
    CHANGE_BAD_HEADER = "change.bad_header"
    CHANGE_BAD_SIGNATURE = "change.bad_signature"
    CHANGE_BAD_PAYLOAD = "change.bad_payload"
    CHANGE_NOT_ONE_CHANGE = "change.not_one_change"
    CHANGE_OTHER_ACTOR = "change.other_actor"
    CHANGE_BAD_PROOF = "change.bad_proof"
    CHANGE_UNREADABLE = "change.unreadable"

    # What a person typed.
    TEXT_EMPTY = "text.empty"
    TEXT_TOO_LONG = "text.too_long"
    QUANTITY_UNCLEAR = "quantity.unclear"
    TIME_UNCLEAR = "time.unclear"
    TIME_OVER = "time.over"
    TIME_BEFORE = "time.before"
    CHOICE_UNKNOWN = "choice.unknown"
    FIELD_UNKNOWN = "field.unknown"
    PHOTO_UNREADABLE = "photo.unreadable"
    PHOTO_TOO_LARGE = "photo.too_large"
    PHOTO_MOVES = "photo.moves"
    PHOTOS_TOO_MANY = "photo.too_many"
    ID_UNKNOWN = "id.unknown"
    ID_AMBIGUOUS = "id.ambiguous"
    ENTRY_NOT_YOURS = "entry.not_yours"
    ENTRY_WRONG_KIND = "entry.wrong_kind"
    ENTRY_FIXED = "entry.fixed"
    ENTRY_TOO_LARGE = "entry.too_large"
    ENTRY_CLOSED = "entry.closed"
    ENTRY_NOT_ON_BEHALF = "entry.not_on_behalf"
    ENTRY_NOT_FORGETTABLE = "entry.not_forgettable"
    USAGE = "usage"

    # Invites and joining.
    INVITE_MALFORMED = "invite.malformed"
    INVITE_UNKNOWN = "invite.unknown"
    INVITE_USED = "invite.used"
    INVITE_EXPIRED = "invite.expired"
    INVITE_NO_ADDRESS = "invite.no_address"
    JOIN_NOBODY_REACHED = "join.nobody_reached"
    JOIN_PENDING = "join.pending"
    JOIN_ALREADY = "join.already"

    # The data folder and the store.
    NETWORK_NONE = "network.none"
    NETWORK_UNKNOWN = "network.unknown"
    NETWORK_AMBIGUOUS = "network.ambiguous"
    NETWORK_LEFT = "network.left"
    STORE_BUSY = "store.busy"
    STORE_HELD = "store.held"
    STORE_NEWER = "store.newer"
    STORE_DAMAGED = "store.damaged"
    STORE_FULL = "store.full"
    STORE_UNREACHABLE = "store.unreachable"
    PASSPHRASE_NEEDED = "passphrase.needed"
    PASSPHRASE_WRONG = "passphrase.wrong"
    FILE_UNREADABLE = "file.unreadable"
    FILE_UNWRITABLE = "file.unwritable"
    FILE_FULL = "file.full"
    FILE_NOT_A_LIST = "file.not_a_list"

    # Snapshots.
    SNAPSHOT_NONE = "snapshot.none"
    SNAPSHOT_NEWER = "snapshot.newer"
    SNAPSHOT_DAMAGED = "snapshot.damaged"
    SNAPSHOT_CUT = "snapshot.cut"
    SNAPSHOT_FULL = "snapshot.full"
    SNAPSHOT_DIFFERS = "snapshot.differs"

    # Other computers.
    ADDRESS_MALFORMED = "address.malformed"
    ADDRESS_IN_USE = "address.in_use"
    ADDRESS_UNUSABLE = "address.unusable"
    PEER_UNREACHABLE = "peer.unreachable"
    PEER_NO_ANSWER = "peer.no_answer"
    PEER_BROKE_PROTOCOL = "peer.broke_protocol"
    PEER_UNKNOWN = "peer.unknown"
    PEER_NEWER = "peer.newer"
    PEER_GONE = "peer.gone"
    PEER_SELF = "peer.self"
    DISCOVERY_FAILED = "discovery.failed"

    # A mistake of ours.
    INTERNAL = "internal"


class Fault(Exception):
    """Something that could not be done: a code, and facts for its sentence (never a key, never what people wrote)."""

    def __init__(self, code: Code, **facts: str | int) -> None:
        super().__init__(code.value)
        self.code = code
        self.facts = facts


class Refusal(Fault):
    """A change that the door turned away; nothing else is touched by it."""


class Damage(Fault):
    """Data on this computer that is not as it was written."""


class PeerFault(Fault):
    """The other side broke the protocol; it closes the link and nothing else."""
