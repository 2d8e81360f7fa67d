"""Every declared rule, language by language; adding one is one entry in one of these files."""

import hashlib
from collections.abc import Collection

from tracker.derivation.cues import (
    en_decisions,
    en_needs,
    en_notes,
    en_promises,
    en_questions,
    en_reports,
    en_requests,
    en_sections,
    en_vetoes,
    ja_endorsements,
    ja_needs,
    ja_notes,
    ja_promises,
    ja_questions,
    ja_reports,
    ja_requests,
    ja_vetoes,
)
from tracker.derivation.cues.model import Cue, Veto

CUES: tuple[Cue, ...] = (
    *ja_questions.CUES,
    *ja_requests.CUES,
    *ja_needs.CUES,
    *ja_promises.CUES,
    *ja_endorsements.CUES,
    *ja_notes.CUES,
    *ja_reports.CUES,
    *en_questions.CUES,
    *en_requests.CUES,
    *en_needs.CUES,
    *en_notes.CUES,
    *en_promises.CUES,
    *en_decisions.CUES,
    *en_reports.CUES,
    *en_sections.CUES,
)
VETOES: tuple[Veto, ...] = (*ja_vetoes.VETOES, *en_vetoes.VETOES)


def cues_for(language: str, without: Collection[str]) -> tuple[Cue, ...]:
    """The cues of one language, less those whose id is in ``without``."""
    return tuple(c for c in CUES if c.language == language and c.id not in without)


def vetoes_for(language: str, without: Collection[str]) -> tuple[Veto, ...]:
    """The vetoes of one language, less those whose id is in ``without`` (``vetoes``: all)."""
    if "vetoes" in without:
        return ()
    return tuple(v for v in VETOES if v.language == language and v.id not in without)


def rule_set() -> str:
    """A short name for exactly these rules: it changes when any of them does."""
    rules: tuple[Cue | Veto, ...] = (*CUES, *VETOES)
    declared = "\n".join(
        f"{rule.id}\t{rule.pattern}\t{rule.unless if isinstance(rule, Veto) else ''}"
        for rule in rules
    )
    return hashlib.sha256(declared.encode()).hexdigest()[:12]
