"""The built-in voice as a speech service."""
