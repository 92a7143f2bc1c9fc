"""Readlark: reads any text aloud, at once and without a gap, with the spoken word lit up."""
