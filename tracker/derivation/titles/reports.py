"""What was said, out of a sentence that tells who said it: 「委員から、Xを直すべきとの意見があった」."""

import re

_SPEECH = r"(?:と|との|という|といった)(?:の)?、?(?:強く|重ねて)?(?:(?:御|ご)?(?:意見|指摘|要望|提案|提言|質問|質疑|問い|疑問|声|発言|懸念|異論|要請|注文|希望|見解|認識|考え|回答|説明|答弁|表明)|述べ|指摘|要望|提案|求め|強調|提言|主張|訴え|語っ|発言|コメント|質問|尋ね|問|質|ただ|聞い|応じ|約束|表明|答弁|回答|答え)"
_QUOTED = re.compile(rf"[「『](?P<said>[^「」『』]{{3,200}})[」』]{_SPEECH}")
_TOLD = re.compile(rf"(?P<said>[^。]{{3,200}}?)[、。]?{_SPEECH}[^。]{{0,40}}$")
_BY_WHOM = re.compile(
    r"^(?:これに対し(?:て)?(?:は)?、?)?[^、。「」]{1,24}(?:委員|議員|構成員|座長|議長|会長|課長|部長|局長|室長|事務局|委員会|氏|さん|者|側)?(?:から|より)(?:は|も)?、?|^(?:これに対し(?:て)?(?:は)?、)"
)


def told(words: str) -> str:
    """The words that were said; the sentence itself where it reports nothing."""
    quoted = list(_QUOTED.finditer(words))
    if quoted:
        return quoted[-1]["said"]
    match = _TOLD.match(words.rstrip("。"))
    return _BY_WHOM.sub("", match["said"]) if match else words
