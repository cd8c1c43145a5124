-- The danger that is on every screen: one row, none before the first.
CREATE TABLE emergency (
  id TEXT PRIMARY KEY,
  state_json TEXT NOT NULL
) STRICT;
