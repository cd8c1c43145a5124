-- Bays for vehicles that stop and go, each with the one that stands in it.
CREATE TABLE bay (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL,
  removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
  state_json TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX bay_by_number ON bay (number) WHERE removed = 0;

-- The end of a plate: sealed, apart from the ledger, and gone with the stay or with the day.
CREATE TABLE bay_plate (
  stay_id TEXT PRIMARY KEY,
  plate_sealed BLOB NOT NULL
) STRICT;
