"""All that knows in a run of the window what speech costs."""

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.playback.accounts import Accounts
from app.playback.appraiser import Appraiser
from app.playback.clearance import Clearance
from app.speech.service import Service

if TYPE_CHECKING:  # sqlite3 comes with it
    from app.storage.purse import Purse


class Costs(QObject):
    """The accounts, the price of what is shown, and the gates before a reading and before an export.

    `limit` as for `Clearance`; `find` knows services by their names. The purse's clips are closed with it.
    """

    def __init__(
        self,
        purse: "Purse",
        find: Callable[[str], Service | None],
        limit: Decimal | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.purse = purse
        self._find = find
        self.accounts = Accounts(purse, self)
        self.appraiser = Appraiser(purse, find, self)
        self._before = Appraiser(purse, find, self), Appraiser(purse, find, self)
        self.reading, self.exporting = (Clearance(appraiser, limit, self) for appraiser in self._before)

    def set_limit(self, limit: Decimal | None) -> None:
        """Ask above this from now on."""
        self.reading.limit = self.exporting.limit = limit

    def title_of(self, service: str) -> str:
        """The name for people of a service, which may be gone by now."""
        found = self._find(service)
        return found.title if found else service

    def close(self) -> None:
        """Nothing is told any more; what is being written is waited for."""
        for appraiser in (self.appraiser, *self._before):
            appraiser.close()
        self.accounts.close()
        self.purse.clips.close()
