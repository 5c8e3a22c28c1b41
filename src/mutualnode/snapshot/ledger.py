"""What a walk over a snapshot has met: whole frames, and how much is missing between and behind them.

Pure bookkeeping over places in a file. Every frame names its place, so one that was moved or dropped shows; a closing
names what it closes. A stretch that was cut short and gone on with behind its last whole frame is no damage.
"""

from mutualnode.snapshot.bundle import FramesHash, Head, Holds, Manifest


class Ledger:
    """Counts what is damaged in one file. A lower bound: of what is gone, nobody can say how much it was."""

    def __init__(self) -> None:
        self.damaged = 0
        self.is_newer = False  # parts of it were written by a newer version
        self.is_ours = False  # our keys opened something
        self.whole = 0  # frames
        self._shift = 0  # by how much frames stand elsewhere than they say
        self._covered = 0  # the block behind the last frame whose head was good
        self._in_gap = False
        self._in_newer = False  # what follows a mark of theirs may be theirs
        self._in_stretch = False
        self._spoilt = False  # something of this stretch is known to be gone
        self._hash: FramesHash | None = None
        self._changes = 0

    @property
    def is_cut(self) -> bool:
        """Whether, up to here, the end is missing."""
        return self._in_stretch or self._in_gap or not self.whole

    def met(self, at: int, told: Head, frame: bytes, content: Manifest | int) -> None:
        """Note a whole frame at a block; `content` is its manifest, or how many changes are in it."""
        self.whole += 1
        self.is_ours = True
        self._in_gap = self._in_newer = False
        self._covered = at + told.blocks
        if at - told.place != self._shift:
            self._shift = at - told.place
            self._damage()
        if isinstance(content, Manifest) and told.holds is Holds.CLOSING:
            self._close(content)
            return
        if told.holds is Holds.OPENING:
            self._hash, self._changes, self._spoilt = FramesHash(), 0, False
        elif isinstance(content, int):
            self._changes += content
        self._in_stretch = True
        if self._hash is not None:
            self._hash.add(frame)

    def _close(self, closing: Manifest) -> None:
        met = (self._hash.frames, self._hash.digest(), self._changes) if self._hash is not None else None
        if not self._spoilt and met != (closing.frames, closing.hash, closing.changes):
            self.damaged += 1
        self._in_stretch = self._spoilt = False
        self._hash = None

    def missed(self, at: int, told: Head | None, *, marked: bool) -> None:
        """Note a block at which no whole frame begins; `told` is the head there, where at least that is good."""
        if at < self._covered or (self._in_newer and not marked):
            return
        if told is not None or marked or not self._in_gap:
            self._damage()
        self.is_ours = self.is_ours or told is not None
        self._in_gap, self._in_newer = True, False
        if told is not None:
            self._covered = at + told.blocks

    def passed(self, at: int) -> None:
        """Note a block at which a frame of a newer version begins."""
        if at >= self._covered:
            self.is_newer = self._in_newer = True

    def ended(self) -> None:
        """Note that there is no more."""
        if self.is_cut and not self._in_gap:
            self.damaged += 1

    def _damage(self) -> None:
        self.damaged += 1
        self._spoilt = True
