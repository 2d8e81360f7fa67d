"""The record: everything held on items or a meeting, for disclosure requests and audit."""
