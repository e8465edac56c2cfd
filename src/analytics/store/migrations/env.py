"""What Alembic runs: the steps, on the connection that `store.migrations` hands over."""

from alembic import context

from analytics.store import breaks, decks, entries, meetings  # noqa: F401 - their tables are on Base too
from analytics.store.records import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,  # SQLite changes a column by making the table anew
    transactional_ddl=True,  # on SQLite too: the engine begins each transaction itself
)
with context.begin_transaction():
    context.run_migrations()
