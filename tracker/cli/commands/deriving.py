"""What would be proposed from a file of minutes, and why, without a register."""

from pathlib import Path

import click

from tracker.cli.run import Run
from tracker.cli.translated import command, option
from tracker.derivation.jsonform import derivation_as_data
from tracker.derivation.model import Candidate, Verdict
from tracker.derivation.pipeline import derive
from tracker.i18n.mark import N_
from tracker.minutes.model import Minutes
from tracker.minutes.reading import read_minutes


@command(
    "derive", N_("Show the follow-ups that a file of minutes would propose. Needs no register.")
)
@click.argument("file", type=click.Path(path_type=Path))
@option("--explain", is_flag=True, help=N_("For each sentence, why it was or wasn't proposed."))
def derive_command(run: Run, file: Path, *, explain: bool) -> None:
    """The candidates."""
    minutes = read_minutes(file)
    derivation = derive(minutes)
    if run.settings.json:
        run.output.json(derivation_as_data(minutes, derivation))
    elif explain:
        for verdict in derivation.verdicts:
            _explain(run, minutes, verdict)
    else:
        for number, candidate in enumerate(derivation.candidates, start=1):
            _show(run, number, candidate)
        run.output.say(run.tr("{count} candidates.", count=len(derivation.candidates)))


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


def _explain(run: Run, minutes: Minutes, verdict: Verdict) -> None:
    tr = run.tr
    outcome = tr(OUTCOMES.get(verdict.outcome, verdict.outcome))
    line = minutes.line_of(verdict.span.start)
    run.output.data(f"{line}: [{outcome}] {verdict.span.of(minutes.text)}")
    for hit in verdict.rules:
        run.output.data(f"    {hit.id}: 「{hit.matched}」")
    if verdict.reasons:
        run.output.data(f"    {tr.join(list(verdict.reasons))}")
