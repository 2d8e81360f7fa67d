"""Papers: one data model per report, one file per format; they receive plain records."""
