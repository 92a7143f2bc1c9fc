"""The text that is selected in whatever program, and what was copied last."""
