"""What members say of answers."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "salt",
        sa.Column("owner", sa.String(40), primary_key=True),
        sa.Column("salt", sa.String(64), nullable=False),
    )
    op.create_table(
        "vote",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("owner", sa.String(40), nullable=False),
        sa.Column("key", sa.String(40), nullable=False),
        sa.Column("exchange", sa.String(8), nullable=False),
        sa.Column("answers", sa.Boolean, nullable=False),
        sa.Column("at", sa.String(20), nullable=False),
        sa.Column("token", sa.String(16), nullable=True),
        sa.UniqueConstraint("owner", "key", "exchange", "token"),
    )
