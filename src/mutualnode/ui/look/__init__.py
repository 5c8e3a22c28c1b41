"""How MutualNode looks: colours, type, icons, patches and the pieces that pages are sewn from. Knows no network."""
