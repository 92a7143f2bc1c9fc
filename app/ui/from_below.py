"""What the layers below the window say to people, which is English, in the tongue of the window.

They know no Qt, and the command line says the same in English. Their sentences are known here by their words, with
fields for what changes; a test holds this list against their source.
"""

import re
from functools import cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_KNOWN: tuple[object, ...] = (
    # what can be wrong with a service of one's own
    QT_TRANSLATE_NOOP("from_below", "A key is shown as bearer, x-api-key, header:NAME or query:NAME."),
    QT_TRANSLATE_NOOP("from_below", "The header {name} cannot carry a key. Choose another one."),
    QT_TRANSLATE_NOOP("from_below", "Query fields look like api-version=preview. Join several by &."),
    QT_TRANSLATE_NOOP(
        "from_below", "A name has up to 40 letters, digits and hyphens, and begins with no hyphen."
    ),
    QT_TRANSLATE_NOOP(
        "from_below", "The name {name} is taken by a service that Readlark brings along. Choose another."
    ),
    QT_TRANSLATE_NOOP("from_below", "A title has up to 100 characters."),
    QT_TRANSLATE_NOOP("from_below", "The {what} has a name of 1 to 200 characters."),
    QT_TRANSLATE_NOOP("from_below", "The format is one of {names}."),
    QT_TRANSLATE_NOOP("from_below", "The query field {name} carries the key. Leave it out of the others."),
    QT_TRANSLATE_NOOP("from_below", "From 1 to {count} requests can be made at once."),
    # addresses
    QT_TRANSLATE_NOOP("from_below", "An address begins with https:// or http://."),
    QT_TRANSLATE_NOOP("from_below", "The address is empty. It looks like https://api.example.com."),
    QT_TRANSLATE_NOOP("from_below", "An address has only plain letters, digits and signs, and no blanks."),
    QT_TRANSLATE_NOOP(
        "from_below",
        "The address has a part after ? or #. Leave that part out; query fields have a place of their own.",
    ),
    QT_TRANSLATE_NOOP("from_below", "That is no address. It looks like https://api.example.com."),
    QT_TRANSLATE_NOOP(
        "from_below", "The address holds a name or a password. Leave that out, and store the key instead."
    ),
    QT_TRANSLATE_NOOP("from_below", "The address names no server. It looks like https://api.example.com."),
    QT_TRANSLATE_NOOP("from_below", "The port in the address is no number from 1 to 65535."),
    QT_TRANSLATE_NOOP("from_below", "The path in the address cannot be used. Leave out what is not needed."),
    QT_TRANSLATE_NOOP(
        "from_below", "Text and key would travel unencrypted. Use an address that begins with https://."
    ),
    QT_TRANSLATE_NOOP(
        "from_below",
        "Text and key would travel unencrypted through your network. Use https://, or allow http in your own network.",
    ),
    # keys
    QT_TRANSLATE_NOOP(
        "from_below",
        "This computer has no keyring. Use the key for this session only, or an environment variable.",
    ),
    QT_TRANSLATE_NOOP("from_below", "The keyring is locked or does not work. Unlock it, then try again."),
    QT_TRANSLATE_NOOP("from_below", "There is no key. Give it on one line."),
    QT_TRANSLATE_NOOP(
        "from_below",
        "That is no key: a key is one line of plain letters, digits and signs without blanks.",
    ),
    # lists that users write
    QT_TRANSLATE_NOOP("from_below", "{name} is no TOML file that can be read, so its prices are not used."),
    QT_TRANSLATE_NOOP("from_below", "Price {number} in {name} lacks something, so it is not used."),
    QT_TRANSLATE_NOOP("from_below", "Line {number} is not used: {reason}"),
    QT_TRANSLATE_NOOP(
        "from_below",
        "Nothing is written on the left. Write the word that is to be said differently.",
    ),
    QT_TRANSLATE_NOOP("from_below", "This is no regular expression that can be used. Mend it."),
    QT_TRANSLATE_NOOP(
        "from_below", "There is no tab between what is written and what is said. Put one there."
    ),
    QT_TRANSLATE_NOOP(
        "from_below", "The third column knows part, case, expression, language and voice. Use these."
    ),
    QT_TRANSLATE_NOOP("from_below", "This is longer than {count} characters. Write a shorter one."),
    QT_TRANSLATE_NOOP("from_below", "This list is larger than 4 MB. Split it."),
    QT_TRANSLATE_NOOP("from_below", "This is no text file in UTF-8. Save it as one."),
    # voices
    QT_TRANSLATE_NOOP(
        "from_below", "It needs a dictionary that Readlark does not have. Choose another voice."
    ),
    # the examination of a service: what is looked at
    QT_TRANSLATE_NOOP("from_below", "name"),
    QT_TRANSLATE_NOOP("from_below", "connection"),
    QT_TRANSLATE_NOOP("from_below", "key"),
    QT_TRANSLATE_NOOP("from_below", "speech"),
    QT_TRANSLATE_NOOP("from_below", "model"),
    QT_TRANSLATE_NOOP("from_below", "voice"),
    QT_TRANSLATE_NOOP("from_below", "voices"),
    QT_TRANSLATE_NOOP("from_below", "formats"),
    QT_TRANSLATE_NOOP("from_below", "streaming"),
    QT_TRANSLATE_NOOP("from_below", "events"),
    QT_TRANSLATE_NOOP("from_below", "speed"),
    QT_TRANSLATE_NOOP("from_below", "instructions"),
    # the examination of a service: what is found
    QT_TRANSLATE_NOOP("from_below", "there is none"),
    QT_TRANSLATE_NOOP("from_below", "there is no server {host}"),
    QT_TRANSLATE_NOOP("from_below", "{host} has the address {address}"),
    QT_TRANSLATE_NOOP("from_below", "encrypted, and the certificate is trusted"),
    QT_TRANSLATE_NOOP("from_below", "unencrypted, {where}"),
    QT_TRANSLATE_NOOP("from_below", "on this computer"),
    QT_TRANSLATE_NOOP("from_below", "in your own network"),
    QT_TRANSLATE_NOOP("from_below", "not refused"),
    QT_TRANSLATE_NOOP("from_below", "refused"),
    QT_TRANSLATE_NOOP("from_below", "accepted"),
    QT_TRANSLATE_NOOP("from_below", "none is needed"),
    QT_TRANSLATE_NOOP("from_below", "{kind} after {ms} ms, from model {model}, voice {voice}"),
    QT_TRANSLATE_NOOP("from_below", "{model} is to be shut down on {date}"),
    QT_TRANSLATE_NOOP("from_below", "{model}, one of {count} listed"),
    QT_TRANSLATE_NOOP("from_below", "none are listed"),
    QT_TRANSLATE_NOOP("from_below", "{model} is not among those listed: {names}"),
    QT_TRANSLATE_NOOP("from_below", "{count}, listed at {route}"),
    QT_TRANSLATE_NOOP("from_below", "none are listed; the contract's thirteen are offered"),
    QT_TRANSLATE_NOOP("from_below", "{format}: {kind} came instead"),
    QT_TRANSLATE_NOOP("from_below", "{detail}: the whole is made before it is sent"),
    QT_TRANSLATE_NOOP("from_below", "first sound after {began} ms, all after {whole} ms"),
    QT_TRANSLATE_NOOP("from_below", "{model} has none"),
    QT_TRANSLATE_NOOP("from_below", "{model} takes none"),
    QT_TRANSLATE_NOOP("from_below", "audio came instead"),
    QT_TRANSLATE_NOOP("from_below", "with the times of the words"),
    QT_TRANSLATE_NOOP("from_below", "without the times of the words, which Readlark finds itself"),
    QT_TRANSLATE_NOOP("from_below", "heeded"),
    QT_TRANSLATE_NOOP("from_below", "taken, but not heeded; Readlark's own speed works all the same"),
    QT_TRANSLATE_NOOP("from_below", "taken"),
    QT_TRANSLATE_NOOP("from_below", "the answer is empty"),
    QT_TRANSLATE_NOOP("from_below", "its certificate is not trusted"),
    QT_TRANSLATE_NOOP("from_below", "it cannot be reached"),
    QT_TRANSLATE_NOOP("from_below", "it takes too long"),
    QT_TRANSLATE_NOOP("from_below", "its answer is no audio"),
    QT_TRANSLATE_NOOP("from_below", "{said} (status {number})"),
    # the examination of a service: what to do
    QT_TRANSLATE_NOOP(
        "from_below",
        "Store the service's key, and see that it is shown in the way that the service wants it.",
    ),
    QT_TRANSLATE_NOOP("from_below", "Store the service's key."),
    QT_TRANSLATE_NOOP("from_below", "The key may not be used for speech; ask the service for that right."),
    QT_TRANSLATE_NOOP("from_below", "Add credit at the service."),
    QT_TRANSLATE_NOOP("from_below", "Check the address, the model and the voice."),
    QT_TRANSLATE_NOOP("from_below", "Check the model and the voice."),
    QT_TRANSLATE_NOOP("from_below", "Check the address."),
    QT_TRANSLATE_NOOP("from_below", "Choose another model in time."),
    QT_TRANSLATE_NOOP("from_below", "Try again in a moment."),
    QT_TRANSLATE_NOOP(
        "from_below", "Check the address, and name the file of its certificates if it uses its own."
    ),
    QT_TRANSLATE_NOOP("from_below", "See that the server runs and that the address and its port are right."),
    QT_TRANSLATE_NOOP("from_below", "See that the server is well, and try again."),
    # what the spoken rules do
    QT_TRANSLATE_NOOP("from_below", "Say “Code.” instead of a block of program code"),
    QT_TRANSLATE_NOOP("from_below", "Pass over separators such as -----"),
    QT_TRANSLATE_NOOP("from_below", "Pass over HTML comments and tags"),
    QT_TRANSLATE_NOOP("from_below", "Pass over the times in subtitles"),
    QT_TRANSLATE_NOOP("from_below", "Pass over the marks of headings, list items and quotations"),
    QT_TRANSLATE_NOOP("from_below", "Pass over lists of link addresses"),
    QT_TRANSLATE_NOOP("from_below", "Mend words parted at the end of a line"),
    QT_TRANSLATE_NOOP("from_below", "Pass over soft hyphens and characters without width"),
    QT_TRANSLATE_NOOP("from_below", "Read tables cell by cell, row by row"),
    QT_TRANSLATE_NOOP("from_below", "Read `code` without its marks"),
    QT_TRANSLATE_NOOP("from_below", "Read an image as its description"),
    QT_TRANSLATE_NOOP("from_below", "Read a link as its words"),
    QT_TRANSLATE_NOOP("from_below", "Read a web address as its domain"),
    QT_TRANSLATE_NOOP("from_below", "Pass over notes at the foot of a page or the end of a text"),
    QT_TRANSLATE_NOOP("from_below", "Pass over citation numbers such as [12]"),
    QT_TRANSLATE_NOOP("from_below", "Pass over the marks of notes"),
    QT_TRANSLATE_NOOP("from_below", "Read *emphasis* without its marks"),
    QT_TRANSLATE_NOOP("from_below", "Pass over the backslash before a mark"),
    QT_TRANSLATE_NOOP("from_below", "Read HTML entities such as &amp; as their characters"),
    QT_TRANSLATE_NOOP("from_below", "Pass over emoji and ornaments"),
    QT_TRANSLATE_NOOP("from_below", "Read marks in a row, such as !!!, as one"),
    QT_TRANSLATE_NOOP("from_below", "Read e.g. as “for example” (English)"),
    QT_TRANSLATE_NOOP("from_below", "Read $5 as “5 dollars” (English)"),
    QT_TRANSLATE_NOOP("from_below", "Read ≥ as “at least”, → as “to” (English)"),
    QT_TRANSLATE_NOOP("from_below", "Join the wrapped lines of a paragraph"),
    QT_TRANSLATE_NOOP("from_below", "Read several spaces as one"),
    QT_TRANSLATE_NOOP("from_below", "Pass over spaces and blank lines between lines that are kept"),
    QT_TRANSLATE_NOOP("from_below", "Pause after headings, list items, table rows and lines of verse"),
    QT_TRANSLATE_NOOP("from_below", "Say what the pronunciation list says"),
    # whatever is joined
    QT_TRANSLATE_NOOP("from_below", "{one}; {other}"),
    QT_TRANSLATE_NOOP("from_below", "{what}: {why}"),
    QT_TRANSLATE_NOOP("from_below", "{what} ({why})"),
)


def known() -> tuple[str, ...]:
    """The English sentences, their fields in braces."""
    return tuple(str(sentence) for sentence in _KNOWN)


def in_tongue(said: str) -> str:
    """What was `said` in English, in the tongue of the window; as it is, where it is no sentence that is known."""
    for sentence, pattern in _patterns():
        if found := pattern.fullmatch(said):
            told = QCoreApplication.translate("from_below", sentence)
            return told.format(**{name: in_tongue(part) for name, part in found.groupdict().items()})
    return said


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (sentence, re.compile(re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+)", re.escape(sentence))))
        for sentence in known()
    )
