"""Names on pages in Slavic languages, which inflect them: "Беседа с Петром Вороновым" is with Пётр Воронов."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from bot.transcript.names.slavic_names import slavic_asking_in, slavic_interviewed_in
from transcript.building import document_of, pairs_in


@pytest.mark.parametrize(
    ("line", "text", "people"),
    [
        ("Интервью с Анной Соловей", "Анна Соловей живёт у моста.", ("Анна Соловей",)),
        ("Интервью с Анной Вороновой", "", ("Анна Воронова",)),
        ("Беседа со смотрителем моста Петром Вороновым", "", ("Петр Воронов",)),
        ("Беседа со смотрителем моста Петром Вороновым", "Пётр Воронов молчит.", ("Пётр Воронов",)),
        ("Мы поговорили с Андреем Зарецким о мостах.", "", ("Андрей Зарецкий",)),
        ("Сегодня у нас в гостях Анна Соловей, смотрительница моста.", "", ("Анна Соловей",)),
        ("Наш собеседник — мостовик Пётр Воронов.", "", ("Пётр Воронов",)),
        ("Пётр Воронов ответил на наши вопросы.", "", ("Пётр Воронов",)),
        ("Інтерв'ю з Оленою Сич", "Олена Сич доглядає міст.", ("Олена Сич",)),
        ("Про мости розповідає Олена Сич", "", ()),
        ("Олена Сич розповідає про мости", "", ("Олена Сич",)),
        ("Интервю с Иван Петков", "", ("Иван Петков",)),
        ("Rozmowa z Tadeuszem Wilkiem, strażnikiem mostu", "Tadeusz Wilk pilnuje mostu.", ("Tadeusz Wilk",)),
        ("Wywiad ze strażniczką mostu Anną Sową", "Widzę Annę Sowę. Anna Sowa stoi na moście.", ("Anna Sowa",)),
        ("Wywiad z Anną Sową", "", ()),
        ("Spotkaliśmy się z Ida Holm i Bo Ray , aby porozmawiać.", "", ("Ida Holm", "Bo Ray")),
        ("Rozmowa z Janem Wilkiem i Anną Sową", "Jan Wilk i Anna Sowa stoją.", ("Jan Wilk", "Anna Sowa")),
        ("Беседа с Петром Вороновым и Анной Вороновой", "", ("Петр Воронов", "Анна Воронова")),
        ("Naszym gościem jest Anna Sowa i jej pies.", "", ("Anna Sowa",)),
        ("Naszym gościem jest Anna Sowa.", "", ("Anna Sowa",)),
        ("Mým hostem je Petr Vrána.", "", ("Petr Vrána",)),
        ("Ptali jsme se hlídačů mostů. Odpovídá Petr Vrána, hlídač z Mostu.", "", ("Petr Vrána",)),
        ("Odpowiada Anna Sowa, strażniczka mostu.", "", ("Anna Sowa",)),
        ("Отвечает смотритель моста Пётр Воронов.", "", ("Пётр Воронов",)),
        ("За мост отвечает Пётр Воронов.", "", ()),
        ("Mojím hosťom je Peter Vran.", "", ("Peter Vran",)),
        ("Naší hostkou je Anna Vránová.", "", ("Anna Vránová",)),
        ("Mojou hosťkou je dnes Anna Vranová.", "", ("Anna Vranová",)),
        ("Naszą gościnią jest Anna Sowa.", "", ("Anna Sowa",)),
        ("Moją rozmówczynią jest Anna Sowa.", "", ("Anna Sowa",)),
        ("Naszym rozmówcą jest Jan Sowa.", "", ("Jan Sowa",)),
        ("Rozhovor s Petrem Vránou", "Petr Vrána hlídá most. Bez Petra Vrány to nejde.", ("Petr Vrána",)),
        ("Rozhovor so strážcom mosta Petrom Vranom", "Peter Vran stráži most.", ("Peter Vran",)),
        ("Razgovor s Markom Vrancem", "Marko Vranac čuva most.", ("Marko Vranac",)),
        ("Вчера мы были в гостях у Анны Соловей.", "", ()),
        ("Интервью с Львом Толстым", "", ("Львом Толстым",)),
        ("Интервью с Львом Толстым", "Лев Толстой молчит.", ("Лев Толстой",)),
        ("Интервью с Львом Вороновым", "", ("Лев Воронов",)),
        ("Беседа с Павлом Дуровым", "", ("Павел Дуров",)),
        ("Интервью с Андреем Белым", "", ("Андреем Белым",)),
        ("Интервью с Игорем Крутым", "", ("Игорем Крутым",)),
        ("Інтерв'ю з Петром Порошенком", "", ("Петро Порошенко",)),
        ("Розмова з Дмитром Кулебою", "", ("Дмитро Кулеба",)),
        ("Беседа с Никитой Михалковым", "", ("Никита Михалков",)),
        ("Беседа с Сашей Чёрным", "", ("Сашей Чёрным",)),
        ("Беседа с Красной Армией", "", ("Красной Армией",)),
        ("Беседа с Анной Чёрной", "", ("Анной Чёрной",)),
        ("Беседа с мэром Нижнего Новгорода Юрием Шалабаевым", "", ("Юрий Шалабаев",)),
        ("Беседа с Героем России Павлом Ивановым", "", ("Павел Иванов",)),
        ("Мост и река", "Анна Соловей живёт у моста.", ()),
    ],
)
def test_a_line_says_who_was_interviewed_and_the_page_has_the_name(
    line: str, text: str, people: tuple[str, ...]
) -> None:
    assert slavic_interviewed_in([line], f"{line}\n\n{text}") == people


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Беседовала Ирина Клён", ("Ирина Клён",)),
        ("Вопросы задавал Пётр Воронов.", ("Пётр Воронов",)),
        ("Розмовляла Олена Сич", ("Олена Сич",)),
        ("Rozmawiała: Anna Sowa · 2 czerwca 2019", ("Anna Sowa",)),
        ("Ptala se Jana Vrbová", ("Jana Vrbová",)),
        ("Мы беседовали до вечера.", ()),
    ],
)
def test_a_line_says_who_asked(line: str, people: tuple[str, ...]) -> None:
    assert slavic_asking_in([line]) == people


PAGES = {
    "ru": (
        "# Мост надо слышать\n\nБеседа со смотрителем моста Петром Вороновым\n",
        (
            ("Почему мост, а не дорога?", "Дорога молчит. Мост говорит, когда едет грузовик."),
            ("Вы когда-нибудь засыпали?", "Однажды. Меня разбудила река."),
            ("Что будет дальше?", "Учу внучку слушать."),
        ),
        "Беседовала Ирина Клён",
        ("Петр Воронов", "Ирина Клён"),
    ),
    "pl": (
        "# Wywiad z Anną Sową\n\nAnna Sowa od lat pilnuje mostu nad Sołą.\n",
        (
            ("Dlaczego most, a nie droga?", "Droga milczy. Most mówi, kiedy jedzie ciężarówka."),
            ("Czy zdarzyło się Pani zasnąć?", "Raz. Obudziła mnie rzeka."),
            ("Co będzie dalej?", "Uczę wnuczkę słuchać."),
        ),
        "Rozmawiał: Piotr Klon",
        ("Anna Sowa", "Piotr Klon"),
    ),
    "cs": (
        "# Rozhovor s Petrem Vránou\n\nPetr Vrána hlídá most přes řeku už třicet let.\n",
        (
            ("Proč most, a ne silnice?", "Silnice mlčí. Most mluví, když jede náklaďák."),
            ("Usnul jste někdy?", "Jednou. Vzbudila mě řeka."),
            ("Co bude dál?", "Učím vnučku poslouchat."),
        ),
        "Ptala se Jana Vrbová",
        ("Petr Vrána", "Jana Vrbová"),
    ),
}


@pytest.mark.parametrize("language", PAGES)
def test_a_page_without_labels_names_those_who_ask_and_answer(language: str) -> None:
    head, turns, credit, (answers, asks) = PAGES[language]
    text = head + "".join(f"\n**{asked}**\n\n{told}\n" for asked, told in turns) + f"\n{credit}\n"
    document = document_of(text)
    transcript = parse(document)

    assert pairs_in(document.source, transcript) == list(turns)
    assert (transcript.interviewees, transcript.interviewers) == ((answers,), (asks,))
