"""What a voice says when it is to be heard, in its own language and not in that of the window."""

_INTRODUCTIONS = {
    "de": "Hallo. So wird Ihr Text klingen.",
    "en": "Hello. This is how your text will sound.",
    "es": "Hola. Así sonará su texto.",
    "fr": "Bonjour. Voici comment votre texte sera lu.",
}
"""By ISO 639-1 code."""


def introduction(language: str) -> str:
    """What a voice of that language (BCP 47) says; empty where nothing is ready for it."""
    return _INTRODUCTIONS.get(language.partition("-")[0], "")
