"""How a Japanese gist tells who wished, asked or promised what: minutes in indirect speech.

They fire only where nobody is named as speaking: in a speech, 「…との声があった」 tells what others say.
"""

from tracker.derivation.cues.model import Act, Cue
from tracker.domain.words import Firmness

_NOTES = "notes"
_OPINION = r"(?:御|ご)?(?:意見|指摘|要望|提案|提言|声|発言|懸念|異論|要請|注文|希望)"
_VIEW = r"(?:見解|認識|考え(?:方)?|方針)"
_FROM = r"(?:、?[^、。]{0,24}(?:から|より)(?:も)?、?)?"
_CAME = r"(?:あった|あり|ありました|出た|出され(?:た|ました)|出ました|出し(?:た|ました)?|示され(?:た|ました)|示した|述べられた|寄せられ(?:た|ました)|上がった|挙がった|上げられた|挙げられた|多かった|相次いだ|聞かれた|なされた|行った)"
# A wish, a need or a doubt, as it ends before the words that report it.
_WISH = (
    r"(?:べき|ほしい|欲しい|たい|必要|望ましい|良い|よい|いい|面白い|重要|大切|ないか|どうか|いかがか|しよう|ましょう|ください|れば|では|余地(?:が)?ある|求める)"
    r"(?:だ|である|がある|性がある|のではないか|ではないか|のでは|かもしれない|と思う|と考える)?"
)
_QUOTED = r"[、。」』”]{0,3}(?:と|との|という|といった)(?:の)?、?(?:強く|重ねて|併せて)?"
_SAID = r"(?:述べ(?:た|られた|ました)?|指摘(?:した|された|しました)|要望(?:した|された|しました)|提案(?:した|された|しました)|求め(?:た|られた|ました)|強調(?:した|された|しました)|提言(?:した|された)|主張(?:した|された)|訴えた|語った|発言(?:した|があった|しました)|コメント(?:した|があった))"

CUES = (
    Cue(
        "ja.report.wished",
        Act.REQUEST,
        3,
        rf"{_WISH}{_QUOTED}(?:{_OPINION}(?:が|も|を){_FROM}(?:[^、。]{{0,8}}){_CAME}|{_SAID}|の{_OPINION})",
        yes="照明を増やすべき、との意見が出された。",
        no="照明を増やしたとの報告があった。",
        register=_NOTES,
        stands=True,
    ),
    Cue(
        "ja.report.pointed_out",
        Act.REQUEST,
        2,
        rf"{_QUOTED}(?:御|ご)?(?:意見|指摘|要望|提案|提言|要請|懸念)(?:が|も|を){_FROM}{_CAME}|[」』]と(?:の)?(?:指摘|懸念)(?:を)?(?:した|された|しました|示した|示し)",
        yes="説明が短いという指摘が、傍聴の方から出された。",
        no="説明が短いという指摘に答えた。",
        register=_NOTES,
        stands=True,
    ),
    Cue(
        "ja.report.asked",
        Act.ASK,
        3,
        rf"か[?？]?{_QUOTED}(?:(?:御|ご)?(?:質問|質疑|問い(?:合わせ)?|確認|疑問)(?:が|も|を)?{_FROM}{_CAME}|質問(?:した|された|しました)|尋ね(?:た|られた|ました)|問う(?:た|ている)|質した|ただした|聞いた)",
        yes="いつ開くのかと質問した。",
        no="いつ開くかを決めた。",
        register=_NOTES,
        stands=True,
    ),
    Cue(
        "ja.report.promised",
        Act.PROMISE,
        3,
        rf"(?:する|した|しる|たい|いく|まいる|進める|示す|努める|受け止める|考える|検討|予定|[うくすつむぐ]){_QUOTED}(?:応じ(?:た|ました)|約束(?:した|しました)|表明(?:した|しました)|答弁(?:した|しました)|(?:回答|答弁|説明|表明|発言)があった|回答(?:した|しました)|答え(?:た|ました)|旨(?:を)?(?:述べ|回答し|答弁し|約束し)た)",
        yes="課長は次回までに整理すると約束した。",
        no="課長は表を整理した。",
        register=_NOTES,
        stands=True,
        firmness=Firmness.WILL_DO,
    ),
    Cue(
        "ja.report.shared_need",
        Act.NEED,
        2,
        rf"{_WISH}{_QUOTED}{_VIEW}(?:が|も|を|で)(?:[^、。]{{0,8}})(?:示された|示した|共有された|共有した|確認された|一致した|示され|述べた)|(?:が|も|を)(?:強く)?求め(?:られた|る(?:声|意見)(?:も|が){_FROM}{_CAME})",
        yes="費用を調べる必要があるとの見解が共有された。",
        no="費用を調べたとの見解が共有された。",
        register=_NOTES,
        stands=True,
    ),
    Cue(
        "ja.report.made",
        Act.REQUEST,
        2,
        r"(?<!についての)(?<!に関する)(?<!への)(?:要望|リクエスト|依頼|提案|質問|問い合わせ)(?:が|も|を)?(?:あった|あり|出た|出ている|来た|来ている|きている|寄せられた|受けた|挙がった|上がった|いただいた)",
        yes="例を増やす要望があった",
        no="例を増やす要望に応じた",
        register=_NOTES,
        stands=True,
    ),
)
