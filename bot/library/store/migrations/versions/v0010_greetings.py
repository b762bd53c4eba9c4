"""Which servers need no greeting any more."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Make the table; which servers the bot is in already is written down when it is there."""
    op.create_table(
        "greeting",
        sa.Column("owner", sa.String(40), primary_key=True),
        sa.Column("at", sa.String(20), nullable=False),
    )
