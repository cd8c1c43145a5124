-- Job fairs (招聘会): postings that end together.
CREATE TABLE fair (
  id TEXT PRIMARY KEY,
  status TEXT NOT NULL CHECK (status IN ('open', 'closed', 'called_off')),
  end_ms INTEGER NOT NULL,
  state_json TEXT NOT NULL
) STRICT;
-- The clock asks every second which fairs are over.
CREATE INDEX fair_by_end ON fair (status, end_ms);

-- Texts of the work agreement; the newest of those that were put in force is in force.
CREATE TABLE agreement (
  id TEXT PRIMARY KEY,
  version INTEGER NOT NULL UNIQUE,
  in_force_since_ms INTEGER,
  state_json TEXT NOT NULL
) STRICT;
CREATE INDEX agreement_in_force ON agreement (in_force_since_ms, version)
  WHERE in_force_since_ms IS NOT NULL;

-- The directory of a day's workers is read in the order of check-in.
CREATE INDEX slip_by_check_in ON slip (day, issued_at_ms, worker_id);
