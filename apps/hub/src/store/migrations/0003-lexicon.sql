-- What the market added to the scanner's lexicon, and how far the hall has been read with it: one row.
CREATE TABLE lexicon (
  id TEXT PRIMARY KEY,
  state_json TEXT NOT NULL
) STRICT;
