-- The hall's calendar and what the manager said of today: one row, none before the first.
CREATE TABLE hall_day (
  id TEXT PRIMARY KEY,
  state_json TEXT NOT NULL
) STRICT;

-- Every phase the hall went through; the id is its beginning and its mode, so each is there once.
CREATE TABLE hall_phase (
  id TEXT PRIMARY KEY,
  since_ms INTEGER,
  by_hand INTEGER NOT NULL,
  state_json TEXT NOT NULL
) STRICT;
CREATE INDEX hall_phase_by_hand ON hall_phase (since_ms) WHERE by_hand = 1;

-- Postings passed in the evening, which go on the boards when the hall opens.
ALTER TABLE posting ADD COLUMN awaits_opening INTEGER NOT NULL DEFAULT 0;
CREATE INDEX posting_awaits_opening ON posting (id) WHERE awaits_opening = 1;
