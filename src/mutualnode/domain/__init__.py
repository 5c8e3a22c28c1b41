"""What a commons is: words, ids, kinds, the roll, what counts. Pure; knows no key, file, socket or clock."""
