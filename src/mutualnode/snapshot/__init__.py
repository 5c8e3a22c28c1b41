"""Snapshots: a commons in one file, carried by hand. The same signed changes in the same encoding as on the wire.

To a stranger the file is a row of blocks that look like chance, with a mark that says no more than that it is a copy
of MutualNode's. Whoever has the network's archive key can read it, and each change in it stands on its own signature.

A file is a row of frames. A frame begins at a multiple of 4,096 bytes and fills whole blocks of 4,096 bytes, so that a
bad sector costs one frame, and a reader who is lost finds the next frame at the next mark. All integers are big-endian:

    bytes  field
        4  mark: `MNS1` (another digit is a newer version)
       24  nonce, drawn by chance for this frame
       32  head, sealed with the head key, this nonce and the mark as associated data (16 of them are the tag):
               8  place: at which block of the file this frame begins
               2  blocks that this frame fills, 1 to 256
               1  what is in it: 1 opening, 2 changes, 3 closing, 4 small photos, 5 large ones
               1  zero
               4  length of the content
      n+16 body, sealed with the body key, this nonce and the 60 bytes above as associated data (16 are the tag):
               the content, then zeros to the end of the last block

Both keys are BLAKE2b-256 of nothing, keyed with the archive key and personalised: `MN1 copy head`, `MN1 copy body`.
Sealing is XChaCha20-Poly1305.

What was written at one time is a stretch: an opening, frames of changes, frames of photos, a closing. Writing to a file
that holds one already adds a stretch behind the last whole frame and touches nothing before it. A stretch without a
closing was cut short; its whole frames are good. Opening and closing are manifests of the same 180 bytes:

    bytes  field
       32  network
       32  device: Ed25519 public key of the exporting device
        8  at: its clock, milliseconds since 1970
        8  changes in this stretch: in the opening those meant to be written, in the closing those written
        4  frames of this stretch before this one (0 in the opening)
       32  BLAKE2b-256, personalised `MN1 copy frames`, of these frames' bytes, joined (zeros in the opening)
       64  Ed25519 signature over the context `MutualNode snapshot 1` with a zero byte, the place (8 bytes), what is in
           the frame (1 byte) and the 116 bytes above

The content of a frame of changes is a zlib stream of a MessagePack array of byte strings, each one change as it
travels (a forgotten one without its payload). Unpacked it has at most 512 KiB. Statements that forget come first in a
stretch, the rest in an order in which each change stands behind what it needs.

The content of a frame of photos is a MessagePack array of byte strings, 1 to 256 of them, each one photo of 1 to 32,768
bytes where they are small and 1 to 655,360 where they are large. They stand behind the changes of their stretch, small
ones first, and are known by the hash by which an entry names them. Whoever writes may leave out any of them.
"""
