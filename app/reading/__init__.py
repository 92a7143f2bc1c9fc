"""What to say next, and where in the text the voice is: plain Python."""
