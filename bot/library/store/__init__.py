"""Where libraries are kept: a database of SQLite or PostgreSQL; the only place that knows SQLAlchemy.

databases    SQLite and PostgreSQL        tables    what is in them
schema, migrations/                       versions of the tables
inspect      what is in a database, without changing it
libraries    the libraries: ``Libraries.open(url).of(owner)``
location     where the libraries are
"""
