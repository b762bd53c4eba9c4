"""What Chinese names look like, and where a head says of whom that they were interviewed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain, islice
from typing import Final

#: The commonest surnames: a name is one of them and one or two characters more, or has a dot inside.
_SURNAME: Final = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾"
    "夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹"
    "張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧蕭葉蘇呂盧鍾譚陸賈韋鄒閻龍賀顧龔萬錢嚴湯溫齊喬龐顏莊聶魯"
)
_IN_HAN: Final = r"[\u3400-\u9fff]"
_NAME: Final = rf"(?:{_IN_HAN}{{1,5}}·{_IN_HAN}{{1,5}}|[{_SURNAME}]{_IN_HAN}(?:(?![和与谈说讲跟]){_IN_HAN})?)"
_NAMES: Final = rf"(?P<names>{_NAME}(?:\s?(?:[、&]|和|与)\s?{_NAME}){{0,4}})"
_AND: Final = re.compile(rf"(?<={_IN_HAN})\s?(?:[、&]|和|与)\s?(?=[{_SURNAME}]{_IN_HAN}|{_IN_HAN}{{1,5}}·)")
_MET: Final = r"(?:专访|对话|采访|访谈|專訪|對話|採訪|訪談)(?:了|之|：|:)?\s*"
#: What a title calls a talk.
_TALK: Final = r"(?:专访|采访|访谈|專訪|採訪|訪談)(?:实?录|實?錄|记|記)?"
#: Words that begin like a surname.
_NO_SURNAME: Final = "(?!高中|高校|高铁|高考|金融|石油|陶瓷|钟表|安全|方言|黄金|温度|江湖|万年)"
_INTERVIEWED: Final = (
    # 与罗长河对谈
    re.compile(rf"(?m)^[^\w\n]*[与與和跟]{_NAMES}的?(?:对话|对谈|對談|對話|访谈|訪談)"),
    # 罗长河专访：用耳朵修钟, 罗长河访谈录; of two characters, 林秋专访, others are words: 宋代访谈
    re.compile(
        rf"(?m)^[^\w\n]*(?P<names>{_NO_SURNAME}{_NAME})(?<![家者员师匠们馆业社店人生])的?"
        rf"(?:(?<={_IN_HAN}{{3}}){_TALK}|(?<!{_IN_HAN}{{3}})[专專][访訪])(?!{_IN_HAN})"
    ),
    # 专访罗长河, 采访了作家罗长河和罗婉清
    re.compile(rf"{_MET}{_IN_HAN}{{0,6}}?{_NAMES}(?!{_IN_HAN})"),
    # 对话罗长河谈茶馆
    re.compile(rf"{_MET}{_NAMES}(?=[谈说讲聊])"),
    # 专访欧阳静: another surname, where nothing else stands behind
    re.compile(r"(?m)(?:专访|对话)(?:：|:)?\s*(?P<names>[\u3400-\u9fff·]{2,6})(?=\s*(?:$|[，,|《]))"),
    # 罗长河：“从来没有人问过我”
    re.compile(rf"(?m)^[^\w\n]*{_NAMES}\s?[:：]\s?[“「『\"]"),
    # 访谈 - 罗长河, 人物专访｜罗长河
    re.compile(rf"(?m)^[^\w\n]*{_IN_HAN}{{0,4}}{_TALK}\s?[-–—|｜·•]\s?{_NAMES}(?!{_IN_HAN})"),
)
#: 铺子的主人贺明川今年六十七岁, 罗长河，1957年生: whose age an introduction tells, and no child's.
_AGED: Final = re.compile(
    rf"""
    (?<!儿子|女儿|孙子|孙女|妻子|丈夫|父亲|母亲|爸爸|妈妈|爷爷|奶奶|哥哥|弟弟|姐姐|妹妹|徒弟|学生)(?P<names>{_NAME})
    (?:今年|现年|时年|[，,（(]\s?(?:今年|现年)?)\s?
    (?:[\d一二三四五六七八九十]{{1,4}}岁|(?:生于|出生于)|\d{{4}}年(?:出生|生))
    """,
    re.VERBOSE,
)
#: What ends words for people and shops.
_TRADE: Final = "[家者员师匠们馆业社店人]"
#: 修钟人贺明川：时间不会坏: whom a title names before a colon, or 贺明川，修钟人; the text below does again.
_TITLED: Final = re.compile(
    rf"(?m)^[^\w\n]*{_IN_HAN}{{0,8}}?(?P<names>{_IN_HAN}{{1,5}}·{_IN_HAN}{{1,5}}"
    rf"|{_NO_SURNAME}[{_SURNAME}]{_IN_HAN}(?!{_TRADE}){_IN_HAN})"
    r"\s?[:：|｜]\s?\S"
)
#: No head has more lines that could be such titles.
_TITLES: Final = 10
#: What stands behind a name in the text: 贺明川今年, 贺明川是, 贺明川，.
_BEHIND: Final = r"[，,（(、。今现是曾说在从生于]"
#: 我叫贺明川, 大家好，我是贺明川, 佐藤花子と申します: how people say their own names; nobody is called 程序员.
OWN_HAN: Final = re.compile(
    rf"(?:我(?:的?名字)?叫(?:做)?|本名(?:叫)?|(?:大家|你|您)好[，,！!。]?\s?我是)\s?"
    rf"(?P<name>{_IN_HAN}{{1,5}}·{_IN_HAN}{{1,5}}|[{_SURNAME}]{_IN_HAN}{{1,2}})"
    rf"(?<![家者员师匠生们人手])(?=\s?(?:[，,。.！!、；;（(]|是|来自|今年|$))"
    rf"|(?<![\u3040-\u9fff])(?P<called>{_IN_HAN}{{3,5}})(?:と申します|といいます|と言います|と申す)",
    re.MULTILINE,
)
#: Names and nothing else; with a sign between them any words of a few characters are.
_ONLY_NAMES: Final = re.compile(rf"{_NAMES}|{_IN_HAN}{{2,6}}(?:\s?[、&]\s?{_IN_HAN}{{2,6}}){{1,4}}")

#: How people are addressed behind their names: 林秋月老师, 郑阿姨.
_ADDRESS: Final = (
    "(?:老师|教授|博士|先生|女士|小姐|太太|同学|同志|医生|大夫|律师|主任|院长|校长|所长|局长|处长|科长|书记|村长|经理|总经理|总监|董事长"
    "|师傅|师父|阿姨|叔叔|伯伯|大叔|大伯|大哥|大姐|大爷|大妈|大娘|爷爷|奶奶|婆婆|导演|主编|编辑|记者|作家|工程师|研究员|学长|学姐|学弟|学妹"
    "|老師|教授|醫生|同學|經理|總監|師傅|導演|主編|編輯|記者|爺爺)"
)
#: What a field has for one person: 养蜂人林秋月老师; where there is no given name the address is part of it, 郑阿姨.
_STATED: Final = re.compile(
    r"(?:[\w\s]{0,12}?[家者员师匠人长生编辑导演手民\s])?"
    rf"(?P<name>{_IN_HAN}{{1,5}}·{_IN_HAN}{{1,5}}|{_NO_SURNAME}[{_SURNAME}](?!{_ADDRESS}){_IN_HAN}{{1,2}}?)"
    rf"(?<!{_TRADE})(?<!中生){_ADDRESS}?|(?P<addressed>[{_SURNAME}](?:{_ADDRESS}|总))"
)
_BESIDE: Final = re.compile(rf"\s*[、，,;；&]\s*|以及|(?<={_IN_HAN}{{2}})[和与及](?={_IN_HAN}{{2}})")
_NOTE: Final = re.compile(r"\s*[（(][^（()）]*[)）]")


def han_interviewed_in(head: str) -> tuple[str, ...]:
    """Return the persons with Chinese names whom the ``head`` of a text names as interviewed."""
    titled = islice(_TITLED.finditer(head), _TITLES)
    again = (found for found in titled if re.search(found["names"] + _BEHIND, head[found.end() :]))
    stated = chain(*(pattern.finditer(head) for pattern in _INTERVIEWED))
    found = next(chain(stated, _AGED.finditer(head), again), None)
    return tuple(dict.fromkeys(_AND.split(found["names"]))) if found else ()


def are_han_names(words: str) -> bool:
    """Tell whether ``words`` are Chinese names and nothing else: "罗长河", "记者小孟 & 韩一诺"."""
    return _ONLY_NAMES.fullmatch(words) is not None


def han_names_in(stated: str) -> tuple[str, ...]:
    """Return the Chinese names that the value of a field begins with: "林秋月老师、郑阿姨以及几位邻居" has two."""
    names: list[str] = []
    for part in _BESIDE.split(_NOTE.sub("", stated).strip()):
        found = _STATED.fullmatch(part.strip())
        if not found:
            break
        names.append(found["name"] or found["addressed"])
    return tuple(dict.fromkeys(names))


def han_bearer_of(surname: str, names: Iterable[str]) -> str | None:
    """Return the only one of ``names`` that begins with the Chinese ``surname`` on a label: 林 of 林秋月."""
    found = {name for name in names if name.startswith(surname) and name != surname}
    return found.pop() if re.fullmatch(_IN_HAN, surname) and len(found) == 1 else None
