"""When the bot was removed from a server."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "departure",
        sa.Column("owner", sa.String(40), primary_key=True),
        sa.Column("at", sa.String(20), nullable=False),
    )
