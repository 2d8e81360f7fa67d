CREATE TABLE agenda_item (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	minutes_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	title VARCHAR NOT NULL, 
	span_start INTEGER NOT NULL, 
	span_end INTEGER NOT NULL, 
	CONSTRAINT fk_agenda_item_minutes_id_minutes FOREIGN KEY(minutes_id) REFERENCES minutes (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_agenda_item_minutes_id_position UNIQUE (minutes_id, position)
);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
CREATE TABLE alias (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	name VARCHAR NOT NULL, 
	person_id INTEGER, 
	office_id INTEGER, 
	CONSTRAINT ck_alias_one_target CHECK ((person_id IS NULL) <> (office_id IS NULL)), 
	CONSTRAINT fk_alias_office_id_office FOREIGN KEY(office_id) REFERENCES office (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_alias_person_id_person FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_alias_name UNIQUE (name)
);
CREATE TABLE assessment (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	item_number INTEGER NOT NULL, 
	resolution_id INTEGER, 
	meeting_id INTEGER, 
	outcome VARCHAR(32) NOT NULL, 
	basis VARCHAR(32) NOT NULL, 
	text TEXT, 
	actor VARCHAR NOT NULL, 
	assessed_at VARCHAR(27) NOT NULL, 
	CONSTRAINT ck_assessment_basis CHECK (basis IN ('meeting', 'chair', 'written', 'secretariat')), 
	CONSTRAINT ck_assessment_outcome CHECK (outcome IN ('solved', 'follow', 'improve', 'ended')), 
	CONSTRAINT fk_assessment_item_number_item FOREIGN KEY(item_number) REFERENCES item (number) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_assessment_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_assessment_resolution_id_resolution FOREIGN KEY(resolution_id) REFERENCES resolution (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE attendee (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	meeting_id INTEGER NOT NULL, 
	person_id INTEGER, 
	name VARCHAR NOT NULL, 
	role VARCHAR, 
	group_name VARCHAR NOT NULL, 
	note VARCHAR, 
	position INTEGER NOT NULL, 
	CONSTRAINT fk_attendee_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_attendee_person_id_person FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE batch (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	verb VARCHAR NOT NULL, 
	actor VARCHAR NOT NULL, 
	machine VARCHAR NOT NULL, 
	made_at VARCHAR(27) NOT NULL, 
	reverses INTEGER, 
	CONSTRAINT fk_batch_reverses_batch FOREIGN KEY(reverses) REFERENCES batch (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE body (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	name VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT uq_body_name UNIQUE (name)
);
CREATE TABLE change (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	batch_id INTEGER NOT NULL, 
	table_name VARCHAR NOT NULL, 
	row_key INTEGER NOT NULL, 
	operation VARCHAR NOT NULL, 
	"before" JSON, 
	"after" JSON, item_number INTEGER, 
	CONSTRAINT fk_change_batch_id_batch FOREIGN KEY(batch_id) REFERENCES batch (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE clearance (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	remark_id INTEGER NOT NULL, 
	reason VARCHAR NOT NULL, 
	actor VARCHAR NOT NULL, 
	cleared_at VARCHAR(27) NOT NULL, 
	CONSTRAINT fk_clearance_remark_id_remark FOREIGN KEY(remark_id) REFERENCES remark (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_clearance_remark_id UNIQUE (remark_id)
);
CREATE TABLE confirmation (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	minutes_id INTEGER NOT NULL, 
	speaker VARCHAR NOT NULL, 
	file_name VARCHAR NOT NULL, 
	reply_by DATE, 
	reply_hour VARCHAR, 
	sent_at VARCHAR(27) NOT NULL, 
	actor VARCHAR NOT NULL, 
	CONSTRAINT fk_confirmation_minutes_id_minutes FOREIGN KEY(minutes_id) REFERENCES minutes (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE confirmation_remark (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	confirmation_id INTEGER NOT NULL, 
	remark_id INTEGER NOT NULL, 
	items JSON NOT NULL, 
	reply VARCHAR(32), 
	words TEXT, 
	comment TEXT, 
	reply_file_id INTEGER, 
	CONSTRAINT ck_confirmation_remark_reply CHECK (reply IN ('no_change', 'changed')), 
	CONSTRAINT fk_confirmation_remark_confirmation_id_confirmation FOREIGN KEY(confirmation_id) REFERENCES confirmation (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_confirmation_remark_remark_id_remark FOREIGN KEY(remark_id) REFERENCES remark (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_confirmation_remark_reply_file_id_reply_file FOREIGN KEY(reply_file_id) REFERENCES reply_file (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_confirmation_remark_confirmation_id_remark_id UNIQUE (confirmation_id, remark_id)
);
CREATE TABLE deputy (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	name VARCHAR, 
	stands_in_for VARCHAR NOT NULL, 
	meeting_id INTEGER, 
	since DATE, 
	until DATE, 
	chosen_by VARCHAR NOT NULL, 
	CONSTRAINT ck_deputy_one_time CHECK ((meeting_id IS NULL) <> (since IS NULL)), 
	CONSTRAINT fk_deputy_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE due_meeting (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	item_number INTEGER NOT NULL, 
	meeting_id INTEGER NOT NULL, 
	CONSTRAINT fk_due_meeting_item_number_item FOREIGN KEY(item_number) REFERENCES item (number) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_due_meeting_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_due_meeting_item_number UNIQUE (item_number)
);
CREATE TABLE evidence (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	item_number INTEGER NOT NULL, 
	minutes_id INTEGER, 
	remark_id INTEGER, 
	role VARCHAR(32) NOT NULL, 
	speaker VARCHAR, 
	span_start INTEGER, 
	span_end INTEGER, 
	quote TEXT NOT NULL, 
	rules JSON NOT NULL, 
	position INTEGER NOT NULL, earlier TEXT, 
	CONSTRAINT ck_evidence_role CHECK (role IN ('raised', 'supported', 'answered', 'committed', 'decided', 'raised_again', 'resolved')), 
	CONSTRAINT fk_evidence_item_number_item FOREIGN KEY(item_number) REFERENCES item (number) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_evidence_minutes_id_minutes FOREIGN KEY(minutes_id) REFERENCES minutes (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_evidence_remark_id_remark FOREIGN KEY(remark_id) REFERENCES remark (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE inquiry (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	office_id INTEGER, 
	person_id INTEGER, 
	file_name VARCHAR NOT NULL, 
	reply_by DATE, 
	sent_at VARCHAR(27) NOT NULL, 
	actor VARCHAR NOT NULL, reply_hour VARCHAR, 
	CONSTRAINT ck_inquiry_one_owner CHECK ((person_id IS NULL) <> (office_id IS NULL)), 
	CONSTRAINT fk_inquiry_office_id_office FOREIGN KEY(office_id) REFERENCES office (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_inquiry_person_id_person FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE inquiry_item (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	inquiry_id INTEGER NOT NULL, 
	item INTEGER NOT NULL, 
	item_version INTEGER NOT NULL, 
	reply_file_id INTEGER, 
	version_after INTEGER, 
	CONSTRAINT fk_inquiry_item_inquiry_id_inquiry FOREIGN KEY(inquiry_id) REFERENCES inquiry (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_inquiry_item_item_item FOREIGN KEY(item) REFERENCES item (number) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_inquiry_item_reply_file_id_reply_file FOREIGN KEY(reply_file_id) REFERENCES reply_file (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_inquiry_item_inquiry_id_item UNIQUE (inquiry_id, item)
);
CREATE TABLE item (
	number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	meeting_id INTEGER, 
	minutes_id INTEGER, 
	agenda_item VARCHAR, 
	title VARCHAR NOT NULL, 
	summary TEXT, 
	kind VARCHAR(32) NOT NULL, 
	status VARCHAR(32) NOT NULL, 
	status_reason TEXT, 
	priority VARCHAR(32) NOT NULL, 
	theme VARCHAR, 
	next_step VARCHAR, 
	raised_by VARCHAR, 
	answered_by VARCHAR, 
	answer_firmness VARCHAR, 
	firmness VARCHAR(32), 
	owner_as_said VARCHAR, 
	due_as_said VARCHAR, 
	due DATE, 
	due_chosen_by VARCHAR, 
	deferred_until DATE, 
	merged_into INTEGER, 
	rule_set VARCHAR, 
	created_by VARCHAR NOT NULL, 
	created_at VARCHAR(27) NOT NULL, 
	updated_at VARCHAR(27) NOT NULL, 
	version INTEGER NOT NULL, day_answer VARCHAR(32) CONSTRAINT ck_item_day_answer CHECK (day_answer IN ('fully', 'partly', 'not')), day_answer_by VARCHAR, printed BOOLEAN DEFAULT 1 NOT NULL, print_order INTEGER, refers_back VARCHAR, 
	CONSTRAINT ck_item_firmness CHECK (firmness IN ('will_do', 'will_work_on', 'will_consider', 'will_review', 'will_survey', 'will_consult', 'will_try', 'will_note')), 
	CONSTRAINT ck_item_kind CHECK (kind IN ('request', 'question', 'commitment', 'decision', 'delegation', 'topic', 'information')), 
	CONSTRAINT ck_item_priority CHECK (priority IN ('high', 'normal', 'low')), 
	CONSTRAINT ck_item_status CHECK (status IN ('candidate', 'open', 'in_progress', 'resolved', 'closed', 'deferred', 'dismissed', 'merged')), 
	CONSTRAINT fk_item_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_item_merged_into_item FOREIGN KEY(merged_into) REFERENCES item (number) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_item_minutes_id_minutes FOREIGN KEY(minutes_id) REFERENCES minutes (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE item_owner (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	item_number INTEGER NOT NULL, 
	person_id INTEGER, 
	office_id INTEGER, 
	role VARCHAR(32) NOT NULL, 
	position INTEGER NOT NULL, 
	chosen_by VARCHAR NOT NULL, 
	CONSTRAINT ck_item_owner_one_owner CHECK ((person_id IS NULL) <> (office_id IS NULL)), 
	CONSTRAINT ck_item_owner_role CHECK (role IN ('lead', 'other')), 
	CONSTRAINT fk_item_owner_item_number_item FOREIGN KEY(item_number) REFERENCES item (number) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_item_owner_office_id_office FOREIGN KEY(office_id) REFERENCES office (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_item_owner_person_id_person FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE meeting (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	held_on DATE NOT NULL, 
	title VARCHAR NOT NULL, 
	venue VARCHAR, 
	starts VARCHAR, 
	ends VARCHAR, 
	sample BOOLEAN NOT NULL, 
	closed_at VARCHAR(27), 
	closed_reason VARCHAR, 
	version INTEGER NOT NULL
);
CREATE TABLE meeting_body (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	meeting_id INTEGER NOT NULL, 
	body_id INTEGER NOT NULL, 
	round INTEGER, 
	position INTEGER NOT NULL, 
	CONSTRAINT fk_meeting_body_body_id_body FOREIGN KEY(body_id) REFERENCES body (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_meeting_body_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_meeting_body_meeting_id_body_id UNIQUE (meeting_id, body_id)
);
CREATE TABLE minutes (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	meeting_id INTEGER, 
	sha256 VARCHAR NOT NULL, 
	file_name VARCHAR NOT NULL, 
	reader VARCHAR NOT NULL, 
	encoding VARCHAR NOT NULL, 
	dialect VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	stage VARCHAR(32), 
	edition INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	places JSON NOT NULL, 
	findings JSON NOT NULL, 
	sample BOOLEAN NOT NULL, 
	withdrawn BOOLEAN NOT NULL, 
	imported_at VARCHAR(27) NOT NULL, superseded_at VARCHAR(27), corrections JSON, 
	CONSTRAINT ck_minutes_kind CHECK (kind IN ('minutes', 'summary', 'gist', 'transcript', 'written_opinion')), 
	CONSTRAINT ck_minutes_stage CHECK (stage IN ('draft', 'confirmed', 'published')), 
	CONSTRAINT fk_minutes_meeting_id_meeting FOREIGN KEY(meeting_id) REFERENCES meeting (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE note (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	item_number INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	internal BOOLEAN NOT NULL, 
	actor VARCHAR NOT NULL, 
	written_at VARCHAR(27) NOT NULL, 
	CONSTRAINT fk_note_item_number_item FOREIGN KEY(item_number) REFERENCES item (number) DEFERRABLE INITIALLY DEFERRED
);
CREATE TABLE office (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	name VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	version INTEGER NOT NULL, until DATE, succeeded_by VARCHAR, contact TEXT, 
	CONSTRAINT uq_office_name UNIQUE (name)
);
CREATE TABLE person (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	name VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	version INTEGER NOT NULL, until DATE, succeeded_by VARCHAR, contact TEXT, 
	CONSTRAINT uq_person_name UNIQUE (name)
);
CREATE TABLE raiser (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	item_number INTEGER NOT NULL, 
	person_id INTEGER, 
	name VARCHAR NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT fk_raiser_item_number_item FOREIGN KEY(item_number) REFERENCES item (number) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_raiser_person_id_person FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_raiser_item_number_name UNIQUE (item_number, name)
);
CREATE TABLE recurrence (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	item_number INTEGER NOT NULL, 
	earlier INTEGER NOT NULL, 
	actor VARCHAR NOT NULL, 
	linked_at VARCHAR(27) NOT NULL, 
	CONSTRAINT fk_recurrence_item_number_item FOREIGN KEY(item_number) REFERENCES item (number) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_recurrence_earlier_item FOREIGN KEY(earlier) REFERENCES item (number) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_recurrence_item_number UNIQUE (item_number)
);
CREATE TABLE remark (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	minutes_id INTEGER NOT NULL, 
	agenda_item_id INTEGER, 
	number INTEGER NOT NULL, 
	speaker VARCHAR, 
	name VARCHAR, 
	role VARCHAR, 
	span_start INTEGER NOT NULL, 
	span_end INTEGER NOT NULL, 
	CONSTRAINT fk_remark_agenda_item_id_agenda_item FOREIGN KEY(agenda_item_id) REFERENCES agenda_item (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_remark_minutes_id_minutes FOREIGN KEY(minutes_id) REFERENCES minutes (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT uq_remark_minutes_id_number UNIQUE (minutes_id, number)
);
CREATE TABLE reply_file (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	sha256 VARCHAR NOT NULL, 
	file_name VARCHAR NOT NULL, 
	actor VARCHAR NOT NULL, 
	collected_at VARCHAR(27) NOT NULL
);
CREATE TABLE resolution (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	item_number INTEGER NOT NULL, 
	round INTEGER NOT NULL, 
	disposition VARCHAR(32) NOT NULL, 
	text TEXT NOT NULL, 
	reason TEXT, 
	reference TEXT, 
	stage VARCHAR(32) NOT NULL, 
	actor VARCHAR NOT NULL, 
	written_at VARCHAR(27) NOT NULL, 
	version INTEGER NOT NULL, cleared_by VARCHAR, cleared_at VARCHAR(27), old_wording TEXT, new_wording TEXT, 
	CONSTRAINT ck_resolution_disposition CHECK (disposition IN ('reflected', 'partly_reflected', 'already_covered', 'operational', 'referred', 'future_work', 'noted', 'not_adopted', 'answered')), 
	CONSTRAINT ck_resolution_stage CHECK (stage IN ('draft', 'consulted', 'cleared', 'presented')), 
	CONSTRAINT fk_resolution_item_number_item FOREIGN KEY(item_number) REFERENCES item (number) DEFERRABLE INITIALLY DEFERRED
);
CREATE VIRTUAL TABLE search_index USING fts5(tokens, content='', detail=none, tokenize='unicode61 remove_diacritics 0');
CREATE TABLE search_text (
	item_number INTEGER NOT NULL, 
	folded TEXT NOT NULL, 
	CONSTRAINT pk_search_text PRIMARY KEY (item_number)
);
CREATE TABLE touched_sentence (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	minutes_id INTEGER NOT NULL, 
	remark_id INTEGER NOT NULL, 
	span_start INTEGER NOT NULL, 
	span_end INTEGER NOT NULL, 
	CONSTRAINT fk_touched_sentence_minutes_id_minutes FOREIGN KEY(minutes_id) REFERENCES minutes (id) DEFERRABLE INITIALLY DEFERRED, 
	CONSTRAINT fk_touched_sentence_remark_id_remark FOREIGN KEY(remark_id) REFERENCES remark (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX ix_agenda_item_minutes_id ON agenda_item (minutes_id);
CREATE INDEX ix_alias_office_id ON alias (office_id);
CREATE INDEX ix_alias_person_id ON alias (person_id);
CREATE INDEX ix_assessment_item_number ON assessment (item_number);
CREATE INDEX ix_assessment_meeting_id ON assessment (meeting_id);
CREATE INDEX ix_assessment_resolution_id ON assessment (resolution_id);
CREATE INDEX ix_attendee_meeting_id ON attendee (meeting_id);
CREATE INDEX ix_attendee_person_id ON attendee (person_id);
CREATE INDEX ix_batch_reverses ON batch (reverses);
CREATE INDEX ix_change_batch_id ON change (batch_id);
CREATE INDEX ix_change_item_number_batch_id ON change (item_number, batch_id);
CREATE INDEX ix_change_table_name_row_key ON change (table_name, row_key);
CREATE INDEX ix_clearance_remark_id ON clearance (remark_id);
CREATE INDEX ix_confirmation_minutes_id ON confirmation (minutes_id);
CREATE INDEX ix_confirmation_remark_confirmation_id ON confirmation_remark (confirmation_id);
CREATE INDEX ix_confirmation_remark_remark_id ON confirmation_remark (remark_id);
CREATE INDEX ix_confirmation_remark_reply_file_id ON confirmation_remark (reply_file_id);
CREATE INDEX ix_deputy_meeting_id ON deputy (meeting_id);
CREATE INDEX ix_due_meeting_item_number ON due_meeting (item_number);
CREATE INDEX ix_due_meeting_meeting_id ON due_meeting (meeting_id);
CREATE INDEX ix_evidence_item_number ON evidence (item_number);
CREATE INDEX ix_evidence_minutes_id ON evidence (minutes_id);
CREATE INDEX ix_evidence_remark_id ON evidence (remark_id);
CREATE INDEX ix_inquiry_item_inquiry_id ON inquiry_item (inquiry_id);
CREATE INDEX ix_inquiry_item_item ON inquiry_item (item);
CREATE INDEX ix_inquiry_item_reply_file_id ON inquiry_item (reply_file_id);
CREATE INDEX ix_inquiry_office_id ON inquiry (office_id);
CREATE INDEX ix_inquiry_person_id ON inquiry (person_id);
CREATE INDEX ix_item_due ON item (due);
CREATE INDEX ix_item_kind ON item (kind);
CREATE INDEX ix_item_meeting_id ON item (meeting_id);
CREATE INDEX ix_item_merged_into ON item (merged_into);
CREATE INDEX ix_item_minutes_id ON item (minutes_id);
CREATE INDEX ix_item_owner_item_number ON item_owner (item_number);
CREATE INDEX ix_item_owner_office_id ON item_owner (office_id);
CREATE INDEX ix_item_owner_person_id ON item_owner (person_id);
CREATE INDEX ix_item_status_due ON item (status, due);
CREATE INDEX ix_item_status_number ON item (status, number);
CREATE INDEX ix_meeting_body_body_id ON meeting_body (body_id);
CREATE INDEX ix_meeting_body_meeting_id ON meeting_body (meeting_id);
CREATE INDEX ix_meeting_held_on ON meeting (held_on);
CREATE INDEX ix_minutes_meeting_id ON minutes (meeting_id);
CREATE INDEX ix_minutes_sha256 ON minutes (sha256);
CREATE INDEX ix_note_item_number ON note (item_number);
CREATE INDEX ix_raiser_item_number ON raiser (item_number);
CREATE INDEX ix_raiser_name_item_number ON raiser (name, item_number);
CREATE INDEX ix_raiser_person_id ON raiser (person_id);
CREATE INDEX ix_recurrence_earlier ON recurrence (earlier);
CREATE INDEX ix_recurrence_item_number ON recurrence (item_number);
CREATE INDEX ix_remark_agenda_item_id ON remark (agenda_item_id);
CREATE INDEX ix_remark_minutes_id ON remark (minutes_id);
CREATE INDEX ix_reply_file_sha256 ON reply_file (sha256);
CREATE INDEX ix_resolution_item_number ON resolution (item_number);
CREATE INDEX ix_touched_sentence_minutes_id ON touched_sentence (minutes_id);
CREATE INDEX ix_touched_sentence_remark_id ON touched_sentence (remark_id);
INSERT INTO "alembic_version" VALUES ('0013');
INSERT INTO "alias" VALUES (1, '総務', NULL, 1);
INSERT INTO "assessment" VALUES (1, 1, 1, NULL, 'solved', 'chair', NULL, '事務局 青木', '2026-11-25T09:25:53.562390Z');
INSERT INTO "batch" VALUES (1, 'import_minutes', '事務局 青木', 'pc', '2026-11-25T09:25:51.175500Z', NULL);
INSERT INTO "batch" VALUES (2, 'owner_add', '事務局 青木', 'pc', '2026-11-25T09:25:51.636793Z', NULL);
INSERT INTO "batch" VALUES (3, 'accept', '事務局 青木', 'pc', '2026-11-25T09:25:51.763301Z', NULL);
INSERT INTO "batch" VALUES (4, 'assign', '事務局 青木', 'pc', '2026-11-25T09:25:51.840095Z', NULL);
INSERT INTO "batch" VALUES (5, 'note', '事務局 青木', 'pc', '2026-11-25T09:25:52.001118Z', NULL);
INSERT INTO "batch" VALUES (6, 'add', '事務局 青木', 'pc', '2026-11-25T09:25:52.150149Z', NULL);
INSERT INTO "batch" VALUES (7, 'note', '事務局 青木', 'pc', '2026-11-25T09:25:52.286862Z', NULL);
INSERT INTO "batch" VALUES (8, 'undo', '事務局 青木', 'pc', '2026-11-25T09:25:52.479607Z', 7);
INSERT INTO "batch" VALUES (9, 'due', '事務局 青木', 'pc', '2026-11-25T09:25:52.731513Z', NULL);
INSERT INTO "batch" VALUES (10, 'circulate', '事務局 青木', 'pc', '2026-11-25T09:25:53.254892Z', NULL);
INSERT INTO "batch" VALUES (11, 'resolve', '事務局 青木', 'pc', '2026-11-25T09:25:53.361045Z', NULL);
INSERT INTO "batch" VALUES (12, 'assess', '事務局 青木', 'pc', '2026-11-25T09:25:53.562390Z', NULL);
INSERT INTO "body" VALUES (1, '例示検討会', 1);
INSERT INTO "change" VALUES (1, 1, 'body', 1, 'insert', NULL, '{"id": 1, "name": "\u4f8b\u793a\u691c\u8a0e\u4f1a", "position": 1}', NULL);
INSERT INTO "change" VALUES (2, 1, 'meeting_body', 1, 'insert', NULL, '{"id": 1, "meeting_id": 1, "body_id": 1, "round": 7, "position": 0}', NULL);
INSERT INTO "change" VALUES (3, 1, 'meeting', 1, 'insert', NULL, '{"id": 1, "held_on": "2025-03-07", "title": "\u7b2c7\u56de\u4f8b\u793a\u691c\u8a0e\u4f1a\u3000\u8b70\u4e8b\u9332", "venue": "\u7b2c\u4e00\u4f1a\u8b70\u5ba4", "starts": "10:00", "ends": "12:00", "sample": false, "closed_at": null, "closed_reason": null, "version": 2}', NULL);
INSERT INTO "change" VALUES (4, 1, 'minutes', 1, 'import', NULL, '{"sha256": "125f461cd8ec0871531add88cd7794d97da7e11c5bbbf2536b443d8489b67b0e", "text_sha256": "125f461cd8ec0871531add88cd7794d97da7e11c5bbbf2536b443d8489b67b0e", "remarks": 3}', NULL);
INSERT INTO "change" VALUES (5, 1, 'item', 1, 'insert', NULL, '{"number": 1, "meeting_id": 1, "minutes_id": 1, "agenda_item": null, "title": "\u7bc4\u56f2\u306e\u660e\u793a\u306e\u8a18\u8f09\u306e\u8ffd\u52a0", "summary": null, "kind": "request", "status": "candidate", "status_reason": null, "priority": "normal", "theme": null, "next_step": null, "raised_by": "\u9752\u6728\u69cb\u6210\u54e1", "answered_by": "\u4e95\u4e0a\u53c2\u4e8b\u5b98", "answer_firmness": "\u691c\u8a0e\u3057\u3066\u307e\u3044\u308a\u307e\u3059", "firmness": "will_consider", "owner_as_said": null, "due_as_said": null, "due": null, "due_chosen_by": null, "deferred_until": null, "merged_into": null, "rule_set": "794df23bcadb", "created_by": "\u4e8b\u52d9\u5c40 \u9752\u6728", "created_at": "2026-11-25T09:25:51.175500Z", "updated_at": "2026-11-25T09:25:51.175500Z", "version": 1, "day_answer": null, "day_answer_by": null, "printed": true, "print_order": null, "refers_back": null}', 1);
INSERT INTO "change" VALUES (6, 1, 'raiser', 1, 'insert', NULL, '{"id": 1, "item_number": 1, "person_id": null, "name": "\u9752\u6728\u69cb\u6210\u54e1", "position": 0}', 1);
INSERT INTO "change" VALUES (7, 1, 'evidence', 1, 'insert', NULL, '{"id": 1, "item_number": 1, "minutes_id": 1, "remark_id": 1, "role": "raised", "speaker": "\u9752\u6728\u69cb\u6210\u54e1", "span_start": 56, "span_end": 80, "quote": "\u7bc4\u56f2\u306e\u660e\u793a\u306b\u3064\u3044\u3066\u3001\u8a18\u8f09\u3092\u8ffd\u52a0\u3057\u3066\u3044\u305f\u3060\u304d\u305f\u3044\u3002", "rules": [{"id": "ja.request.wish", "start": 73, "end": 79, "matched": "\u3044\u305f\u3060\u304d\u305f\u3044"}], "position": 0, "earlier": null}', 1);
INSERT INTO "change" VALUES (8, 1, 'evidence', 2, 'insert', NULL, '{"id": 2, "item_number": 1, "minutes_id": 1, "remark_id": 1, "role": "raised", "speaker": "\u9752\u6728\u69cb\u6210\u54e1", "span_start": 80, "span_end": 92, "quote": "\u3044\u3064\u307e\u3067\u306b\u5bfe\u5fdc\u3055\u308c\u308b\u304b\u3002", "rules": [{"id": "ja.ask.interrogative", "start": 80, "end": 91, "matched": "\u3044\u3064\u307e\u3067\u306b\u5bfe\u5fdc\u3055\u308c\u308b\u304b"}, {"id": "ja.ask.plain", "start": 88, "end": 91, "matched": "\u308c\u308b\u304b"}], "position": 1, "earlier": null}', 1);
INSERT INTO "change" VALUES (9, 1, 'evidence', 3, 'insert', NULL, '{"id": 3, "item_number": 1, "minutes_id": 1, "remark_id": 2, "role": "answered", "speaker": "\u4e95\u4e0a\u53c2\u4e8b\u5b98", "span_start": 101, "span_end": 123, "quote": "\u5fa1\u6307\u6458\u306e\u7bc4\u56f2\u306b\u3064\u3044\u3066\u306f\u3001\u691c\u8a0e\u3057\u3066\u307e\u3044\u308a\u307e\u3059\u3002", "rules": [{"id": "ja.promise.consider", "start": 113, "end": 122, "matched": "\u691c\u8a0e\u3057\u3066\u307e\u3044\u308a\u307e\u3059"}, {"id": "ja.promise.work_on", "start": 116, "end": 122, "matched": "\u3066\u307e\u3044\u308a\u307e\u3059"}], "position": 2, "earlier": null}', 1);
INSERT INTO "change" VALUES (10, 1, 'evidence', 4, 'insert', NULL, '{"id": 4, "item_number": 1, "minutes_id": 1, "remark_id": 2, "role": "committed", "speaker": "\u4e95\u4e0a\u53c2\u4e8b\u5b98", "span_start": 101, "span_end": 123, "quote": "\u5fa1\u6307\u6458\u306e\u7bc4\u56f2\u306b\u3064\u3044\u3066\u306f\u3001\u691c\u8a0e\u3057\u3066\u307e\u3044\u308a\u307e\u3059\u3002", "rules": [{"id": "ja.promise.consider", "start": 113, "end": 122, "matched": "\u691c\u8a0e\u3057\u3066\u307e\u3044\u308a\u307e\u3059"}, {"id": "ja.promise.work_on", "start": 116, "end": 122, "matched": "\u3066\u307e\u3044\u308a\u307e\u3059"}], "position": 3, "earlier": null}', 1);
INSERT INTO "change" VALUES (11, 2, 'office', 1, 'insert', NULL, '{"id": 1, "name": "\u7dcf\u52d9\u8ab2", "position": 1, "version": 1, "until": null, "succeeded_by": null, "contact": null}', NULL);
INSERT INTO "change" VALUES (12, 2, 'alias', 1, 'insert', NULL, '{"id": 1, "name": "\u7dcf\u52d9", "person_id": null, "office_id": 1}', NULL);
INSERT INTO "change" VALUES (13, 3, 'item', 1, 'update', '{"status": "candidate", "updated_at": "2026-11-25T09:25:51.175500Z", "version": 1}', '{"status": "open", "updated_at": "2026-11-25T09:25:51.763301Z", "version": 2}', 1);
INSERT INTO "change" VALUES (14, 4, 'item_owner', 1, 'insert', NULL, '{"id": 1, "item_number": 1, "person_id": null, "office_id": 1, "role": "lead", "position": 0, "chosen_by": "\u4e8b\u52d9\u5c40 \u9752\u6728"}', 1);
INSERT INTO "change" VALUES (15, 4, 'item', 1, 'update', '{"updated_at": "2026-11-25T09:25:51.763301Z", "version": 2}', '{"updated_at": "2026-11-25T09:25:51.840095Z", "version": 3}', 1);
INSERT INTO "change" VALUES (16, 5, 'note', 1, 'insert', NULL, '{"id": 1, "item_number": 1, "text": "\u96fb\u8a71\u3042\u308a", "internal": true, "actor": "\u4e8b\u52d9\u5c40 \u9752\u6728", "written_at": "2026-11-25T09:25:52.001118Z"}', 1);
INSERT INTO "change" VALUES (17, 5, 'item', 1, 'update', '{"updated_at": "2026-11-25T09:25:51.840095Z", "version": 3}', '{"updated_at": "2026-11-25T09:25:52.001118Z", "version": 4}', 1);
INSERT INTO "change" VALUES (18, 6, 'item', 2, 'insert', NULL, '{"number": 2, "meeting_id": null, "minutes_id": null, "agenda_item": null, "title": "\u69d8\u5f0f\u306e\u898b\u76f4\u3057", "summary": null, "kind": "request", "status": "open", "status_reason": null, "priority": "normal", "theme": null, "next_step": null, "raised_by": null, "answered_by": null, "answer_firmness": null, "firmness": null, "owner_as_said": null, "due_as_said": null, "due": null, "due_chosen_by": null, "deferred_until": null, "merged_into": null, "rule_set": null, "created_by": "\u4e8b\u52d9\u5c40 \u9752\u6728", "created_at": "2026-11-25T09:25:52.150149Z", "updated_at": "2026-11-25T09:25:52.150149Z", "version": 1, "day_answer": null, "day_answer_by": null, "printed": true, "print_order": null, "refers_back": null}', 2);
INSERT INTO "change" VALUES (19, 7, 'note', 2, 'insert', NULL, '{"id": 2, "item_number": 1, "text": "\u53d6\u308a\u6d88\u3059\u30e1\u30e2", "internal": true, "actor": "\u4e8b\u52d9\u5c40 \u9752\u6728", "written_at": "2026-11-25T09:25:52.286862Z"}', 1);
INSERT INTO "change" VALUES (20, 7, 'item', 1, 'update', '{"updated_at": "2026-11-25T09:25:52.001118Z", "version": 4}', '{"updated_at": "2026-11-25T09:25:52.286862Z", "version": 5}', 1);
INSERT INTO "change" VALUES (21, 8, 'item', 1, 'update', '{"updated_at": "2026-11-25T09:25:52.286862Z", "version": 5}', '{"updated_at": "2026-11-25T09:25:52.479607Z", "version": 6}', 1);
INSERT INTO "change" VALUES (22, 8, 'note', 2, 'delete', '{"id": 2, "item_number": 1, "text": "\u53d6\u308a\u6d88\u3059\u30e1\u30e2", "internal": true, "actor": "\u4e8b\u52d9\u5c40 \u9752\u6728", "written_at": "2026-11-25T09:25:52.286862Z"}', NULL, 1);
INSERT INTO "change" VALUES (23, 9, 'item', 1, 'update', '{"due": null, "due_chosen_by": null, "updated_at": "2026-11-25T09:25:52.479607Z", "version": 6}', '{"due": "2025-09-30", "due_chosen_by": "\u4e8b\u52d9\u5c40 \u9752\u6728", "updated_at": "2026-11-25T09:25:52.731513Z", "version": 7}', 1);
INSERT INTO "change" VALUES (24, 10, 'inquiry', 1, 'insert', NULL, '{"id": 1, "office_id": 1, "person_id": null, "file_name": "\u7167\u4f1a_\u7dcf\u52d9\u8ab2_2026-11-25.xlsx", "reply_by": null, "sent_at": "2026-11-25T09:25:53.254892Z", "actor": "\u4e8b\u52d9\u5c40 \u9752\u6728", "reply_hour": null}', NULL);
INSERT INTO "change" VALUES (25, 10, 'inquiry_item', 1, 'insert', NULL, '{"id": 1, "inquiry_id": 1, "item": 1, "item_version": 7, "reply_file_id": null, "version_after": null}', NULL);
INSERT INTO "change" VALUES (26, 11, 'resolution', 1, 'insert', NULL, '{"id": 1, "item_number": 1, "round": 1, "disposition": "reflected", "text": "\u7bc4\u56f2\u3092\u660e\u8a18\u3057\u305f\u3002", "reason": null, "reference": "3\u30da\u30fc\u30b8", "stage": "cleared", "actor": "\u4e8b\u52d9\u5c40 \u9752\u6728", "written_at": "2026-11-25T09:25:53.361045Z", "version": 1, "cleared_by": "\u4e8b\u52d9\u5c40 \u9752\u6728", "cleared_at": "2026-11-25T09:25:53.361045Z", "old_wording": "\u4e00\u90e8\u306e\u5834\u5408", "new_wording": "\u6b21\u306b\u63b2\u3052\u308b\u5834\u5408"}', 1);
INSERT INTO "change" VALUES (27, 11, 'item', 1, 'update', '{"status": "open", "updated_at": "2026-11-25T09:25:52.731513Z", "version": 7}', '{"status": "resolved", "updated_at": "2026-11-25T09:25:53.361045Z", "version": 8}', 1);
INSERT INTO "change" VALUES (28, 12, 'assessment', 1, 'insert', NULL, '{"id": 1, "item_number": 1, "resolution_id": 1, "meeting_id": null, "outcome": "solved", "basis": "chair", "text": null, "actor": "\u4e8b\u52d9\u5c40 \u9752\u6728", "assessed_at": "2026-11-25T09:25:53.562390Z"}', 1);
INSERT INTO "change" VALUES (29, 12, 'item', 1, 'update', '{"status": "resolved", "updated_at": "2026-11-25T09:25:53.361045Z", "version": 8}', '{"status": "closed", "updated_at": "2026-11-25T09:25:53.562390Z", "version": 9}', 1);
INSERT INTO "evidence" VALUES (1, 1, 1, 1, 'raised', '青木構成員', 56, 80, '範囲の明示について、記載を追加していただきたい。', '[{"id": "ja.request.wish", "start": 73, "end": 79, "matched": "\u3044\u305f\u3060\u304d\u305f\u3044"}]', 0, NULL);
INSERT INTO "evidence" VALUES (2, 1, 1, 1, 'raised', '青木構成員', 80, 92, 'いつまでに対応されるか。', '[{"id": "ja.ask.interrogative", "start": 80, "end": 91, "matched": "\u3044\u3064\u307e\u3067\u306b\u5bfe\u5fdc\u3055\u308c\u308b\u304b"}, {"id": "ja.ask.plain", "start": 88, "end": 91, "matched": "\u308c\u308b\u304b"}]', 1, NULL);
INSERT INTO "evidence" VALUES (3, 1, 1, 2, 'answered', '井上参事官', 101, 123, '御指摘の範囲については、検討してまいります。', '[{"id": "ja.promise.consider", "start": 113, "end": 122, "matched": "\u691c\u8a0e\u3057\u3066\u307e\u3044\u308a\u307e\u3059"}, {"id": "ja.promise.work_on", "start": 116, "end": 122, "matched": "\u3066\u307e\u3044\u308a\u307e\u3059"}]', 2, NULL);
INSERT INTO "evidence" VALUES (4, 1, 1, 2, 'committed', '井上参事官', 101, 123, '御指摘の範囲については、検討してまいります。', '[{"id": "ja.promise.consider", "start": 113, "end": 122, "matched": "\u691c\u8a0e\u3057\u3066\u307e\u3044\u308a\u307e\u3059"}, {"id": "ja.promise.work_on", "start": 116, "end": 122, "matched": "\u3066\u307e\u3044\u308a\u307e\u3059"}]', 3, NULL);
INSERT INTO "inquiry" VALUES (1, 1, NULL, '照会_総務課_2026-11-25.xlsx', NULL, '2026-11-25T09:25:53.254892Z', '事務局 青木', NULL);
INSERT INTO "inquiry_item" VALUES (1, 1, 1, 7, NULL, NULL);
INSERT INTO "item" VALUES (1, 1, 1, NULL, '範囲の明示の記載の追加', NULL, 'request', 'closed', NULL, 'normal', NULL, NULL, '青木構成員', '井上参事官', '検討してまいります', 'will_consider', NULL, NULL, '2025-09-30', '事務局 青木', NULL, NULL, '794df23bcadb', '事務局 青木', '2026-11-25T09:25:51.175500Z', '2026-11-25T09:25:53.562390Z', 9, NULL, NULL, 1, NULL, NULL);
INSERT INTO "item" VALUES (2, NULL, NULL, NULL, '様式の見直し', NULL, 'request', 'open', NULL, 'normal', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '事務局 青木', '2026-11-25T09:25:52.150149Z', '2026-11-25T09:25:52.150149Z', 1, NULL, NULL, 1, NULL, NULL);
INSERT INTO "item_owner" VALUES (1, 1, NULL, 1, 'lead', 0, '事務局 青木');
INSERT INTO "meeting" VALUES (1, '2025-03-07', '第7回例示検討会　議事録', '第一会議室', '10:00', '12:00', 0, NULL, NULL, 2);
INSERT INTO "meeting_body" VALUES (1, 1, 1, 7, 0);
INSERT INTO "minutes" VALUES (1, 1, '125f461cd8ec0871531add88cd7794d97da7e11c5bbbf2536b443d8489b67b0e', '2025-03-07.txt', 'txt', 'utf-8', 'bracket', '第7回例示検討会　議事録', 'minutes', NULL, 1, '第7回例示検討会　議事録
日時：令和7年3月7日（金）10:00～12:00
場所：第一会議室
【青木構成員】　範囲の明示について、記載を追加していただきたい。いつまでに対応されるか。
【井上参事官】　御指摘の範囲については、検討してまいります。
【青木構成員】　了解した。', '[[0, 1, null], [13, 2, null], [39, 3, null], [48, 4, null], [93, 5, null], [124, 6, null]]', '[]', 0, 0, '2026-11-25T09:25:51.175500Z', NULL, NULL);
INSERT INTO "note" VALUES (1, 1, '電話あり', 1, '事務局 青木', '2026-11-25T09:25:52.001118Z');
INSERT INTO "office" VALUES (1, '総務課', 1, 1, NULL, NULL, NULL);
INSERT INTO "raiser" VALUES (1, 1, NULL, '青木構成員', 0);
INSERT INTO "remark" VALUES (1, 1, NULL, 1, '青木構成員', '青木', '構成員', 56, 92);
INSERT INTO "remark" VALUES (2, 1, NULL, 2, '井上参事官', '井上', '参事官', 101, 123);
INSERT INTO "remark" VALUES (3, 1, NULL, 3, '青木構成員', '青木', '構成員', 132, 137);
INSERT INTO "resolution" VALUES (1, 1, 1, 'reflected', '範囲を明記した。', NULL, '3ページ', 'cleared', '事務局 青木', '2026-11-25T09:25:53.361045Z', 1, '事務局 青木', '2026-11-25T09:25:53.361045Z', '一部の場合', '次に掲げる場合');
INSERT INTO "search_text" VALUES (1, '範囲の明示の記載の追加
範囲の明示について、記載を追加していただきたい。
いつまでに対応されるか。
御指摘の範囲については、検討してまいります。
御指摘の範囲については、検討してまいります。
青木構成員
電話あり
範囲を明記した。');
INSERT INTO "search_text" VALUES (2, '様式の見直し');
DELETE FROM sqlite_sequence;
INSERT INTO "sqlite_sequence" VALUES ('meeting', 1);
INSERT INTO "sqlite_sequence" VALUES ('body', 1);
INSERT INTO "sqlite_sequence" VALUES ('meeting_body', 1);
INSERT INTO "sqlite_sequence" VALUES ('minutes', 1);
INSERT INTO "sqlite_sequence" VALUES ('remark', 3);
INSERT INTO "sqlite_sequence" VALUES ('item', 2);
INSERT INTO "sqlite_sequence" VALUES ('evidence', 4);
INSERT INTO "sqlite_sequence" VALUES ('raiser', 1);
INSERT INTO "sqlite_sequence" VALUES ('batch', 12);
INSERT INTO "sqlite_sequence" VALUES ('change', 29);
INSERT INTO "sqlite_sequence" VALUES ('office', 1);
INSERT INTO "sqlite_sequence" VALUES ('alias', 1);
INSERT INTO "sqlite_sequence" VALUES ('item_owner', 1);
INSERT INTO "sqlite_sequence" VALUES ('note', 2);
INSERT INTO "sqlite_sequence" VALUES ('inquiry', 1);
INSERT INTO "sqlite_sequence" VALUES ('inquiry_item', 1);
INSERT INTO "sqlite_sequence" VALUES ('resolution', 1);
INSERT INTO "sqlite_sequence" VALUES ('assessment', 1);
INSERT INTO search_index (rowid, tokens) VALUES (1, '範囲 囲の の明 明示 示の の記 記載 載の の追 追加 加 範囲 囲の の明 明示 示に につ つい いて て 記載 載を を追 追加 加し して てい いた ただ だき きた たい い いつ つま まで でに に対 対応 応さ され れる るか か 御指 指摘 摘の の範 範囲 囲に につ つい いて ては は 検討 討し して てま まい いり りま ます す 御指 指摘 摘の の範 範囲 囲に につ つい いて ては は 検討 討し して てま まい いり りま ます す 青木 木構 構成 成員 員 電話 話あ あり り 範囲 囲を を明 明記 記し した た');
INSERT INTO search_index (rowid, tokens) VALUES (2, '様式 式の の見 見直 直し し');
