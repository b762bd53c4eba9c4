from __future__ import annotations

import pytest

from bot.transcript import parse
from bot.transcript.names.han_names import OWN_HAN, are_han_names, han_interviewed_in, han_names_in
from transcript.building import document_of

TALK = """\
**您为什么养蜂？**

因为我父亲养蜂，我从小就听它们的声音。

**疼吗？**

习惯了就不疼，手上有茧。

**以后呢？**

以后还养，蜂箱已经够了。
"""


@pytest.mark.parametrize(
    ("head", "people"),
    [
        ("专访林秋月", ("林秋月",)),
        ("一个下雨的早晨，本刊采访了林秋月，谈开始，也谈以后。", ("林秋月",)),
        ("对话林秋月和郑大川", ("林秋月", "郑大川")),
        ("记者采访了养蜂人林秋月、郑大川", ("林秋月", "郑大川")),
        ("林秋月 & 郑大川：“蜂不说谎”", ("林秋月", "郑大川")),
        ("林秋月：「蜂不说谎」", ("林秋月",)),
        ("对话林秋月谈养蜂", ("林秋月",)),
        ("专访：欧阳静", ("欧阳静",)),
        ("專訪鄭大川", ("鄭大川",)),
        ("山脚下的养蜂人林秋月今年六十七岁，养了一辈子的蜂。", ("林秋月",)),
        ("林秋月，58岁，住在山脚下。", ("林秋月",)),
        ("郑大川（1957年生）是镇上最后一个养蜂人。", ("郑大川",)),
        ("养蜂人林秋月：蜂不说谎\n\n山脚下住着林秋月，院子里有九箱蜂。", ("林秋月",)),
        ("养蜂人林秋月：蜂不说谎", ()),
        ("时间安排：早上七点", ()),
        ("他的儿子林小明今年六岁。", ()),
        ("林秋月专访：用耳朵听蜂的人", ("林秋月",)),
        ("林秋专访", ("林秋",)),
        ("林秋月访谈录", ("林秋月",)),
        ("鄭大川採訪實錄：蜂不說謊", ("鄭大川",)),
        ("訪談 - 林秋月", ("林秋月",)),
        ("人物专访｜郑大川", ("郑大川",)),
        ("採訪・鄭大川", ()),
        ("与林秋月对谈", ("林秋月",)),
        ("和郑大川的对话：蜂与人", ("郑大川",)),
        ("程序员访谈：深夜的键盘", ()),
        ("宋代访谈", ()),
        ("毕业生专访", ()),
        ("访谈 - 养蜂", ()),
        ("高中生：时间不够\n\n高中生最怕什么？", ()),
        ("陶艺家：泥土会说话\n\n陶艺家在山里住了二十年。", ()),
        ("今年六十七岁的人很少。", ()),
        ("我们采访过很多人。", ()),
        ("蜂不说谎", ()),
    ],
)
def test_a_head_says_in_chinese_who_was_interviewed(head: str, people: tuple[str, ...]) -> None:
    assert han_interviewed_in(head) == people


@pytest.mark.parametrize(
    "fields", ["嘉宾：林秋月\n\n记者：郑大川", "地点：东河\n\n嘉宾：林秋月 & 林大海\n\n记者：小孟 & 郑大川"]
)
def test_fields_with_chinese_names_above_a_talk_are_no_turns(fields: str) -> None:
    found = parse(document_of(f"# 蜂箱\n\n{fields}\n\n{TALK}"), "zh")

    assert found.interviewees[0] == "林秋月"
    assert len(found.exchanges) == 3


@pytest.mark.parametrize(
    ("words", "are"), [("林秋月", True), ("记者小孟 & 韩一诺", True), ("林先生您早啊，坐。", False), ("东河", False)]
)
def test_words_may_be_chinese_names_and_nothing_else(words: str, are: bool) -> None:
    assert are_han_names(words) is are


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("我叫林秋月，在山脚下养蜂。", "林秋月"),
        ("大家好，我是郑大川。", "郑大川"),
        ("我的名字叫林秋，今年六十岁。", "林秋"),
        ("佐藤花子と申します。橋を見ています。", "佐藤花子"),
        ("はじめまして、佐藤花子といいます。", "佐藤花子"),
        ("大家好，我是程序员。", None),
        ("我叫他回来。", None),
        ("我叫车去城里，很贵。", None),
    ],
)
def test_people_say_their_own_names_in_chinese_and_japanese(words: str, name: str | None) -> None:
    found = OWN_HAN.search(words)

    assert (next(filter(None, found.groups())) if found else None) == name


@pytest.mark.parametrize("first", ["我叫林秋月，从小养蜂。", "你好，我是林秋月，住在山脚下。"])
def test_whoever_says_their_name_in_the_first_answer_answers(first: str) -> None:
    found = parse(document_of(f"# 山脚下的蜂箱\n\n{TALK.replace('因为我父亲', f'{first}因为我父亲')}"), "zh")

    assert found.interviewees == ("林秋月",)


@pytest.mark.parametrize(
    ("stated", "names"),
    [
        ("林秋月", ("林秋月",)),
        ("养蜂人林秋月老师", ("林秋月",)),
        ("林秋月、郑大川（茶农）", ("林秋月", "郑大川")),
        ("林秋月老师以及2015级的几位学姐", ("林秋月",)),
        ("郑阿姨", ("郑阿姨",)),
        ("张和平", ("张和平",)),
        ("蘇婉如", ("蘇婉如",)),
        ("小组成员 郑大川", ("郑大川",)),
        ("某公司经理", ()),
        ("山田太郎", ()),
        ("保安大叔", ()),
        ("高中生", ()),
        ("匿名", ()),
    ],
)
def test_a_field_begins_with_chinese_names(stated: str, names: tuple[str, ...]) -> None:
    assert han_names_in(stated) == names


SURNAMES = """\
林：您为什么养蜂？

郑：因为我父亲养蜂，我从小就听它们的声音。

林：疼吗？

郑：习惯了就不疼，手上有茧。
"""


@pytest.mark.parametrize(
    ("head", "asking", "answering"),
    [
        ("采访人：林小满\n被采访人：郑阿姨", ("林小满",), ("郑阿姨",)),
        ("受访者：郑大川　　访谈人：学生 林小满", ("林小满",), ("郑大川",)),
        ("专访郑大川", (), ("郑大川",)),
        ("受访者：郑大川、郑小川", (), ("郑大川", "郑小川")),
        ("我们去了山脚下", (), ()),
    ],
)
def test_labels_of_one_character_are_surnames_of_whom_the_head_names(
    head: str, asking: tuple[str, ...], answering: tuple[str, ...]
) -> None:
    found = parse(document_of(f"{head}\n\n{SURNAMES}"), "zh")

    assert (found.interviewers, found.interviewees) == (asking, answering)
