CREATE TABLE assistance_plan (
  id TEXT PRIMARY KEY,
  -- No foreign keys here: workers are never deleted, and each key would want an index.
  worker_id TEXT NOT NULL,
  is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
  is_complete INTEGER NOT NULL CHECK (is_complete IN (0, 1)),
  due_day TEXT NOT NULL,
  state_json TEXT NOT NULL
) STRICT;
-- Whatever the code above does: a worker has one open case at most.
CREATE UNIQUE INDEX assistance_plan_open_of ON assistance_plan (worker_id) WHERE is_open = 1;
CREATE INDEX assistance_plan_of ON assistance_plan (worker_id, id);
CREATE INDEX assistance_plan_due ON assistance_plan (due_day, id) WHERE is_open = 1;
CREATE INDEX assistance_plan_overdue ON assistance_plan (due_day, id)
  WHERE is_open = 1 AND is_complete = 0;
CREATE INDEX assistance_plan_closed ON assistance_plan (id) WHERE is_open = 0;

CREATE TABLE point_to_point (
  id TEXT PRIMARY KEY,
  day TEXT NOT NULL,
  worker_id TEXT NOT NULL,
  employer_id TEXT NOT NULL,
  match_id TEXT NOT NULL,
  is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
  state_json TEXT NOT NULL
) STRICT;
-- One meeting of a worker at a time, and one of a match.
CREATE UNIQUE INDEX point_to_point_open_of ON point_to_point (worker_id) WHERE is_open = 1;
CREATE UNIQUE INDEX point_to_point_open_match ON point_to_point (match_id) WHERE is_open = 1;
CREATE INDEX point_to_point_open ON point_to_point (id) WHERE is_open = 1;
CREATE INDEX point_to_point_brought ON point_to_point (employer_id, day, id) WHERE is_open = 1;
CREATE INDEX point_to_point_of ON point_to_point (worker_id, id);

-- Which hardship it is, and what was said in a guidance: apart from the ledger, encrypted, erased with
-- the consent it rests on.
CREATE TABLE hardship (
  worker_id TEXT PRIMARY KEY,
  record_sealed BLOB NOT NULL
) STRICT;
CREATE TABLE assistance_note (
  id TEXT PRIMARY KEY,
  worker_id TEXT NOT NULL,
  note_sealed BLOB NOT NULL
) STRICT;
CREATE INDEX assistance_note_of ON assistance_note (worker_id);
