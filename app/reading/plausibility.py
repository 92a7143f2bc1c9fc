"""Whether speech can be all of its text, by how long it takes."""

from app.audio.alignment.spreading import letters_of

SHORTEST_SHARE, LONGEST_SHARE = 0.45, 3.0
"""Of the built-in voice's time for the same text: hurried and drawling voices lie well within."""

SHORTEST_MS, LONGEST_MS = 18.0, 260.0
"""For a letter, where there is nothing to compare with. Voices take 40 to 110 ms, by language and temper."""

TELLING_MS = 1500.0
"""A text that takes less says nothing: its pauses weigh as much as its words."""


def is_plausible(text: str, ms: float, reading_ms: float, pace: float) -> bool:
    """Whether `ms` of speech may be all of `text` and no more. `reading_ms` is what the built-in voice takes, 0 where
    it cannot read the text; `pace` is the speed that was asked for, which services may ignore.
    """
    if reading_ms:
        expected_ms = (SHORTEST_SHARE * reading_ms, LONGEST_SHARE * reading_ms)
    else:
        letters = letters_of(text)
        expected_ms = (SHORTEST_MS * letters / pace, LONGEST_MS * letters / pace)
    shortest, longest = expected_ms[0] * min(1.0, pace), expected_ms[1] * max(1.0, pace)
    return longest < TELLING_MS or shortest <= ms <= longest
