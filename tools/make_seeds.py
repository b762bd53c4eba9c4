"""Write beside each built-in interview what is understood of it, so that no start of the program has to parse it.

Run it after changes of the parser, in the environment of development:

    PYTHONPATH=. python tools/make_seeds.py
"""

from __future__ import annotations

from bot.library.seeds import seed_files, seeds_folder, write_understood


def main() -> None:
    """Write what is understood of all in ``seeds/``."""
    for path in seed_files(seeds_folder()):
        write_understood(path)


if __name__ == "__main__":
    main()
