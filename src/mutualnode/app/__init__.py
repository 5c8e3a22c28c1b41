"""The node: the only place where everything meets."""
