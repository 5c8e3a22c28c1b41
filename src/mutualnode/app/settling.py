"""What is due on this computer once others' statements have come: a newcomer's page, envelopes for new computers."""

from mutualnode.app import confiding, inviting
from mutualnode.app.commons import Commons


def settle(commons: Commons) -> None:
    """Do what is due; nothing is done twice."""
    inviting.settle(commons)
    confiding.settle(commons)


def settle_regularly(commons: Commons) -> None:
    """Do what is due, and let go of photos that nothing has named since this was last done."""
    settle(commons)
    commons.keeper.sweep()
