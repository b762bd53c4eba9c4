"""What Verbatim can do, as verbs; both doors call nothing else.

asking     what can be asked of a fixed set of interviews
hosting    what a host can do with a library
keeper     what is asked of each library, built once and used while its version lasts
"""

from bot.service.asking import Service
from bot.service.hosting import Hosting

__all__ = ["Hosting", "Service"]
