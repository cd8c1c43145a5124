-- What feeds the hall, as it was last written down: one row, none before the first power cut.
CREATE TABLE power (
  id TEXT PRIMARY KEY,
  state_json TEXT NOT NULL
) STRICT;
