"""Every goal of Readlark that is a figure, as a row that is not measured yet; a bench fills it in.

A goal is an offset or a ratio to a floor wherever the machine decides how fast anything can be.
"""

from tests.bench.row import By, Goal, Row

# -- first sound

PLAY = Row(
    "first_sound",
    "from pressing play in the running window to the first sound, a new text",
    "ms",
    Goal(60, By.EXCESS),
    "a ready clip in the same player",
    "from pressing play to the first sound, a new text",
)
HAND_OVER = Row(
    "first_sound",
    "from starting `readlark speak` to the first sound of the running window",
    "ms",
    Goal(100, By.EXCESS),
    "pressing play",
)
FIRST_READING = Row(
    "first_sound", "the first reading after the window has opened, play pressed at once", "ms", Goal(1500)
)
FROM_SERVICE = Row(
    "first_sound_elsewhere",
    "from a service's first byte to the first sound, pcm",
    "ms",
    Goal(40, By.EXCESS),
    "a ready clip in the same player",
    "from a service's first byte to the first sound",
)
WHILE_ARRIVING = Row(
    "first_sound_elsewhere", "formats that are heard before their last byte has come", "", Goal(6, least=True)
)

# -- at a key

SELECTION = Row(
    "hotkey",
    "from a key pressed in another program to the first sound of what is selected there",
    "ms",
    Goal(100, By.EXCESS),
    "pressing play",
    "from a key pressed in another program to the first sound of its selection",
)
CLIPBOARD = Row(
    "hotkey",
    "from a key pressed in another program to the first sound of what was copied",
    "ms",
    Goal(100, By.EXCESS),
    "pressing play",
)
SILENCE = Row("hotkey", "from the same key again to silence", "ms", Goal(150))

# -- the window

PAINT = Row(
    "window",
    "from the start of the process to the first paint",
    "ms",
    Goal(1.3, By.RATIO),
    "a bare window",
    "first paint of the window",
)
STALL = Row(
    "window",
    "longest stall of the window while it reads",
    "ms",
    Goal(50),
    short="longest stall of the window while it reads",
)
COMMON_STALL = Row("window", "99.9 % of the window's stalls while it reads", "ms", Goal(16))
OPENING_STALL = Row("window", "longest stall while 5 MB of text are opened", "ms", Goal(200))
MEMORY = Row("window", "memory of the window's process while it reads", "MB", Goal(250))
MEMORY_OPEN = Row("window", "memory of the window's process with 5 MB of text open", "MB", Goal(250))
GROWTH = Row(
    "ten_hours",
    "growth of the window's memory over ten hours of text",
    "MB",
    Goal(20),
    short="growth in memory over ten hours of text",
)

# -- idle

WAKE_UPS = Row(
    "idle",
    "wake-ups of the hidden window's process in a minute",
    "",
    Goal(5),
    short="wake-ups of the hidden window in a minute",
)
TICKS = Row("idle", "processor time of the hidden window in a minute, in ticks of 10 ms", "", Goal(0))
VOICE_SHARE = Row("idle", "share of a core that the idle voice uses", "%", Goal(0.1))

# -- word times

TIMED = Row("word_times", "words of the built-in voice that have a time", "%", Goal(97, least=True))
ORDERED = Row("word_times", "word times that come before their forerunner's", "", Goal(0))
WORD_ERROR = Row(
    "word_times",
    "mean error of the built-in voice's word times, against the sound",
    "ms",
    Goal(15),
    short="word times of the built-in voice against the sound, mean error",
)
ALIGNED = Row(
    "alignment",
    "mean error of the word times found for a voice that tells none (Piper's Joe)",
    "ms",
    Goal(35),
    short="word times found for a voice that tells none (Piper's Joe), mean error",
)
ALIGNED_P95 = Row("alignment", "error of its word times that 95 % stay below", "ms", Goal(100))
ALIGNED_LATE = Row(
    "alignment",
    "words of it, at 1× and 1.3×, that are settled more than 0.5 s after they begin",
    "%",
    Goal(0),
)
ALIGNED_CPU = Row(
    "alignment", "share of a core that finding its words takes, at the pace of hearing", "%", Goal(1)
)

# -- documents

CORPUS_SIZE = Row("documents", "real documents read and compared", "", Goal(30, least=True))
SENTENCES = Row(
    "documents",
    "their sentences found word for word, in order",
    "%",
    Goal(95, least=True),
    "markitdown",
    "sentences of real documents found word for word, in order",
)
FORBIDDEN = Row(
    "documents",
    "their running heads, page numbers and note marks that are spoken",
    "%",
    Goal(5),
    "markitdown",
)
CHAPTERS = Row("documents", "their chapter titles found", "%", Goal(95, least=True), "markitdown")
HOSTILE_S = Row("hostile", "hostile documents: the longest until its sentence", "s", Goal(30))
HOSTILE_MB = Row("hostile", "hostile documents: the most memory", "MB", Goal(1200))
HOSTILE_COUNT = Row("hostile", "hostile documents that end in one sentence", "", Goal(20, least=True))
OPEN = Row(
    "opening",
    "a PDF of 320 pages: until it is on the page",
    "s",
    Goal(3),
    short="a PDF of 320 pages: until it is on the page",
)
OPEN_HEARD = Row("opening", "the same PDF: from pressing play then to the first sound", "s", Goal(1))

# -- clips

EXPORT = Row(
    "export",
    "a novel as MP3 on all cores, as times the pace of hearing",
    "×",
    Goal(0.8, By.RATIO, least=True),
    "its engine and encoder by themselves",
    "a novel as MP3 in the built-in voice, as times the pace of hearing",
)
EXPORT_GROWTH = Row("export", "growth of its memory from the first half to the second", "MB", Goal(20))

# -- gaps

RATES = (1.0, 1.5, 3.0)
HOLES = {
    rate: Row(
        "gaps",
        f"unplanned silences of 10 ms and more, at {rate:g}×",
        "",
        Goal(0),
        short=f"unplanned silences in sixty sentences at {rate:g}×",
    )
    for rate in RATES
}
LOST = Row("gaps", "of what was exported: not heard, or twice, at 1×", "ms", Goal(0))
DRIFT = Row("gaps", "drift against the exported clip, at 1×", "ms", Goal(10))
LENGTH = {
    rate: Row("gaps", f"length against the clip's at {rate:g}×, off by", "%", Goal(2)) for rate in RATES[1:]
}
PLACE = {
    rate: Row("gaps", f"place in the clip at {rate:g}×, off by at most", "ms", Goal(60)) for rate in RATES[1:]
}

# -- steering

JUMPS = Row("steering", "fifty jumps in the text: off by at most", "ms", Goal(60))
PITCH = Row("steering", "pitch at every speed: off by at most", "%", Goal(1))
LIT = Row("steering", "words at every speed: lit too late or too early by", "ms", Goal(60))

# -- services

CANCEL = Row("cancelling", "from the cancel of a request to its end at the server", "ms", Goal(100))
CANCEL_EARLY = Row("cancelling", "the same, before its answer has begun", "ms", Goal(100))

# -- what no bench measures: it is proved by tests, most of which take minutes

BY_TESTS = "tests"


def _proved(what: str, unit: str, goal: Goal, test: str) -> Row:
    return Row(BY_TESTS, what, unit, goal, note=f"tests/{test}")


_NONE = Goal(0)
SUITE = Row(BY_TESTS, "the whole suite on two cores", "min", Goal(10), note="`packaging/go.py test`")
SEQUENCES = _proved(
    "of 1,000 sequences of faults of a service: neither whole nor one error",
    "",
    _NONE,
    "playback/test_fault_sequences.py",
)
KEYRING = _proved("the window's stalls while the keyring asks", "ms", Goal(16), "end2end/test_keyring.py")
AGAIN = _proved("requests for a text that was read before", "", _NONE, "end2end/test_paid_once.py")
CORRUPT = _proved("corrupt clips after twenty kills", "", _NONE, "end2end/test_paid_once.py")
PLANNED = _proved("a clip in any format: length off from the plan by", "ms", Goal(50), "reading/test_clip.py")
JOINS = _proved("unplanned silences of 20 ms and more at its joins", "", _NONE, "reading/test_clip.py")
SUBTITLES = _proved("subtitles against the word times: off by", "ms", Goal(50), "reading/test_subtitles.py")
KILLED = _proved(
    "half files after twenty kills of exports, and of imports", "", _NONE, "end2end/test_killed.py"
)
KEPT = _proved("of the place, lost by a kill at most", "s", Goal(5), "end2end/test_place.py")
ORDERS = _proved("of 500 random orders: in disagreement afterwards", "", _NONE, "end2end/test_any_order.py")
HELD = _proved("readings begun by a key that is held down", "", Goal(1), "end2end/test_hotkey.py")
STREAMED = _proved(
    "formats that the `openai` package streams from our service", "", Goal(6, least=True), "voice/test_api.py"
)
INSTANCES = _proved("windows left of four that start at once", "", Goal(1), "end2end/test_one_instance.py")


def every() -> list[Row]:
    """All of the above, in that order."""
    found: list[Row] = []
    for value in globals().values():
        if isinstance(value, Row):
            found.append(value)
        elif isinstance(value, dict):
            found += [row for row in value.values() if isinstance(row, Row)]
    return found
