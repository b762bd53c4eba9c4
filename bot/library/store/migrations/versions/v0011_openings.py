"""When single answers may be quoted first."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    """Make the table; until now there were no such moments."""
    op.create_table(
        "opening",
        sa.Column("owner", sa.String(40), primary_key=True),
        sa.Column("key", sa.String(40), primary_key=True),
        sa.Column("exchange", sa.String(8), primary_key=True),
        sa.Column("opens", sa.String(20), nullable=False),
    )
