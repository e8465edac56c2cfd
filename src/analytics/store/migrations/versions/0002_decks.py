"""Decks that somebody saved by name."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "deck",
        sa.Column("id", sa.Integer, autoincrement=True, nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("subjects", sa.JSON, nullable=False),
        sa.Column("area_code", sa.String(16), nullable=False),
        sa.Column("practice", sa.Boolean, nullable=False),
        sa.Column("actor", sa.String(254), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_deck"),
        sa.UniqueConstraint("name", name="uq_deck_name"),
    )


def downgrade() -> None:
    """Nothing is taken back: what people did is never dropped."""
    raise NotImplementedError("restore a backup instead")
