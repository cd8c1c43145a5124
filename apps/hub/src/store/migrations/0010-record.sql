CREATE TABLE complaint (
  id TEXT PRIMARY KEY,
  status TEXT NOT NULL CHECK (status IN ('draft', 'submitted', 'accepted', 'referred', 'handled',
    'dropped')),
  kind TEXT NOT NULL,
  source TEXT NOT NULL,
  -- No foreign keys here: neither employer nor posting is ever deleted.
  employer_id TEXT,
  posting_id TEXT,
  due_day TEXT,
  outcome TEXT,
  ended_at_ms INTEGER,
  forgotten INTEGER NOT NULL,
  state_json TEXT NOT NULL
) STRICT;
-- Partial: what waits is a short list whatever the years bring.
CREATE INDEX complaint_waiting ON complaint (due_day, id)
  WHERE status IN ('draft', 'submitted', 'accepted');
-- Ids are in the order of time.
CREATE INDEX complaint_by_status ON complaint (status, id);
CREATE INDEX complaint_of_employer ON complaint (employer_id, kind, status, outcome, ended_at_ms);
CREATE INDEX complaint_to_forget ON complaint (ended_at_ms)
  WHERE forgotten = 0 AND ended_at_ms IS NOT NULL;
-- Whatever the code above does: the reports of a posting wait as one complaint.
CREATE UNIQUE INDEX complaint_of_reports ON complaint (posting_id)
  WHERE source = 'posting_reports' AND status IN ('draft', 'submitted', 'accepted');

-- Who complained, what was told and every written reason: sealed, and apart from the ledger, so that
-- it can be erased (劳动保障监察条例 9).
CREATE TABLE complaint_secret (
  complaint_id TEXT PRIMARY KEY,
  reporter_sealed BLOB NOT NULL,
  account_sealed BLOB NOT NULL,
  notes_sealed BLOB NOT NULL
) STRICT;

-- The last proposal to bar an employer, by the employer's id.
CREATE TABLE barring (
  id TEXT PRIMARY KEY,
  status TEXT NOT NULL,
  opened_at_ms INTEGER NOT NULL,
  state_json TEXT NOT NULL
) STRICT;
CREATE INDEX barring_open ON barring (opened_at_ms) WHERE status = 'open';

-- An employer in figures is one walk through an index, and no state is read.
ALTER TABLE posting ADD COLUMN first_published_at_ms INTEGER;
ALTER TABLE posting ADD COLUMN headcount INTEGER;
ALTER TABLE posting ADD COLUMN taken INTEGER NOT NULL DEFAULT 0;
ALTER TABLE posting ADD COLUMN reports INTEGER NOT NULL DEFAULT 0;
UPDATE posting SET
  first_published_at_ms = coalesce(
    json_extract(state_json, '$.firstPublishedAtMs'), json_extract(state_json, '$.publishAtMs')),
  headcount = json_extract(state_json, '$.content.headcount'),
  taken = json_extract(state_json, '$.taken'),
  reports = json_array_length(state_json, '$.reportedBy');
CREATE INDEX posting_record
  ON posting (employer_id, first_published_at_ms, status, headcount, taken, reports)
  WHERE first_published_at_ms IS NOT NULL;

ALTER TABLE match ADD COLUMN arrived INTEGER;
UPDATE match SET arrived = json_extract(state_json, '$.arrival.arrived')
  WHERE json_extract(state_json, '$.arrival') IS NOT NULL;
CREATE INDEX match_record ON match (employer_id, day, status, arrived);
