"""What the buttons remember that are about the person who presses them, whoever that is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar, Self


class Mine(Enum):
    """What somebody can do with what is kept of them."""

    EXPORT = "export"
    DELETE = "delete"


@dataclass(frozen=True, slots=True)
class MineId:
    """What is kept of whoever presses the button."""

    what: Mine

    TEMPLATE: ClassVar = re.compile(rf"v1:mine:({'|'.join(m.value for m in Mine)})")

    def __str__(self) -> str:
        return f"v1:mine:{self.what.value}"

    @classmethod
    def parse(cls, match: re.Match[str]) -> Self:
        """Return the id that ``TEMPLATE`` matched."""
        return cls(Mine(match[1]))
