"""Meetings and what they leave behind: headings, agenda, attendance, follow-ups, words on them."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the six tables."""
    op.create_table("meeting", *_written("meeting"))
    op.create_table(
        "meeting_heading",
        *_written("meeting_heading"),
        _of_meeting("meeting_heading", nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("held_on", sa.Date, nullable=False),
        sa.Column("place", sa.Text, nullable=False),
    )
    op.create_table(
        "agenda_item",
        *_written("agenda_item"),
        _of_meeting("agenda_item", nullable=False),
        sa.Column("what", sa.Text, nullable=False),
        sa.Column("dropped", sa.Boolean, nullable=False),
    )
    op.create_table(
        "attendance",
        *_written("attendance"),
        _of_meeting("attendance", nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("count", sa.Integer, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
    )
    op.create_table(
        "follow_up",
        *_written("follow_up"),
        _of_meeting("follow_up", nullable=True),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("what", sa.Text, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("area_code", sa.String(16), nullable=False),
        sa.Column("due", sa.Date, nullable=True),
        sa.Column("view", sa.Text, nullable=False),
        sa.Column("version", sa.Text, nullable=False),
        sa.Column("indicator", sa.String(64), nullable=False),
        sa.Column("figure_area", sa.String(16), nullable=False),
        sa.Column("figure_period", sa.String(32), nullable=False),
        sa.Column("figure_value", sa.Double, nullable=True),
        sa.Column("figure_text", sa.Text, nullable=False),
        sa.Column("figure_held", sa.Text, nullable=False),
        sa.Column("figure_standing", sa.String(16), nullable=False),
        sa.Column("figure_origin", sa.Text, nullable=False),
    )
    op.create_table(
        "follow_up_word",
        *_written("follow_up_word"),
        sa.Column("follow_up_id", sa.String(64), nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("evidence", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
    )
    for table in ("meeting_heading", "agenda_item", "attendance", "follow_up"):
        op.create_index(f"ix_{table}_meeting_id", table, ["meeting_id"])
    op.create_index("ix_follow_up_word_follow_up_id", "follow_up_word", ["follow_up_id"])


def downgrade() -> None:
    """Nothing is taken back: what people did is never dropped."""
    raise NotImplementedError("restore a backup instead")


def _written(table: str) -> tuple[sa.schema.SchemaItem, ...]:
    return (
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("by", sa.String(254), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
    )


def _of_meeting(table: str, *, nullable: bool) -> sa.Column[str]:
    points = sa.ForeignKey("meeting.id", name=f"fk_{table}_meeting_id")
    return sa.Column("meeting_id", sa.String(36), points, nullable=nullable)
