"""How many replies of a kind there were in a week."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "replies",
        sa.Column("owner", sa.String(40), primary_key=True),
        sa.Column("week", sa.String(10), primary_key=True),
        sa.Column("outcome", sa.String(20), primary_key=True),
        sa.Column("key", sa.String(40), primary_key=True),
        sa.Column("count", sa.Integer, nullable=False),
    )
