"""Why a veto takes a cue away: one sentence per reason, shown by ``derive --explain``."""

from tracker.i18n.mark import N_

INAUDIBLE = N_("what it is about couldn't be heard")
THANKS = N_("thanks")
COURTESY = N_("courtesy")
PREFACE = N_("announces a speech")
SITTING = N_("runs the sitting")
FLOOR = N_("gives someone the floor")
LOOK = N_("asks to look at something")
NO_NEED = N_("says that nothing is needed")
REPORT = N_("reports what is under way or past")
ANSWERS = N_("answers a follow-up")
PROMISES = N_("a promise in the reply to a follow-up")
BACKS = N_("backs a follow-up")
TITLE = N_("the title of an issue, with its link")
CLARIFIES = N_("asks what was meant, in passing")
PROPOSED = N_("a proposal that is decided, or not, below")
CONJECTURE = N_("supposes, and asks nobody")
HEARSAY = N_("reports what others say")
