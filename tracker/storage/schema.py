"""Which revision of the schema this program writes; a test keeps it equal to migrations/'s head."""

REVISION = "0013"
KNOWN_REVISIONS = (
    "0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009", "0010", "0011", "0012",
    "0013",
)  # fmt: skip
