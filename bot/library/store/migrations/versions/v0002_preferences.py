"""What the hosts of a server wish of the bot."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "preference",
        sa.Column("owner", sa.String(40), primary_key=True),
        sa.Column("chosen", sa.Text, nullable=False),
    )
