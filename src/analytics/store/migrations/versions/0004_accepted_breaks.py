"""Notes that let a difference be shown across a change of a rule."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the table; of one break and indicator one note is in force."""
    op.create_table(
        "accepted_break",
        sa.Column("id", sa.Integer, autoincrement=True, nullable=False),
        sa.Column("break_id", sa.String(64), nullable=False),
        sa.Column("indicator", sa.String(64), nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("actor", sa.String(254), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_by", sa.String(254), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_accepted_break"),
    )
    op.create_index(
        "uq_accepted_break_in_force",
        "accepted_break",
        ["break_id", "indicator"],
        unique=True,
        sqlite_where=sa.text("withdrawn_at IS NULL"),
        postgresql_where=sa.text("withdrawn_at IS NULL"),
    )


def downgrade() -> None:
    """Nothing is taken back: what people did is never dropped."""
    raise NotImplementedError("restore a backup instead")
