"""A PDF of many pages, made by hand: minutes in English, a line a turn."""

LINES = 45
WORDS = "we should write down who asks for what, and when it is to be done, before the next meeting"


def pdf_of(pages: int) -> bytes:
    """So many pages of text, with page numbers."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>"
        % (pages, b" ".join(b"%d 0 R" % (4 + 2 * n) for n in range(pages))),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number in range(pages):
        stream = _stream(number + 1)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]"
            b" /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>" % (5 + 2 * number)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    return file_of(objects)


def _stream(number: int) -> bytes:
    lines = [f"Ada: {number}.{line}, {WORDS}." for line in range(LINES)]
    shown = "".join(f"({line}) Tj T* " for line in lines)
    return (
        f"BT /F1 10 Tf 14 TL 60 780 Td {shown}ET BT /F1 10 Tf 290 40 Td ({number}) Tj ET".encode()
    )


def file_of(objects: list[bytes]) -> bytes:
    """A PDF of these objects, the first of them its catalogue."""
    out = b"%PDF-1.7\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n%s%s" % (size, table, trailer)
