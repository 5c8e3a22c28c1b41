"""The pieces that pages are sewn from; each knows how it looks and speaks, and nothing of what it is about."""
