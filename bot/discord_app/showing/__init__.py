"""How replies look in Discord, and what their buttons remember."""
