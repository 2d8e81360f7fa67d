"""Japanese endings that several cues share, written once as pieces of patterns."""

# いただきたい and its relations: someone is asked to do something.
FAVOUR = r"(?:いただ|頂|戴|もら|下さ|くださ)"
HOPE = (
    r"(?:い|頂い|いただい|もらい|貰い)?"
    r"(?:て|で)?(?:いただき|頂き|もらい|貰い)たい"
)
# An act named by a Sino-Japanese noun: what organisers do with a remark.
HANDLING = (
    r"(?:検討|整理|議論|反映|見直し?|修正|追記|記載|言及|対応|公表|公開|改訂|改定|更新|明記|明示|周知|"
    r"精査|確認|調査|調整|協議|共有|検証|分析|研究|把握|周知|説明|報告|連絡|回答|提示|提出|策定|作成|"
    r"取りまとめ|とりまとめ|取り組み?|取組み?|準備|実施|推進|強化|充実|改善|工夫|配慮|考慮|議決|審議)"
)
# Asking back: 伺いたい, 教えてください, 御教示.
ENQUIRE = r"(?:伺|うかが|聞|きか|尋ね|たずね|教え|お聞かせ|教示|質問)"
