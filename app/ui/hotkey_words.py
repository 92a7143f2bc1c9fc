"""What is said of the keys of the whole desktop: whether they come through, and why not."""

from app.desktop.hotkeys.backend import Binding, Hold, Means, Route, Standing
from app.ui.combination_button import shown
from app.ui.tongues import tr


def route_words(route: Route) -> str:
    """Whether keys reach Readlark on this desktop, and what to do where they do not."""
    match route.standing:
        case Standing.WORKS if route.means is Means.PORTAL:
            return tr(
                "These keys work in every program. Your desktop may have chosen others: it has the last word."
            )
        case Standing.WORKS:
            return tr("These keys work in every program, also while this window is hidden.")
        case Standing.ASKING:
            return tr("Your desktop has not answered yet. It may ask whether Readlark is to have these keys.")
        case Standing.REFUSED:
            return tr(
                "Your desktop did not give Readlark any keys. Allow them in its settings, or bind a command by hand."
            )
        case Standing.LOST:
            return tr(
                "The part of your desktop that hands keys over has ended. "
                "Readlark asks for them again when it is back; until then you can bind a command by hand."
            )
        case Standing.BY_HAND:
            return tr(
                "This desktop hands no keys over to other programs. Bind a command by hand, as told below."
            )


def hold_words(binding: Binding) -> str:
    """What became of one key; "" where it is as the user wants it."""
    match binding.hold:
        case Hold.BOUND if binding.trigger == str(binding.wished):
            return ""
        case Hold.BOUND if not binding.trigger:
            return tr("Your desktop has yet to be told which keys: choose them in its settings.")
        case Hold.BOUND:
            return tr("Your desktop wants it pressed like this: {keys}").format(keys=binding.trigger)
        case Hold.PENDING:
            return tr("Your desktop has not answered yet.")
        case Hold.TAKEN:
            return tr("Another program has {keys}. Choose another one.").format(keys=shown(binding.wished))
        case Hold.MISSING:
            return tr("This keyboard has no {keys}. Choose another one.").format(keys=shown(binding.wished))
        case Hold.REFUSED:
            return tr("It does not come through.")
