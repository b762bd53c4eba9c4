"""Other words for printed questions."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "wording",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("owner", sa.String(40), nullable=False, index=True),
        sa.Column("key", sa.String(40), nullable=False),
        sa.Column("exchange", sa.String(8), nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("day", sa.String(10), nullable=False),
    )
