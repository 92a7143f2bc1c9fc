"""When each word of another voice is heard: its sound held against the built-in voice's reading of the same text."""
