"""What Alembic runs to change a database: the scripts in ``versions``, on the connection that ``schema`` gives."""

from alembic import context

context.configure(connection=context.config.attributes["connection"], transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
