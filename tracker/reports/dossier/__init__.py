"""An item's dossier: what is held on one item, on paper."""
