"""The desktop around the window: hand-over, single instance, selection, hotkeys."""
