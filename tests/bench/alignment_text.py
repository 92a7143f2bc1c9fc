"""Seven short texts of different kinds, a paragraph each."""

TEXT = """
Reading aloud is older than silent reading. For most of history, a page was a kind of score, and the reader
was its performer; people moved their lips even when they were alone. The habit faded slowly, as books
became cheaper and rooms became quieter. Today the voice returns by another road: we listen while we cook,
drive, or rest our eyes after a long day at the screen.

The harbour lay under thick fog, and the pilot could hardly see the bow of his own boat. He cut the engine,
listened, and heard a bell somewhere to the left. "Easy now," he muttered, more to himself than to anyone
else. The rocks were close; they had taken three boats in ten years. After a minute the bell rang again,
nearer this time, and he turned the wheel hard to the right.

In 1969, about 600 million people watched the landing on a screen no larger than a tea tray. The computer on
board had roughly 4 kilobytes of working memory, and its programs were woven by hand into copper wire. It
cost $25.4 billion in all. Nobody has gone back since December 1972, although at least 5 countries now say
that they will.

To make the dough, mix two cups of flour with a pinch of salt, then add butter, cold and cut into small
cubes. Work it with your fingers until it looks like coarse sand. Pour in a little iced water, press the
dough together, wrap it, and let it rest for half an hour. Do not hurry: a dough that has rested rolls out
thin without tearing.

The function returns a list of matching rows, or an empty list if there are none. It never raises an
exception for a missing table; instead, the error is written to the log and the caller receives nothing. If
you need to tell these two cases apart, ask for the schema first. Most programs do not, and for them the
simpler behaviour is the better one.

What does it mean to know a city? A map gives you the streets, but not the smell of bread at six in the
morning, nor the corner where the wind always finds you. You learn it with your feet, by mistake, on the
days when you have nothing to do. Years later, in another country, you will suddenly remember a doorway, a
staircase, the colour of a wall; and you will not be able to say why.

My grandfather kept bees. He spoke to them, as his own father had done, and told them the news of the house:
a birth, a wedding, a death. If you forgot to tell the bees, he said, they would leave. I used to laugh at
that. Then, one autumn, when he had been gone for two weeks and nobody had thought of it, I went down to the
garden and found every hive empty.
"""
