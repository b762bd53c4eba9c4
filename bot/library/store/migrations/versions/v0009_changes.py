"""Who changed what, where that may be kept, and what it takes to undo it."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Add the columns, empty for what happened until now, and the table of versions before."""
    op.add_column("event", sa.Column("before", sa.Text, nullable=True))
    op.add_column("event", sa.Column("who", sa.String(100), nullable=True))
    op.add_column("event", sa.Column("token", sa.String(16), nullable=True))
    op.create_table(
        "former",
        sa.Column("owner", sa.String(40), primary_key=True),
        sa.Column("key", sa.String(40), primary_key=True),
        sa.Column("event", sa.Integer, nullable=False),
        sa.Column("at", sa.String(20), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("text", sa.LargeBinary, nullable=False),
        sa.Column("text_sha256", sa.String(64), nullable=False),
        sa.Column("reading", sa.Text, nullable=False),
        sa.Column("description", sa.Text, nullable=False),
        sa.Column("added", sa.String(20), nullable=False),
        sa.Column("changed", sa.String(20), nullable=False),
        sa.Column("withdrawn", sa.String(20), nullable=True),
    )
