"""The terminal door: cards as lines, records as JSON, a conversation."""
