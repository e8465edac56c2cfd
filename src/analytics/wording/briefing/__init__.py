"""The six answers a meeting opens with, in words; a file a question, as in `answers.briefing`."""
