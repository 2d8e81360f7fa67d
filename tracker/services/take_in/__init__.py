"""Items from a spreadsheet of somebody's own (課題管理表): its columns, its rows, what becomes of each."""
