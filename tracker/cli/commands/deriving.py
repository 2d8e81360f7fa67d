"""What would be proposed from a file of minutes, and why, without a register."""

from pathlib import Path
from typing import Any

import click

from tracker.cli.file_options import file_options, meetings_of, one_of, part_option
from tracker.cli.phrases import quoted
from tracker.cli.run import Run
from tracker.cli.translated import argument, command, option
from tracker.derivation.jsonform import candidate_as_data, derivation_as_data
from tracker.derivation.model import Candidate, Verdict
from tracker.derivation.pipeline import derive
from tracker.i18n.mark import N_
from tracker.minutes.model import Minutes
from tracker.services.queries.rederive import rederive


@command(
    "derive", N_("Show the follow-ups that a file of minutes would propose. Needs no register.")
)
@argument("file", type=click.Path(path_type=Path), metavar=N_("FILE"))
@option("--explain", is_flag=True, help=N_("For each sentence, why it was or wasn't proposed."))
@option(
    "--compare",
    is_flag=True,
    help=N_("What it would add to, or drop from, what the register holds of the file."),
)
@part_option
@file_options
def derive_command(
    run: Run, file: Path, *, explain: bool, compare: bool, part: int | None, **how: Any
) -> None:
    """The candidates."""
    minutes = one_of(meetings_of(file, **how), part)
    if compare:
        _compare(run, minutes)
        return
    derivation = derive(minutes)
    if run.settings.json:
        run.output.json(derivation_as_data(minutes, derivation))
    elif explain:
        for verdict in derivation.verdicts:
            _explain(run, minutes, verdict)
    else:
        for number, candidate in enumerate(derivation.candidates, start=1):
            _show(run, number, candidate)
        found = len(derivation.candidates)
        run.output.say(run.tr.plural("{count} candidate.", "{count} candidates.", found))


def _compare(run: Run, minutes: Minutes) -> None:
    """What the register holds stays as it is; this only says what today's rules would change."""
    with run.reading() as reader:
        found = rederive(reader, minutes)
    if run.settings.json:
        run.output.json(
            {
                "rule_set": found.rule_set,
                "added": [candidate_as_data(candidate) for candidate in found.added],
                "dropped": [item.number for item in found.dropped],
                "kept": found.kept,
            }
        )
        return
    for candidate in found.added:
        run.output.data(f"+ {candidate.title}  [{run.tr.label(candidate.kind)}]")
        for quote in candidate.evidence:
            run.output.data(f"   {run.tr.label(quote.role)}  {quote.words}")
    for item in found.dropped:
        run.output.data(f"- {item.number} {item.title}")
    run.output.say(
        run.tr(
            "{added} would be added, {dropped} would no longer be proposed, {kept} stay.",
            added=len(found.added),
            dropped=len(found.dropped),
            kept=found.kept,
        )
    )


def _show(run: Run, number: int, candidate: Candidate) -> None:
    tr, say = run.tr, run.output.data
    say(f"{number}. {candidate.title}  [{tr.label(candidate.kind)}]")
    for quote in candidate.evidence:
        say(f"   {tr.label(quote.role)}  {quote.speaker or tr('(speaker unknown)')}：{quote.words}")
    said = [
        (tr("due as said"), candidate.due_as_said),
        (tr("owner as said"), candidate.owner_as_said),
        (tr("answer as said"), candidate.answer_firmness),
    ]
    facts = [f"{label} {words}" for label, words in said if words]
    if facts:
        say("   " + "  ".join(facts))


OUTCOMES = {
    "proposed": N_("proposed"),
    "attached": N_("attached"),
    "touched": N_("touched"),
    "passed": N_("passed over"),
}


ACTS = {
    "ask": N_("asks"),
    "request": N_("requests"),
    "need": N_("says what is needed"),
    "suggest": N_("suggests"),
    "promise": N_("promises"),
    "decide": N_("decides"),
    "delegate": N_("entrusts"),
    "postpone": N_("leaves for later"),
    "endorse": N_("endorses"),
}
ROLES = {
    "chair": N_("said by the chair"),
    "member": N_("said by a member"),
    "official": N_("said by an official"),
    "anyone": N_("roles not told apart"),
}


def _explain(run: Run, minutes: Minutes, verdict: Verdict) -> None:
    tr = run.tr
    outcome = tr(OUTCOMES.get(verdict.outcome, verdict.outcome))
    line = minutes.line_of(verdict.span.start)
    run.output.data(f"{line}: [{outcome}] {verdict.span.of(minutes.text)}")
    for hit in verdict.rules:
        run.output.data(f"    {hit.id}: {quoted(run.tr, hit.matched)}")
    if verdict.act:
        said = tr(ACTS.get(verdict.act, verdict.act)), tr(ROLES.get(verdict.said_by, "anyone"))
        run.output.data(f"    {tr.join(list(said))}")
    if not verdict.rules and not verdict.reasons:
        run.output.data(f"    {tr('no rule fired')}")
    if verdict.reasons:
        run.output.data(f"    {tr.join([tr(reason) for reason in verdict.reasons])}")
