"""Full Japanese and Korean names behind how people are addressed: "菅野さん" is 菅野 楓, "동욱" is 김동욱."""

from __future__ import annotations

import re
from typing import Final

#: What stands behind the name of somebody who is addressed or told of.
_JAPANESE_ADDRESS: Final = r"(?:さん|氏|様|先生|くん|君|ちゃん|選手|監督|教授|博士|社長|代表)"
_KOREAN_ADDRESS: Final = r"(?:님|\s?씨|\s?교수|\s?대표|\s?박사)"
_JAPANESE: Final = r"[\u3040-\u30ff\u3400-\u9fff々]"
_KANJI: Final = r"[\u3400-\u9fff々]"
_HANGUL: Final = r"[\uac00-\ud7a3]"
#: The commonest surnames, before a name of two syllables.
_KOREAN_SURNAME: Final = (
    r"[김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도소석선설마길"
    r"연위표명기반왕금옥육인맹제모]"
)
_ADDRESSED: Final = re.compile(
    rf"(?P<japanese>{_JAPANESE}{{1,4}}?){_JAPANESE_ADDRESS}|(?P<korean>{_HANGUL}{{2}}){_KOREAN_ADDRESS}?"
)
#: What may stand right behind a Korean name.
_PARTICLES: Final = "[님씨은는이가을를의와과도입]"
_LONGEST_FIRST_NAME: Final = 4
#: Korean words of two syllables for what somebody is, which stand behind a first one in longer words: 학생, 유학생.
_KOREAN_PARTS: Final = frozenset(
    "기자 학생 선생 교수 대표 작가 감독 배우 가수 의사 사회 진행 주민 시민 독자 관객 회원 직원 손님 엄마 "
    "아빠 질문 답변 편집 대답 인터 개발 연구 팀장 사장 과장 부장 원장 회장 고객 청자 화자 참가 게스 친구".split()
)


def bearer_in(label: str, front: str) -> str | None:
    """Return the only one whose full name ``front`` has, whom ``label`` calls by one half; None where there is none.

    Japanese are called by their surnames, with a word behind it; Koreans by their first names.
    """
    found = _ADDRESSED.fullmatch(label.strip())
    if not found or found["korean"] in _KOREAN_PARTS:
        return None
    short = re.escape(found["japanese"] or found["korean"])
    if found["japanese"]:
        told = rf"[ 　]?{_JAPANESE}{{1,{_LONGEST_FIRST_NAME}}}?(?={_JAPANESE_ADDRESS})"
        names = re.findall(rf"(?<!{_KANJI}){short}(?:{told}|[ 　]{_KANJI}{{1,3}}(?!{_JAPANESE}))", front)
    else:
        goes_on = rf"{_HANGUL}(?<!{_PARTICLES})"
        names = re.findall(rf"(?<!{_HANGUL}){_KOREAN_SURNAME}{short}(?!{goes_on})", front)
    whole = {re.sub(r"\s", "", name): name for name in reversed(names)}
    return next(iter(whole.values())) if len(whole) == 1 else None
