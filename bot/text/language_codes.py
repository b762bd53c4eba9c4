"""Which codes of languages there are, and which of them is used where one language has several."""

from __future__ import annotations

from typing import Final

#: The languages that Unicode has names for (CLDR 47), each as it is called here and, behind colons, by other codes: of
#: three letters (ISO 639-2 and 639-3) for those that have one of two, and such as are used no more.
_CODES: Final = """
    aa:aar ab:abk ae:ave af:afr ak:aka:twi am:amh an:arg ar:ara:arb as:asm av:ava ay:aym:ayr az:aze:azj ba:bak
    be:bel bg:bul bi:bis bm:bam bn:ben bo:bod:tib br:bre bs:bos ca:cat ce:che ch:cha co:cos cr:cre:cwd
    cs:ces:cze cu:chu cv:chv cy:cym:wel da:dan de:deu:ger dv:div dz:adp:dzo ee:ewe el:ell:gre en:eng eo:epo
    es:spa et:ekk:est eu:baq:eus fa:fas:per:pes ff:fuc:ful fi:fin fj:fij fo:fao fr:fra:fre fy:fry ga:gle gd:gla
    gl:glg gn:grn:gug gu:guj:prp gv:glv ha:hau he:heb:iw hi:hin ho:hmo hr:hrv:scr ht:hat hu:hun hy:arm:hye
    hz:her ia:ina id:in:ind ie:ile ig:ibo ii:iii ik:esk:ipk io:ido is:ice:isl it:ita iu:ike:iku ja:jpn jv:jav:jw
    ka:geo:kat kg:kng:kon ki:kik kj:kua kk:kaz kl:kal km:khm kn:kan ko:kor kr:kau:knc ks:kas ku:kmr:kur
    kv:kom:kpv kw:cor ky:kir la:lat lb:ltz lg:lug li:lim ln:lin lo:lao lt:lit lu:lub lv:lav:lvs mg:mlg:plt
    mh:mah mi:mao:mri mk:mac:mkd ml:mal mn:drh:khk:mon mr:mar ms:may:msa:zsm mt:mlt my:bur:mya na:nau nb:nob
    nd:nde ne:nep:npi ng:ndo nl:dut:nld nn:nno no:nor nr:nbl nv:nav ny:nya oc:oci oj:ojg:oji om:gaz:orm
    or:ori:ory os:oss pa:pan pi:pli pl:pol ps:pbu:pus pt:por qu:que:quz rm:roh rn:run ro:mo:mol:ron:rum ru:rus
    rw:kin sa:cls:san sc:src:srd sd:snd se:sme sg:sag sh si:sin sk:slk:slo sl:slv sm:smo sn:sna so:som
    sq:alb:als:sqi sr:scc:srp ss:ssw st:sot su:sun sv:swe sw:swa:swh ta:tam te:tel tg:tgk th:tha ti:tir tk:tuk
    tl tn:tsn to:ton tr:tur ts:tso tt:tat tw ty:tah ug:uig uk:ukr ur:urd uz:uzb:uzn ve:ven vi:vie vo:vol wa:wln
    wo:wol xh:xho yi:ji:ydd:yid yo:yor za:zha:zyb zh:chi:cmn:zho zu:zul
    ace ach ada ady aeb:ajt afh agq ain akk akz ale aln alt ang ann anp apw arc arn aro arp arq ars arw ary arz
    asa ase ast atj avk awa bal:bcc ban bar bas bax bbc bbj bej bem bew bez bfd bfq bgc bgn bho:bh:bih bik:bcl
    bin bjn bkm bla blo blt bpy bqi bra brh brx bss bua:bxr bug bum byn byv cad car cay cch ccp ceb cgg chb chg
    chk chm:mhr chn cho chp chr chy cic ckb clc cop cps crg crh crj crk crl crm crr:pmk crs csb csw dak dar dav
    del:umu den:xsl dgr din:dik dje doi:dgo dsb dtp:ktr:kzj:kzt:tdu dua dum dyo dyu dzg ebu efi egl egy eka elx
    enm:yol esu ewo ext fan fat fil:tgl fit fon frc frm fro frp frr frs fur gaa gag gan gay gba:gya gbz gez gil
    glk gmh goh gon:gno gor got grb:gbo grc gsw guc gur guz gwi hai:hdn hak haw hax hif hil hit hmn:hea hnj hsb
    hsn hup hur iba:blg:snb ibb ikt ilo inh izh jam jbo jgo jmc jpr jrb:aju jut kaa kab kac kaj kam kaw kbd kbl
    kcg kde kea kek ken kfo kgp kha kho khq khw kiu kkj kln:spy kmb:smd koi kok:gom kos kpe:xpe krc kri krj krl
    kru:kxl ksb ksf ksh kum kut kwk kxv lad lag lah:pnb lam lez lfn lij lil liv lkt lld lmo lol lou loz lrc lsm
    ltg lua lui lun luo lus luy:bxk lzh lzz mad maf mag mai mak man:emk mas mde mdf mdr men mer mfe mga mgh mgo
    mic mid min mnc mni moe moh mos mrj mua mus mwl mwr:dhd mwv mye myv mzn nan nap naq nds new nia niu njo nmg
    nnh nnp nog non nov nqo nso nus nwc nym nyn nyo nzi ojb ojc ojs ojw oka osa ota pag pal pam pap pau pcd pcm
    pdc pdt peo pfl phn pis pms pnt pon pqm prg pro quc qug raj:mup rap rar rej rgn rhg rif rof rom:rmy rtm rue
    rug rup rwk sad sah sam saq sas sat saz sba sbp scn sco sdc sdh see seh sei sel ses sga sgs shi shn shu sid
    sjd sje sju slh sli sly sma smj smn sms snk sog srn srr ssy stq str suk sus sux swb syc syr:cld szl tce tcy
    tem teo ter tet tgx tht tig tiv tkl tkr tlh tli tly tmh:ttq tog tok tpi tru trv trw tsd tsi ttm ttt tum tvl
    twq tyv tzm udm uga umb vai vec vep vls vmf vmw vot vro vun wae wal war was wbp wuu xal xmf xnr xog yao yap
    yav ybb yrl yue zap:zai zbl zea zen zgh zun zza:diq
"""
_CODE_OF: Final = {code: codes.partition(":")[0] for codes in _CODES.split() for code in codes.split(":")}


def language_code(said: str) -> str | None:
    """Return the code that is used here for the language with the code ``said``; None where that is none.

    That is the one of two letters where there is one (ISO 639-1), else that of three: "eng" is "en", "fre" and "fra"
    are "fr", "gsw" is itself.
    """
    return _CODE_OF.get(said)
