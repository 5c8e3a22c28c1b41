"""Signatures, agreement and secrets. The only package that knows NaCl."""
