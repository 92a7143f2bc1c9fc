"""Why a document cannot be read aloud."""

from enum import StrEnum


class Fault(StrEnum):
    """What is wrong with a file."""

    UNKNOWN_FORMAT = "unknown format"
    DAMAGED = "damaged"
    LOCKED = "locked"
    """A password opens it."""
    WRONG_PASSWORD = "wrong password"  # noqa: S105
    ENCRYPTED = "encrypted"
    """A password opens it, in the program that it was made with."""
    PROTECTED = "protected"
    """Its seller's copy protection keeps it closed to every other program."""
    TOO_LARGE = "too large"
    """The file, or what it unpacks to."""
    NO_TEXT = "no text"
    PICTURES_ONLY = "pictures only"
    TOO_SLOW = "too slow"
    NO_ADDRESS = "no address"
    """It does not lead to a page of the web."""
    UNREACHABLE = "unreachable"
    """The page's server is not found, or does not answer in time."""
    NOT_GIVEN = "not given"
    """The server has the page for others only, or has none."""
    PRIVATE = "private"
    """A page of the web leads to the network around this computer."""


class Unreadable(Exception):
    """This document cannot be read aloud. Importers raise it; anything else they raise counts as damage."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault
