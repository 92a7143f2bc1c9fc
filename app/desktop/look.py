"""How the user has this desktop look: dark or light, how strong its contrasts, and whether things move."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from app.desktop.portal import Portal

_APPEARANCE = "org.freedesktop.appearance"
_GNOME = "org.gnome.desktop.interface"
_GNOME_ACCESS = "org.gnome.desktop.a11y.interface"
_DARK, _LIGHT = 1, 2


@dataclass(frozen=True, slots=True)
class Look:
    """`dark`: None where the desktop says nothing of it; `still`: nothing is to move by itself."""

    dark: bool | None = None
    high_contrast: bool = False
    still: bool = False


def look_of(settings: Mapping[str, Mapping[str, Any]]) -> Look:
    """The look by the settings of a portal, by namespace and key; unknown values count as not set.

    GNOME's own names stand for those that its portal does not have yet.
    """
    appearance, gnome = settings.get(_APPEARANCE, {}), settings.get(_GNOME, {})
    scheme = appearance.get("color-scheme")
    return Look(
        dark=scheme == _DARK if scheme in (_DARK, _LIGHT) else None,
        high_contrast=appearance.get("contrast") == 1
        or settings.get(_GNOME_ACCESS, {}).get("high-contrast") is True,
        still=appearance.get("reduced-motion") == 1 or gnome.get("enable-animations") is False,
    )


class DesktopLook(QObject):
    """Follows the look of the desktop, by its portal and by what Qt knows."""

    changed = Signal(object)
    """The new `Look`."""

    def __init__(self, portal: "Portal | None" = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told = Look()
        self.look = Look()
        """What is known so far."""
        self._hints = QGuiApplication.styleHints()
        self._hints.accessibility().contrastPreferenceChanged.connect(
            self._on_hints_contrast_preference_changed
        )
        self._follow()
        if portal:
            portal.follow_settings((_APPEARANCE, _GNOME, _GNOME_ACCESS), self._on_settings_changed)

    def _follow(self) -> None:
        told = self._told
        strong = self._hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
        look = Look(told.dark, told.high_contrast or strong, told.still)
        if look != self.look:
            self.look = look
            self.changed.emit(look)

    def _on_settings_changed(self, settings: Mapping[str, Mapping[str, Any]]) -> None:
        self._told = look_of(settings)
        self._follow()

    @Slot()
    def _on_hints_contrast_preference_changed(self) -> None:
        self._follow()
