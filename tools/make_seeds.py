"""Write what is understood of each built-in interview beside it, and its vectors, so that no start makes them again.

Run it after changes of the parser, of how words are told or of an encoder, in the environment of development:

    PYTHONPATH=. python tools/make_seeds.py
"""

from __future__ import annotations

from pathlib import Path

from bot.library.seeds import load_seeds, seed_files, seeds_folder, write_understood
from bot.retrieval import Engine
from bot.retrieval.vector_cache import SHIPPED_VECTORS

#: Makes the encoder for several languages read all interviews.
_OF_ANOTHER_LANGUAGE = ("Worum geht es?", "de")


def write_vectors(folder: Path) -> None:
    """Write the vectors that both encoders make of all built-in interviews to ``folder``, and nothing else."""
    for old in folder.glob("*.vectors"):
        old.unlink()
    interviews = load_seeds()
    crossing = Engine(vectors=folder).searcher(interviews).index.crossing
    if crossing:
        crossing.near(*_OF_ANOTHER_LANGUAGE, interviews, 1)


def main() -> None:
    """Write what is understood of all in ``seeds/``."""
    for path in seed_files(seeds_folder()):
        write_understood(path)
    write_vectors(SHIPPED_VECTORS)


if __name__ == "__main__":
    main()
