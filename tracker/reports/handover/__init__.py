"""The handover: what each owner has open, has promised, and has still to send."""
