"""What members asked and no interview covers."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "missed",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("owner", sa.String(40), nullable=False, index=True),
        sa.Column("alike", sa.String(16), nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("day", sa.String(10), nullable=False),
        sa.Column("token", sa.String(16), nullable=True),
        sa.Column("run", sa.String(16), nullable=True),
    )
