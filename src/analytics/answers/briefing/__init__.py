"""What a meeting asks first: six questions, one sentence each, with how sure it is and what next.

Made from published figures and what was agreed; nothing here ever reads the example register.
"""

from analytics.answers.briefing.six import six

__all__ = ["six"]
