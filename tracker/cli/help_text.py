"""Help laid out by cells, wrapped the Japanese way: click counts characters, terminals cells."""

from collections.abc import Iterable

import click

from tracker.domain.text.width import cells_of, pad

LEAST = 20  # cells that an explanation keeps


class Formatter(click.HelpFormatter):
    """Writes usage, paragraphs and definition lists in the width of the terminal."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The usage line; what doesn't fit goes on below, behind the program's name."""
        lead = f"{prefix or ''}{prog} "
        self._hanging(lead, args, cells_of(lead))

    def write_text(self, text: str) -> None:
        """A paragraph."""
        self._hanging(" " * self.current_indent, text, self.current_indent)

    def write_dl(
        self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """Terms, each with its explanation beside it (below it, where the term is long)."""
        rows = list(rows)
        longest = max((cells_of(term) for term, _ in rows), default=0)
        first = min(longest, col_max) + col_spacing
        indent = " " * self.current_indent
        for term, text in rows:
            if cells_of(term) > first - col_spacing:
                self.write(f"{indent}{term}\n")
                lead = indent + " " * first
            else:
                lead = indent + pad(term, first)
            self._hanging(lead, text, self.current_indent + first)

    def _hanging(self, lead: str, text: str, indent: int) -> None:
        from tracker.domain.text.wrap import wrap

        room = max(self.width - indent, LEAST)
        for number, line in enumerate(wrap(text, room)):
            before = lead if number == 0 else " " * indent
            self.write(f"{before}{line.of(text)}".rstrip() + "\n")


class Context(click.Context):
    """A context whose help is laid out by cells."""

    formatter_class = Formatter
