"""What every stretch of the stored text is: the parts cover it, each code point once."""

from collections.abc import Iterable, Sequence

from tracker.domain.span import Span
from tracker.minutes.discussion import Piece
from tracker.minutes.model import Part, PartKind


def parts_of(pieces: Sequence[Piece], length: int) -> tuple[Part, ...]:
    """The pieces as parts: each runs to the next one, the last to the end of the text."""
    ordered = sorted(pieces, key=lambda piece: piece.start)
    starts = [0, *(piece.start for piece in ordered[1:])]
    ends = [*starts[1:], length]
    return tuple(_joined(zip(ordered, starts, ends, strict=False)))


def _joined(pieces: Iterable[tuple[Piece, int, int]]) -> list[Part]:
    """Neighbours of one kind and remark as one part; empty ones left out."""
    parts: list[Part] = []
    for piece, start, end in pieces:
        if end <= start:
            continue
        last = parts[-1] if parts else None
        alone = piece.kind in {PartKind.HEADING, PartKind.STAGE, PartKind.NOTE}
        if last and not alone and (last.kind, last.remark) == (piece.kind, piece.remark):
            parts[-1] = Part(last.kind, Span(last.span.start, end), last.remark)
        else:
            parts.append(Part(piece.kind, Span(start, end), piece.remark))
    return parts
