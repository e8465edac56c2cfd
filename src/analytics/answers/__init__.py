"""One function, one reader's question. Joins the rooms below and records each step. Never draws."""
