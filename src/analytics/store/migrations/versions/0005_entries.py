"""What people write of villages, and who assists them."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the table; rows are added and never changed."""
    op.create_table(
        "entry",
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("subject", sa.String(64), nullable=False),
        sa.Column("content", sa.JSON, nullable=False),
        sa.Column("seen", sa.JSON, nullable=False),
        sa.Column("id", sa.String(36), nullable=False),
        sa.Column("by", sa.String(254), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_entry"),
    )
    op.create_index("ix_entry_kind", "entry", ["kind"])
    op.create_index("ix_entry_subject", "entry", ["subject"])


def downgrade() -> None:
    """Nothing is taken back: what people did is never dropped."""
    raise NotImplementedError("restore a backup instead")
