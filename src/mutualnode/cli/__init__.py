"""The command line: reads arguments, calls the app, prints."""
