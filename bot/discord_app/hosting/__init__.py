"""Hosting in Discord: what hosts can do with the library of their server."""
