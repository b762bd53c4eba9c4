from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.wording.links import web_address

ADDRESS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ/%:!$&+,;=-._~?#"


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("https://post.example/rock", "https://post.example/rock"),
        ("  HTTP://Post.Example:8080/a?b=c&d=1#e ", "http://post.example:8080/a?b=c&d=1#e"),
        ("https://büro.example/straße", "https://xn--bro-hoa.example/stra%C3%9Fe"),
        ("https://post.example/a%20b", "https://post.example/a%20b"),
        ("https://post.example/@ann/a)b", "https://post.example/%40ann/a%29b"),
    ],
)
def test_a_link_to_the_web_is_written_in_ascii(link: str, address: str) -> None:
    assert web_address(link) == address


@pytest.mark.parametrize(
    "link",
    [
        *(None, "", "page 3 of the Sunday paper", "post.example/rock", "javascript:alert(1)", "file:///etc/passwd"),
        *("https://", "https:///rock", "https://bank.example@evil.example/", "https://evil.example:port/"),
        *("https://[::1/", "https://a b.example/", f"https://post.example/{'a' * 500}", "https://a..b\x00.example/"),
    ],
)
def test_anything_else_is_no_link(link: str | None) -> None:
    assert web_address(link) is None


@given(st.text(max_size=60), st.text(max_size=20))
def test_whatever_a_link_has_nothing_in_its_address_can_end_it(path: str, host: str) -> None:
    for link in (f"https://post.example/{path}", f"https://{host}.example/{path}"):
        address = web_address(link)

        assert address is None or set(address) <= set(ADDRESS)
        assert address is None or urlsplit(address).scheme == "https"


@given(st.text(max_size=60))
def test_an_address_stays_what_it_is(path: str) -> None:
    address = web_address(f"https://post.example/{path}")

    assert web_address(address) == address
