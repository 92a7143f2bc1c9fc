"""The desktop around the window: single instance, hand-over, Ctrl-C, what Qt says on the terminal."""
