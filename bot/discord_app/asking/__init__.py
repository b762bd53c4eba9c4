"""Asking in Discord: slash commands and messages for the bot."""
