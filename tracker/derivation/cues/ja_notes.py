"""Terse Japanese notes: marks, sections that bear decisions, and the short forms beside them.

Cues of the register ``notes`` fire only where nobody is named as speaking.
"""

from tracker.derivation.cues.forms import HANDLING
from tracker.derivation.cues.model import Act, Cue, Place
from tracker.domain.words import Firmness

_NOTES = "notes"

CUES = (
    Cue(
        "ja.mark.assigned",
        Act.PROMISE,
        3,
        r"[★☆]\s*[^\s★☆、。：:]{1,12}|[（(【\[](?:担当|対応者?|宿題|AI)[：:]\s*[^）)】\]]{1,16}[）)】\]]",
        yes="手順書の改訂 ★青木",
        no="手順書を改訂した。",
        place=Place.ANYWHERE,
        stands=True,
        firmness=Firmness.WILL_DO,
    ),
    Cue(
        "ja.mark.action",
        Act.PROMISE,
        3,
        r"[\s・\-*\[【（(]*(?:アクション(?:アイテム|事項)?|宿題|課題事項|ToDo|TODO|ＴＯＤＯ|AI|AP|対応事項|次回まで(?:に)?(?:の宿題)?)[\]】）)]?\s*(?:[：:]|(?<=[\]】）)]))\s*(?=\S)",
        yes="宿題：青木さんが案を作る",
        no="宿題は出なかった。",
        place=Place.START,
        stands=True,
        firmness=Firmness.WILL_DO,
    ),
    Cue(
        "ja.mark.decision",
        Act.DECIDE,
        3,
        r"[\s・\-*\[【（(→⇒>]*(?:決定(?:事項)?|合意(?:事項)?|結論|了承|決議)[\]】）)]?\s*(?:[：:]|(?<=[\]】）)]))\s*(?=\S)",
        yes="決定事項：素案を配る",
        no="決定に至らなかった。",
        place=Place.START,
        stands=True,
    ),
    Cue(
        "ja.section.actions",
        Act.PROMISE,
        3,
        r"(?:宿題|アクション|ToDo|ＴｏＤｏ|やること|対応事項|次回までの|今後の(?:対応|予定|作業)|フォローアップ|持ち帰り)",
        yes="宿題\n手順書の改訂",
        no="宿題の出し方\n手順書の改訂",
        place=Place.SECTION,
        stands=True,
        firmness=Firmness.WILL_DO,
    ),
    Cue(
        "ja.section.decisions",
        Act.DECIDE,
        3,
        r"(?:決定|合意|結論|決議)(?:事項)?",
        yes="決定事項\n名称は手引とする",
        no="決定の経緯\n名称は手引とする",
        place=Place.SECTION,
        stands=True,
    ),
    Cue(
        "ja.note.must",
        Act.NEED,
        2,
        rf"要(?:検討|確認|対応|調整|相談|議論|修正|連絡|調査|見直し|改善|周知|検証)|(?:継続|引き続き|別途|次回|今後|改めて)(?:も)?{HANDLING}(?:する|予定)?|(?:次回|[0-9]+月[0-9]*日?|来週|来月|今週中|月末|年度内)(?:の?[^、。]{{0,8}})?まで(?:に)?[^、。]{{0,24}}{HANDLING}(?:する)?",
        yes="名称は要検討",
        no="名称は検討済",
        register=_NOTES,
    ),
    Cue(
        "ja.note.contact",
        Act.PROMISE,
        2,
        rf"(?:さん|氏|事務局|様|先生|各社|各自|全員|幹事|リーダー?)(?:に|へ|から|より|が|で|にて)[^、。]{{0,16}}(?:{HANDLING}|相談|依頼|連絡|打診|お願い|問い合わせ|作業|案内|展開|投稿)(?:する|予定|してみる|しておく|していく|してもらう|いただく)?",
        yes="青木さんに日程を確認",
        no="青木さんは日程を確認済",
        register=_NOTES,
        firmness=Firmness.WILL_DO,
    ),
    Cue(
        "ja.note.direction",
        Act.DECIDE,
        2,
        r"(?:する|した|との|という)(?:方向|方針)(?:で|とする|に(?:する|決定))?(?:進める|調整|検討|合意|一致)?|(?:ように|へ|に)(?:変更|固定|統一|切り?替え|決定|移行)(?:する|とする)?|(?:こと|もの)とする|で(?:決定|合意|了承)",
        yes="公開は月末にする方向",
        no="公開の方向が分からない",
        register=_NOTES,
    ),
    Cue(
        "ja.note.tbd",
        Act.POSTPONE,
        2,
        r"TBD|ＴＢＤ|(?:継続|次回)(?:検討|審議|議論|討議)|ペンディング|持ち帰り(?:検討)?|保留(?:と|に)?(?:する)?",
        yes="会場はTBD",
        no="会場は市民会館",
        register=_NOTES,
    ),
    Cue(
        "ja.note.wish",
        Act.REQUEST,
        2,
        r"(?:が|を|は|て|も)?(?:欲しい|ほしい|知りたい|聞きたい)",
        yes="事例の解説が欲しい",
        no="事例の解説がある",
        register=_NOTES,
    ),
    Cue(
        "ja.note.reported",
        Act.REQUEST,
        2,
        r"(?:要望|リクエスト|依頼|提案|質問|問い合わせ)(?:が|も|を)?(?:あった|あり|出た|出ている|来た|来ている|きている|寄せられた|受けた|挙がった|上がった|いただいた)",
        yes="例を増やす要望があった",
        no="例を増やす要望に応じた",
        stands=True,
        register=_NOTES,
    ),
)
