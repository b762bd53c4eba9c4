"""When an interview may be quoted first."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Add the column; until now there was no such moment."""
    op.add_column("interview", sa.Column("opens", sa.String(20), nullable=True))
