"""What is due on this computer once others' statements have come: a newcomer's page, envelopes for new computers."""

from mutualnode.app import confiding, drafts, inviting
from mutualnode.app.commons import Commons


def settle(commons: Commons) -> None:
    """Do what is due; nothing is done twice."""
    inviting.settle(commons)
    confiding.settle(commons)


def settle_regularly(commons: Commons) -> None:
    """Do what is due, and let go of drafts of what is gone, and of photos that nothing has named for a while."""
    settle(commons)
    drafts.sweep(commons)
    commons.keeper.sweep()
