"""Lists for views, over pages that the app reads."""
