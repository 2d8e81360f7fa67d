"""To whom sheets go out; another addressee is one entry here, and its own file."""

from collections.abc import Mapping

from tracker.cli.circulation.audience import Audience
from tracker.cli.circulation.owners import Owners
from tracker.cli.circulation.speakers import Speakers

AUDIENCES: Mapping[str, Audience] = {"owners": Owners(), "speakers": Speakers()}
