"""What changed on a screen is drawn by whole lines."""

from textual._compositor import ChopsUpdate, Compositor
from textual.geometry import Region


class WholeLines(Compositor):
    """Textual draws a changed part from its first to its last cell.

    Where that begins or ends within a character two cells wide, as at the edge of a dialog that has
    just gone, half of the character would be lost.
    """

    def render_partial_update(self) -> ChopsUpdate | None:
        """The changed lines, from edge to edge."""
        width = self.size.width
        self._dirty_regions = {
            Region(0, region.y, width, region.height) for region in self._dirty_regions
        }
        return super().render_partial_update()
