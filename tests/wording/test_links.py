from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.wording.links import address_at, web_address

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


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("https://www.youtube.com/watch?v=dQw4w9WgXcQ", "https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3750s"),
        ("https://m.youtube.com/watch?a=b&v=dQw4w9WgXcQ&t=3s", "https://m.youtube.com/watch?a=b&v=dQw4w9WgXcQ&t=3750s"),
        ("https://youtube.com/watch?v=dQw4w9WgXcQ#t=30", "https://youtube.com/watch?v=dQw4w9WgXcQ&t=3750s"),
        ("https://youtu.be/dQw4w9WgXcQ", "https://youtu.be/dQw4w9WgXcQ?t=3750"),
        ("https://youtu.be/dQw4w9WgXcQ?si=x&t=3", "https://youtu.be/dQw4w9WgXcQ?si=x&t=3750"),
        ("https://vimeo.com/123456", "https://vimeo.com/123456#t=3750s"),
        ("https://vimeo.com/channels/staff/123456#t=3s", "https://vimeo.com/channels/staff/123456#t=3750s"),
        ("https://soundcloud.com/ida/rock", "https://soundcloud.com/ida/rock#t=1%3A02%3A30"),
        ("https://open.spotify.com/episode/4cOdK2w?si=1", "https://open.spotify.com/episode/4cOdK2w?si=1&t=3750"),
        ("https://open.spotify.com/intl-de/episode/4cOdK2w", "https://open.spotify.com/intl-de/episode/4cOdK2w?t=3750"),
    ],
)
def test_the_link_of_a_recording_opens_at_a_moment(link: str, address: str) -> None:
    assert address_at(link, 3750) == address
    assert address_at(link, None) == web_address(link)


@pytest.mark.parametrize(
    "link",
    [
        "https://post.example/watch?v=dQw4w9WgXcQ",
        "https://notyoutube.com/watch?v=dQw4w9WgXcQ",
        "https://www.youtube.com/@ida",
        "https://www.youtube.com/playlist?list=PLv=1",
        "https://youtu.be/",
        "https://vimeo.com/ida",
        "https://soundcloud.com/ida",
        "https://soundcloud.com/ida/sets/rock",
        "https://open.spotify.com/show/4cOdK2w",
        "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
        None,
        "javascript:alert(1)",
    ],
)
def test_any_other_link_stays_as_it_is(link: str | None) -> None:
    assert address_at(link, 3750) == web_address(link)


def test_the_first_hour_of_a_track_is_told_in_minutes() -> None:
    assert address_at("https://soundcloud.com/ida/rock", 150) == "https://soundcloud.com/ida/rock#t=2%3A30"


@given(st.text(max_size=60))
def test_no_moment_lets_anything_out_of_an_address(rest: str) -> None:
    address = address_at(f"https://www.youtube.com/watch?v={rest}", 3750)

    assert address is None or set(address) <= set(ADDRESS)
