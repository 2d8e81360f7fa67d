"""What a batch in the history did: the stored code of each action, and its words."""

from tracker.domain.words import Word


class Verb(Word):
    """An action as the history shows it."""

    IMPORT = "import_minutes", "議事録の取込み", "import"
    SAMPLE = "sample", "見本の読込み", "load the sample"
    TAKE_IN = "take_in", "表の取込み", "take in a spreadsheet"
    ADD = "add", "追加", "add"
    ACCEPT = "accept", "登録", "accept"
    DISMISS = "dismiss", "対象外", "dismiss"
    MERGE = "merge", "統合", "merge"
    SPLIT = "split", "分割", "split"
    EDIT = "edit", "編集", "edit"
    ASSIGN = "assign", "担当の決定", "assign"
    DUE = "due", "期限の決定", "due date"
    START = "start", "着手", "start"
    DEFER = "defer", "保留", "defer"
    REOPEN = "reopen", "再開", "reopen"
    NOTE = "note", "メモ", "note"
    RESOLVE = "resolve", "対応の記入", "resolve"
    ASSESS = "assess", "会議での確認", "assess"
    CLEAR = "clear", "対応不要", "no follow-up needed"
    OWNER_ADD = "owner_add", "担当の追加", "add an owner"
    OWNER_MERGE = "owner_merge", "担当の統合", "merge owners"
    MEETING_ADD = "meeting_add", "会議の追加", "add a meeting"
    MEETING_CLOSE = "close_meeting", "仕分けの終了", "close a meeting"
    CIRCULATE = "circulate", "照会", "circulate"
    COLLECT = "collect", "回答の取込み", "collect"
    UNDO = "undo", "元に戻す", "undo"
    REDO = "redo", "やり直す", "redo"
