"""One run of the command line: its language, its command, and how it ends."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from tracker import clock
from tracker.cli.group import tracker
from tracker.cli.output import Output, PipeClosedError
from tracker.cli.run import Run
from tracker.config import resolve
from tracker.domain.language import unknown_language
from tracker.errors import Message, TrackerError, shortened
from tracker.i18n import translator

BUG, DAMAGED, INTERRUPTED = 1, 7, 130


def run(words: Sequence[str]) -> int:
    """Run the command that the words name; the exit code it ends with."""
    output = Output()
    tr = translator(resolve(lang=_language_asked(words)).lang)
    this = Run(output, tr)
    if (unknown := unknown_language(os.environ)) is not None:
        output.say(
            tr(
                "TRACKER_LANG={word} names no language of this program; possible: ja, en.",
                word=unknown,
            )
        )
    try:
        code = _command(this, words)
        output.flush()
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.UsageError as error:
        where = error.ctx.command_path if error.ctx else "tracker"
        from tracker.cli.usage import usage_code, usage_message

        output.say(usage_message(this.tr, error))
        output.say(this.tr("See: {command} --help", command=where))
        return usage_code(error)
    except TrackerError as error:
        if error.exit_code == BUG and (damage := this.damage()) is not None:
            return _damaged(this, damage)
        output.say(this.tr.message(shortened(error.message)))
        if error.hint is not None:
            output.say(this.tr.message(error.hint))
        if error.exit_code == BUG:
            output.say(this.tr("What happened is written in: {path}", path=_report()))
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        output.say(this.tr("Stopped; what was being done has left nothing behind."))
        return INTERRUPTED
    except (PipeClosedError, BrokenPipeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception:  # noqa: BLE001 - the last place that can still say something calm
        if (damage := this.damage()) is not None:
            return _damaged(this, damage)
        output.say(this.tr("The program failed; your register is as it was."))
        output.say(this.tr("What happened is written in: {path}", path=_report()))
        return BUG
    finally:
        this.close()
    return code


def _command(this: Run, words: Sequence[str]) -> int:
    """The code that the command leaves with: click hands it back, as it doesn't leave itself."""
    left: object = tracker.main(list(words), prog_name="tracker", standalone_mode=False, obj=this)
    return left if isinstance(left, int) else 0


def _language_asked(words: Sequence[str]) -> str | None:
    """What --lang says, found before the words are parsed, so that mistakes are told in it."""
    for at, word in enumerate(words):
        if word == "--":
            break
        if word.startswith("--lang="):
            return word.partition("=")[2]
        if word == "--lang" and at + 1 < len(words):
            return words[at + 1]
    return None


def _damaged(this: Run, damage: Message) -> int:
    """Tell what in the register no version of the program wrote: that is why it went wrong."""
    this.output.say(this.tr("The register is damaged; nothing was changed."))
    this.output.say(this.tr.message(damage))
    this.output.say(this.tr("See what else is damaged with: tracker doctor"))
    this.output.say(this.tr("What happened is written in: {path}", path=_report()))
    return DAMAGED


def _report() -> Path:
    """Write the traceback into the user's state folder; where it lies."""
    import traceback

    from platformdirs import user_state_path

    folder = user_state_path("tracker", appauthor=False, ensure_exists=True)
    path = folder / f"failure-{clock.now():%Y%m%dT%H%M%S%f}.txt"
    path.write_text(traceback.format_exc(), encoding="utf-8")
    path.chmod(0o600)
    return path
