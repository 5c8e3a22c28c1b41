"""Further devices: one that is on the roll proves that a new key belongs to the same person."""

from mutualnode.keys.signing import Context, SigningKey, is_signed


def prove(key: SigningKey, network: bytes, device: bytes) -> bytes:
    """Return the proof, with the key of a device on the roll, that another device is the same member's."""
    return key.sign(Context.DEVICE, network + device)


def is_proved(proof: bytes, key: bytes, network: bytes, device: bytes) -> bool:
    """Tell whether a proof was made with this device's key, for that other device in this network."""
    return key != device and is_signed(Context.DEVICE, network + device, proof, key)
