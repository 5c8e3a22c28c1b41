"""What people see and touch. Knows the app, and nothing of wires, keys and tables."""
