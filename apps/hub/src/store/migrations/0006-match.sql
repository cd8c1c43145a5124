CREATE TABLE match (
  id TEXT PRIMARY KEY,
  day TEXT NOT NULL,
  -- No foreign keys here: none of the three is ever deleted, and each key would want an index.
  posting_id TEXT NOT NULL,
  employer_id TEXT NOT NULL,
  worker_id TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('recommended', 'invited', 'negotiating', 'unilateral',
    'confirmed', 'declined', 'no_show', 'cancelled', 'lapsed')),
  match_no TEXT,
  place_no INTEGER,
  state_json TEXT NOT NULL
) STRICT;
-- Whatever the code above does: a number is given once, and a place is one worker's.
CREATE UNIQUE INDEX match_number ON match (match_no) WHERE match_no IS NOT NULL;
CREATE UNIQUE INDEX match_place ON match (posting_id, place_no) WHERE status = 'confirmed';
-- Ids are in the order of time, so they are the order of a day's matches.
CREATE INDEX match_by_day ON match (day, id);
CREATE INDEX match_of_employer ON match (employer_id, day, id);
CREATE INDEX match_of_pair ON match (posting_id, worker_id, day, id);
-- Partial: what came to nothing drops out.
CREATE INDEX match_of_worker ON match (worker_id, id)
  WHERE status IN ('recommended', 'invited', 'negotiating', 'unilateral', 'confirmed');
CREATE INDEX match_open ON match (day)
  WHERE status IN ('recommended', 'invited', 'negotiating', 'unilateral');

-- The six digits an employer types at a booth today. Apart from the ledger, as an HMAC under a key
-- that is not in this file, because a million hashes are quickly tried.
CREATE TABLE booth_code (
  employer_id TEXT PRIMARY KEY,
  code_hmac BLOB NOT NULL UNIQUE,
  until_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX booth_code_by_end ON booth_code (until_ms);
