"""Keys that work in every program: what they are, and how this desktop hands them over."""
