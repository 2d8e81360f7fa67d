"""The pack for the next meeting, with a one-page briefing for the chair before it."""
