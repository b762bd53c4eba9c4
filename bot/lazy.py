"""How a package offers names of its rooms without loading a room before one of its names is used."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module


def loaded_when_used(package: str, rooms: Mapping[str, str]) -> Callable[[str], object]:
    """Return the ``__getattr__`` of ``package`` (PEP 562); ``rooms`` tells in which of its rooms each name is."""

    def load(name: str) -> object:
        if name not in rooms:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        found: object = getattr(import_module(f"{package}.{rooms[name]}"), name)
        setattr(sys.modules[package], name, found)
        return found

    return load
