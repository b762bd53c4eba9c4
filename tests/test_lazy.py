"""Packages whose rooms are loaded when a name of them is used offer the names that they say."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module

import pytest

LAZY = ["bot.library", "bot.retrieval", "bot.wording"]


@pytest.mark.parametrize("package", LAZY)
def test_every_name_that_a_package_offers_is_in_the_room_where_it_says(package: str) -> None:
    offered = import_module(package)

    for name in offered.__all__:
        found = getattr(offered, name)
        assert found is getattr(import_module(f"{package}.{offered._ROOMS[name]}"), name)
    assert sorted(offered._ROOMS) == sorted(offered.__all__)


@pytest.mark.parametrize("package", LAZY)
def test_a_name_that_a_package_does_not_offer_is_told_as_of_any_module(package: str) -> None:
    with pytest.raises(AttributeError, match=rf"^module '{package}' has no attribute 'nothing'$"):
        _ = import_module(package).nothing


@pytest.mark.parametrize("package", LAZY)
def test_a_package_loads_none_of_its_rooms_by_itself(package: str) -> None:
    program = f"import sys, {package}; print([name for name in sys.modules if name.startswith('{package}.')])"

    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"
