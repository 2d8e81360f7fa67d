"""Japanese verbs from the form in which a wish leaves them (増やして, 触れて, 使わせ) to the one a title needs."""

import re

_END = re.compile(
    r"(?P<stem>[^、。]*?[一-龥々ァ-ヺーA-Za-z0-9ぁ-ん])(?P<te>って|んで|いて|いで|して|[えけせてねめれべげぜへ]て|[きみりちびいじ]て|来て|見て|得て|出て|寝て)$"
)
_U = re.compile(
    r"(?:使|言|思|扱|払|補|担|習|問|違|合|争|伺|従|救|奪|願|行な|もら|しま|うたが|あつか|いただ)$"
)
_TSU = re.compile(r"(?:待|持|立|打|勝|育|保|放|も)$")
_BU = re.compile(r"(?:学|選|呼|並|運|結|遊|及|飛|浮|喜|叫|忍|まな|えら|よ|なら|はこ|むす)$")
_ICHIDAN_I = re.compile(
    r"(?:用|率|試|顧|省|強|見|起|過|生|尽|足|閉|感|信|応|命|重ん|禁|通|講|生|論|準|転|投|報|案|演|報|でき|起き|い)$"
)
_SHORT_SU = re.compile(r"(?:^|[^一-龥])[一-龥]$|[ぁ-ん]$")
_SURU = re.compile(r"[にとくをもはがへでん]$")
_KU_GO = re.compile(r"(?:[にへ]|^)行$")


_POLITE = re.compile(r"(?P<stem>[^、。]*?)(?P<last>[いきぎしちにびみりえけげせてねべめれ])ます$")
_U_OF = dict(zip("いきぎちにびみり", "うくぐつぬぶむる", strict=True))


def plain(clause: str) -> str:
    """``clause`` that ends in 〜ます with its verb as dictionaries give it; others as they are."""
    match = _POLITE.search(clause)
    if match is None:
        return clause
    stem, last = match["stem"], match["last"]
    if last == "し":
        return dictionary_form(f"{stem}して")
    if last in _U_OF and not (last == "い" and _ICHIDAN_I.search(stem + last)):
        return stem + _U_OF[last]
    return f"{stem}{last}る"


def dictionary_form(clause: str) -> str:
    """``clause`` ending in a て form with its verb as dictionaries give it; "" where it ends otherwise."""
    match = _END.search(clause)
    if match is None:
        return ""
    stem, te = match["stem"], match["te"]
    if te == "して":
        return stem + ("す" if _SHORT_SU.search(stem) and not _SURU.search(stem) else "する")
    if te == "って":
        if _KU_GO.search(stem):
            return stem + "く"
        return stem + ("う" if _U.search(stem) else "つ" if _TSU.search(stem) else "る")
    if te == "んで":
        return stem + ("ぶ" if _BU.search(stem) else "む")
    if te == "いて":
        return stem + ("いる" if _ICHIDAN_I.search(stem) else "く")
    if te == "いで":
        return stem + "ぐ"
    return stem + te[:-1] + "る"
