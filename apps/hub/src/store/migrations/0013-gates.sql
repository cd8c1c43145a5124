-- What the manager decided about the entrance, and how many are inside: one row each.
CREATE TABLE gate_settings (
  id TEXT PRIMARY KEY,
  state_json TEXT NOT NULL
) STRICT;
CREATE TABLE hall_count (
  id TEXT PRIMARY KEY,
  state_json TEXT NOT NULL
) STRICT;
-- Every state of the count carries its hour, so that the hours follow from the ledger.
CREATE TABLE gate_hour (
  hour_start_ms INTEGER PRIMARY KEY,
  came INTEGER NOT NULL,
  went INTEGER NOT NULL,
  peak_inside INTEGER NOT NULL,
  approximate INTEGER NOT NULL
) STRICT;
