"""From a file to Minutes: text with positions, remarks, agenda, attendance. Pure: no storage."""
