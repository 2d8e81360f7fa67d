"""How far the long harnesses go: a sample in `make check`, everything under `make soak`."""

from hypothesis import settings


def soaking() -> bool:
    """Whether this is `make soak`."""
    return settings.get_current_profile_name() == "soak"
