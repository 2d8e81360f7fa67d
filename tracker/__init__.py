"""The follow-up tracker for deliberations: from minutes to confirmed follow-ups."""

__version__ = "0.1.0"
