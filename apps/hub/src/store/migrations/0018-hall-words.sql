-- What the hall has said of its day, so that nothing is said twice: one row, none before the first.
CREATE TABLE hall_word (
  id TEXT PRIMARY KEY,
  state_json TEXT NOT NULL
) STRICT;
