"""Words that stand where a name would stand: for a part in the conversation, or for no speaker at all."""

from __future__ import annotations

import re

from bot.text.words import fold
from bot.text.worked_out import once
from bot.transcript.signs.word_sets import set_of

#: What heads that which is to be asked further, where the first answer says too little, folded.
FURTHER_WORDS = set_of(
    "follow-up follow-ups follow_up followup follow-up_question follow-up_questions follow_up_questions "
    "follow-up_probes probe probes probing_questions prompts nachfrage nachfragen ruckfragen vertiefungsfragen relance "
    "relances questions_de_relance sous-questions repregunta repreguntas preguntas_de_seguimiento "
    "perguntas_de_seguimento perguntas_de_acompanhamento perguntas_de_aprofundamento vervolgvraag "
    "vervolgvragen doorvragen doorvraag approfondimenti domande_di_approfondimento"
)
#: What somebody is called who asks, folded: as a label of turns, and as a field of a head, "Moderator: Jette Kranz".
ASKER_WORDS = set_of(
    "interviewer host moderator interviewerin moderatorin intervieweur intervieweuse enqueteur animateur "
    "entrevistador entrevistadora intervistatore intervistatrice gespreksleider "
    "主持人 提问者 记者 采访人 采访者 访谈人 访谈者 访问者 採訪人 採訪者 訪問者 記者 聞き手"
)
#: The same of whoever answers.
GUEST_WORDS = set_of(
    "interviewee guest witness subject gast gesprachspartner gesprachspartnerin befragte befragter interviewte "
    "interviewter zeitzeuge zeitzeugin interviewe invite invitee temoin entrevistado entrevistada invitado invitada "
    "convidado convidada testemunha intervistato intervistata geinterviewde "
    "嘉宾 受访人 受访者 被采访人 被采访者 被访人 被访者 访谈对象 采访对象 讲述人 口述人 來賓 受訪人 受訪者 回答者"
)
#: Labels of whoever asks, folded. Signs for a turn and people of a room, "Q" and "audience", are labels only.
QUESTION_WORDS = (
    FURTHER_WORDS
    | ASKER_WORDS
    | set_of(
        "q question qs qn que ques quest preg perg asker me reporter journalist anchor audience audience_member "
        "ich moi yo eu 我 reporterin journalistin reportera reportero giornalista moderatore conduttore conduttrice "
        "audience_question chercheur chercheuse journaliste publico pregunta pergunta p domanda d frage f "
        "moderation i int presenter animatrice presentateur presentatrice moderateur moderatrice presentador "
        "presentadora moderador moderadora apresentador apresentadora periodista jornalista redaktion "
        "die_redaktion redaction la_redaction redaccion la_redaccion redacao a_redacao zusatzfrage nachfrage "
        "verstandnisfrage follow-up repregunta relance "
        # of whoever writes a talk down
        "pergunto pregunto ich_frage frage_ich je_demande i_ask chiedo "
        # in further languages of Europe, Japanese and Korean
        "vraag vervolgvraag interviewster fraga foljdfraga spørsmal spørgsmal "
        "intervjuare intervjuer pytanie dziennikarz dziennikarka otazka intrebare kerdes soru "
        "вопрос корреспондент журналист ведущии ведущая интервьюер питання 質問 질문 "
        "pewawancara penanya tanya pertanyaan muhabir prowadzacy prowadzaca redaktor redaktorka журналіст "
        "ведучии ερωτηση δημοσιογραφοσ kysymys toimittaja galdera سوال س المحاور المذيع پرسش שאלה hoi phong_vien pv "
        # somebody in the room
        "publikum aus_dem_publikum publikumsfrage zuschauer zuschauerin zuschauerfrage attendee member_of_the_audience "
        "le_public dans_la_salle spectateur spectatrice un_spectateur une_spectatrice espectador espectadora "
        "un_espectador una_espectadora um_espectador uma_espectadora spettatore spettatrice "
        # whoever calls a radio station
        "caller listener horer horerin anrufer anruferin zuhorer zuhorerin auditeur auditrice oyente oyentes ouvinte "
        "ascoltatore ascoltatrice "
        # who presides over a committee or a court
        "chair the_chair chairman the_chairman chairwoman the_chairwoman chairperson madam_chair presiding_officer "
        "vorsitzender vorsitzende der_vorsitzende die_vorsitzende le_president la_presidente m._le_president "
        "mme_la_presidente el_senor_presidente la_senora_presidenta o_sr._presidente a_sra._presidente "
        "a_sra._presidenta "
        "问 问题 提问 追问 追加提问 观众 观众提问 听众 网友 网友提问 社区提问"
    )
)
#: Labels of whoever answers, folded; again with signs for a turn.
ANSWER_WORDS = GUEST_WORDS | set_of(
    "a answer ans answ antw respondent participant reply response "
    "my_answer meine_antwort ma_reponse mi_respuesta minha_resposta reponse r enquete respuesta resposta risposta "
    "the_witness le_temoin zeuge zeugin der_zeuge die_zeugin el_testigo la_testigo "
    "a_testemunha o_depoente a_depoente "
    "antwoord svar intervjuperson odpowiedz odpoved raspuns valasz cevap yanıt ответ "
    "narasumber responden informan jawab jawaban konuk rozmowca gosc respondentka гость собеседник респондент гість "
    "απαντηση vastaus haastateltava erantzuna جواب ج الضيف پاسخ תשובה đap tra_loi khach_moi entrevistat "
    "відповідь 답변 대답 antwort 答 回答"
)
#: Those of them that name what is said and not who says it.
TURN_WORDS = FURTHER_WORDS | set_of(
    "question qs qn que ques quest preg perg answer ans answ antw "
    "pergunto pregunto ich_frage frage_ich je_demande i_ask chiedo "
    "reply response reponse pregunta respuesta pergunta resposta domanda risposta frage antwort "
    "audience_question zusatzfrage nachfrage verstandnisfrage follow-up repregunta relance my_answer "
    "meine_antwort ma_reponse mi_respuesta minha_resposta "
    "vraag vervolgvraag antwoord fraga foljdfraga spørsmal spørgsmal svar pytanie odpowiedz otazka odpoved intrebare "
    "raspuns kerdes valasz soru cevap yanıt вопрос ответ питання відповідь tanya pertanyaan jawab jawaban "
    "ερωτηση απαντηση kysymys vastaus galdera erantzuna سوال س جواب ج پرسش پاسخ שאלה תשובה hoi đap tra_loi "
    "问 答 问题 提问 追问 追加提问 观众提问 网友提问 社区提问 回答 質問 질문 답변 대답"
)
#: Those that name a question.
ASKED_WORDS = QUESTION_WORDS & TURN_WORDS
#: Labels that say no more than who wrote the talk down, folded: mostly whoever asks.
WRITER_WORDS = set_of("me ich moi yo eu 我")
#: Labels of whoever leads a talk, folded.
HOST_WORDS = frozenset(word for word in QUESTION_WORDS - TURN_WORDS - WRITER_WORDS if len(word) > 1)
#: Labels of whoever reads out what is told between the turns, folded; in collections of oral history they answer.
NARRATORS = set_of(
    "narrator the_narrator narration erzahler erzahlerin narrateur narratrice narrador narradora narratore voiceover "
    "voice-over off-stimme off-sprecher off-sprecherin voix_off voz_en_off"
)
#: Labels of what whoever asks in a study writes down between the answers, folded.
NOTED_WORDS = set_of(
    "observation observations theme themes insight insights takeaway takeaways interviewer_notes researcher_notes "
    "beobachtung beobachtungen notizen constats observacion observaciones hallazgos observacao observacoes achados"
)
#: The same of what is concluded from answers, where these are labelled, too; people conclude something themselves.
CONCLUDING_WORDS = set_of(
    "conclusion conclusions conclusiones conclusao conclusoes fazit schlussfolgerung schlussfolgerungen"
)
#: Labels of what is read out, written down or happens, but is neither asked nor answered.
NOBODY_WORDS = (
    NARRATORS
    | NOTED_WORDS
    | CONCLUDING_WORDS
    | set_of(
        "break announcer music advert advertisement ad ads sponsor intro outro jingle pause clip trailer applause "
        "laughter note editor_note editor's_note "
        "objection technician tecnico tecnica technik tonmeister technique regie tontechnik control "
        # what the script of a broadcast has between turns
        "sfx sound_effect sound_effects grams actuality atmos back_anno back_announcement in_words out_words ident "
        "news_flash indicativo cortinilla cuna_publicitaria rafaga sintonia "
        "efectos_de_sonido flash_informativo boletin_informativo indicatif virgule_sonore generique bruitage atmo "
        "einspieler zuspieler nachrichtenblock vinheta cortina_musical"
    )
)
#: A recording that is played within a talk has a number: "CORTE 1", "Clip 2", "O-Ton 3", "SON N° 2".
_PLAYED = re.compile(
    r"(?:corte|clip|cut|tape|actuality|audio|o-ton|oton|einspieler|zuspieler|son|extrait|archive|archivo|sonora"
    r"|inserto?|vt|sot)\s?(?:n[ro]?[.°º]?\s?|nr\.\s?|#)?\d{1,3}"
)
#: Labels of whoever says in another language what somebody answers, folded.
INTERPRETERS = set_of(
    "interpreter translator the_interpreter dolmetscher dolmetscherin ubersetzer ubersetzerin ubersetzung interprete "
    "l'interprete traducteur traductrice traduction traductor traductora traduccion el_interprete la_interprete "
    "tradutor tradutora traducao o_interprete a_interprete traduttore traduttrice vertaler 翻译"
)
#: What is heard and not said, folded; stands in brackets.
SOUND_WORDS = set_of(
    "laughs laughter laughing laugh applause chuckles chuckle sighs sigh pause silence inaudible unintelligible "
    "crosstalk cross_talk overlapping interruption interrupted music noise coughs cough smiles nods sic redacted "
    "rires rire silence inaudible risas rie inaudible lacht lachen gelachter unverstandlich 笑 大笑 笑声 掌声 沉默"
)
#: What whoever listens says, or an answer begins with, folded: alone on a line it is no name.
REPLY_WORDS = set_of(
    "yeah yes yep yup no nope right okay ok wow oh ah uh um hm hmm mhm mm-hmm uh-huh sure exactly absolutely thanks "
    "thank_you hello hi well so and but then really indeed true cool great good nice "
    "oui ouais non d'accord voila exactement exact bon bien merci euh bonjour alors donc et mais ben tout_a_fait "
    "ja jaja nein nee genau stimmt richtig klar gut danke ach ahm hallo also und aber eben doch naja "
    "si no claro vale exacto exactamente bueno gracias verdad eso pues hola entonces y pero muy_bien por_supuesto "
    "sim nao pois certo exato exatamente obrigado obrigada entao bom ola e mas tudo_bem "
    "对 对的 是 是的 嗯 好 好的 没错 不 不是 谢谢 那 哦 啊"
)
#: Words before a colon that name a field, a note or an address.
FIELD_WORDS = set_of(
    "http https mailto ftp author authors date place time title by photo photos image images source sources note notes "
    "update edit ps p.s link links tags category categories published description summary example warning tip "
    "hosts guests witnesses panelists panellists participants speakers interviewers interviewees moderators gaste "
    "intervenants invites invitados convidados "
    "interviewed_by transcript_by location copyright email website twitter subject url version step figure table "
    "subjects asuntos assuntos posts messages mensajes mensagens beitrage registered registriert joined re aw fwd "
    "buchtipp anzeige werbung advertisement publicite publicidad publicidade "
    "auteur lieu titre remarque autor fecha lugar nota datum ort titel hinweis quelle foto "
    "interview entretien entrevista gesprach "
    # what somebody reads questions from, or fills in
    "script roteiro guion leitfaden interviewleitfaden gesprachsleitfaden guide_d'entretien interview_guide traccia "
    "leidraad questionnaire questionario cuestionario fragebogen vragenlijst survey umfrage sondage encuesta "
    # what is shown beside a talk
    "slide slides folie folien diapositive diapo diapositiva "
    # the head of a box beside the talk
    "zur_person zur_sache uber_die_autorin uber_den_autor steckbrief vita bio bio_express biographie biografie "
    "biografia biography reperes en_bref sobre_la_autora sobre_el_autor sobre_a_autora sobre_o_autor quien_es quem_e "
    "perfil profil about about_the_author audio more impressum kommentare comments comentarios commentaires termine "
    "rendez-vous prochains_rendez-vous prochaines_dates dates proximas_fechas proximas_datas prossime_date "
    "nachste_termine edicao edicion 作者简介 "
    # what a newsroom adds to a text
    "correction clarification erratum korrektur berichtigung rectificatif correccion rectificacion correcao related "
    "read_also read_more see_also lire_aussi lee_tambien leia_tambem lesen_sie_auch ndlr n.d.l.r. sponsored "
    "anmerkung_der_redaktion anm._d._red. note_de_la_redaction nota_de_la_redaccion nota_del_editor nota_da_redacao "
    # what a page has below a text, and for a picture
    "keywords topics filed_under tagged etiquetas etiquettes schlagworte schlagworter mots-cles palabras_clave "
    "palavras-chave parole_chiave themen temas sujets share share_this follow_us teilen partager partagez compartir "
    "comparte compartilhar compartilhe partilhar partilhe condividi siguenos siga-nos suivez-nous alt_text caption "
    # what forums print of a post
    "posted posted_on poste_le publie_le publicado_el publicado_em verfasst_am geschrieben_am "
    "作者 日期 来源 声明 注 编者按 采访 图片 地点 "
    "links_zum_thema weitere_links weiterfuhrende_links nutzliche_links additional_links further_links useful_links "
    "related_links liens liens_utiles enlaces enlaces_de_interes links_uteis ligacoes_uteis "
    # what sums an answer up
    "tl;dr tldr tl_dr kurz_gesagt en_resume en_resumen em_resumo in_breve"
)
#: Words before a colon that head what a text adds to what it explains, folded: "Beispiel: …", "Pozor: …". None is
#: anybody's name or initials, as "Merk" and "OBS" are.
REMARK_WORDS = set_of(
    "example examples e.g tips important attention caution definition hint reminder beispiel beispiele tipp "
    "tipps achtung warnung wichtig merke merksatz zum_beispiel "
    "exemple exemples par_exemple astuce astuces remarques avertissement a_retenir a_noter ejemplo ejemplos "
    "por_ejemplo consejo consejos aviso atencion importante advertencia definicion exemplo exemplos "
    "por_exemplo dica dicas atencao definicao lembrete esempio esempi per_esempio consiglio attenzione avviso "
    "suggerimento nota_bene exemplu de_exemplu atentie "
    "voorbeeld voorbeelden bijvoorbeeld let_op opmerking belangrijk exempel till_exempel anmarkning viktigt "
    "eksempel for_eksempel bemærk advarsel viktig esimerkki esimerkiksi huomio vinkki "
    "priklad priklady napriklad poznamka poznamky tipy pozor upozorneni ukazka przykład przykłady na_przykład "
    "uwaga wskazowka wazne ostrzezenie пример примеры например примечание внимание совет важно приклад "
    "наприклад примітка увага порада pelda peldaul megjegyzes figyelem fontos ornek ornegin dikkat ipucu onemli "
    "uyarı παραδειγμα σημειωση προσοχη "
    "例 例えは 注意 備考 ヒント 補足 ホイント 예시 예 참고 주의 팁 例子 示例 举例 例如 提示 备注 "
    "備註 舉例 範例 مثال ملاحظة تنبيه דוגמה הערה vi_du luu_y ghi_chu contoh catatan peringatan"
)
#: What no name begins with, folded, and words before a colon often do: "Im Ernst: …", "For example: …".
PREPOSITIONS = set_of(
    "in on at by for with from without about im am an auf bei mit aus fur ohne zum zur nach uber par pour sur sans "
    "avec dans en sobre con sin por para em com sem no na"
)
_PARTICLES = set_of(
    "de da do dos das aux für di du des del della van von der den la le los y e of the and et und al el bin ibn af zu"
)
#: Particles that a name may begin with where the first name is left out: "von Trotha", "de la Cruz".
_LEADING = set_of("de da do dos du des del della di van von der den la le zu al ter ten")
_SENTENCE_MARKS = re.compile(r"[,;，。！？\u061f\u037e、…]|\.\s+[a-z]")
#: "Genau. Regeln", "Nothing. Winter": the first words are all of a sentence. Titles and short first names are shorter.
_SENTENCE_AHEAD = re.compile(r"([^\W\d_]{2,})\.\s")
_LONGEST_TITLE = 4
_LONG_TITLES = set_of("lieut presid assoc profa")
#: A Chinese name or outlet: short, and none of the commonest words that make a clause.
_HAN_NAME = re.compile(r"(?=.{0,10}[\u3400-\u9fff])(?:(?![我你您他的是了在有不])[\u3400-\u9fff·•A-Za-z .]){1,10}\Z")
#: Words of the heads of parts, and of no name: "问答环节第一部分", "嘉宾阵容".
HAN_HEAD = re.compile(r"环节|部分|阵容|介绍|主题|时间|问答|总结|背景|关于|目录|内容|提要|摘要")
_MOST_WORDS = 5
#: ann, @ann, u/ann, ann#1234
_NICK = re.compile(r"(?:@|/?u/)?[\w.~-]{2,32}(?:#\d{4})?")


@once
def looks_like_name(name: str) -> bool:
    """Tell whether ``name`` is written like that of a person or an outlet: every word but particles capitalised."""
    bare = re.sub(r"\([^)]*\)", " ", name).strip(" @.*")
    words = bare.replace("_", " ").split()
    if not 1 <= len(words) <= _MOST_WORDS or _SENTENCE_MARKS.search(bare) or _begins_with_sentence(bare):
        return False
    if _HAN_NAME.match(bare):
        return not HAN_HEAD.search(bare)
    opens = words[0][:1].isupper() or (words[0] in _LEADING and words[-1][:1].isupper())
    return opens and all(map(_is_name_word, words))


def _begins_with_sentence(name: str) -> bool:
    """Tell whether ``name`` begins with a word that is all of a sentence: "Exactly. Rules", and not "Capt. Holm"."""
    words = [fold(found) for found in _SENTENCE_AHEAD.findall(name)]
    return any(word in REPLY_WORDS or (len(word) > _LONGEST_TITLE and word not in _LONG_TITLES) for word in words)


def _is_name_word(word: str) -> bool:
    return word[:1].isupper() or word[:1].isdigit() or word in _PARTICLES or word in ("&", "+")


@once
def looks_like_nick(name: str) -> bool:
    """Tell whether ``name`` is one token with a letter in it, as in a chat."""
    return _NICK.fullmatch(name.strip()) is not None and any(c.isalpha() for c in name)


def is_played(key: str) -> bool:
    """Tell whether a label with the ``key`` is that of a recording which is played within a talk: "clip 2"."""
    return _PLAYED.fullmatch(key) is not None
