CREATE TABLE service (
  id TEXT PRIMARY KEY,
  letter TEXT NOT NULL,
  retired INTEGER NOT NULL CHECK (retired IN (0, 1)),
  state_json TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX service_by_letter ON service (letter) WHERE retired = 0;

CREATE TABLE service_counter (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL,
  retired INTEGER NOT NULL CHECK (retired IN (0, 1)),
  state_json TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX service_counter_by_number ON service_counter (number) WHERE retired = 0;

CREATE TABLE queue_settings (
  id TEXT PRIMARY KEY,
  state_json TEXT NOT NULL
) STRICT;

CREATE TABLE ticket (
  id TEXT PRIMARY KEY,
  day TEXT NOT NULL,
  letter TEXT NOT NULL,
  number INTEGER NOT NULL,
  number_state TEXT NOT NULL CHECK (number_state IN ('held', 'free', 'passed_on')),
  code TEXT NOT NULL,
  -- No foreign keys here: services and tickets are never deleted, and each key would want an index
  -- that every call has to write.
  service_id TEXT NOT NULL,
  -- The service, or the one counter it is bound to.
  lane TEXT NOT NULL,
  priority INTEGER NOT NULL CHECK (priority IN (0, 1)),
  status TEXT NOT NULL CHECK (status IN ('reserved', 'unproven', 'waiting', 'called', 'serving',
    'held', 'missed', 'completed', 'void', 'expired')),
  place INTEGER NOT NULL,
  turn INTEGER NOT NULL,
  counter_id TEXT,
  joined INTEGER NOT NULL CHECK (joined IN (0, 1)),
  missed INTEGER NOT NULL CHECK (missed IN (0, 1)),
  reserved_at_ms INTEGER NOT NULL,
  called_at_ms INTEGER,
  serving_at_ms INTEGER,
  ended_at_ms INTEGER,
  state_json TEXT NOT NULL
) STRICT;
-- Whatever the code above does: a number is in one pair of hands.
CREATE UNIQUE INDEX ticket_number ON ticket (day, letter, number) WHERE number_state = 'held';
CREATE INDEX ticket_free ON ticket (day, letter, number) WHERE number_state = 'free';
CREATE UNIQUE INDEX ticket_code ON ticket (code, day);
CREATE INDEX ticket_by_day ON ticket (day);
-- Partial: what is over drops out, so the next in line costs the same at any length of the day.
CREATE INDEX ticket_line ON ticket (day, lane, priority, place, turn) WHERE status = 'waiting';
CREATE INDEX ticket_reserved ON ticket (reserved_at_ms) WHERE status = 'reserved';
CREATE INDEX ticket_open ON ticket (day)
  WHERE status IN ('unproven', 'waiting', 'called', 'serving', 'held', 'missed');
CREATE INDEX ticket_done ON ticket (counter_id, ended_at_ms) WHERE status = 'completed';
-- Length of each line; kept with each write so that nobody counts rows.
CREATE TABLE ticket_tally (
  day TEXT NOT NULL,
  lane TEXT NOT NULL,
  priority INTEGER NOT NULL,
  waiting INTEGER NOT NULL,
  PRIMARY KEY (day, lane, priority)
) STRICT, WITHOUT ROWID;

CREATE TABLE call (
  id TEXT PRIMARY KEY,
  seq INTEGER NOT NULL UNIQUE,
  day TEXT NOT NULL,
  service_id TEXT NOT NULL,
  ticket_id TEXT NOT NULL,
  -- Null where the wait tells nothing: a repetition, a cancelled call, one chosen by hand.
  pace_ms INTEGER,
  state_json TEXT NOT NULL
) STRICT;
CREATE INDEX call_pace ON call (day, service_id, seq) WHERE pace_ms IS NOT NULL;
-- One row for each line a call by the rule was chosen from: what fairness is counted by.
CREATE TABLE call_lane (
  day TEXT NOT NULL,
  lane TEXT NOT NULL,
  seq INTEGER NOT NULL,
  at_ms INTEGER NOT NULL,
  priority INTEGER NOT NULL CHECK (priority IN (0, 1)),
  place INTEGER NOT NULL,
  turn INTEGER NOT NULL,
  PRIMARY KEY (day, lane, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX call_lane_priority ON call_lane (day, lane, place, turn) WHERE priority = 1;

CREATE TABLE rating (
  id TEXT PRIMARY KEY,
  day TEXT NOT NULL,
  service_id TEXT NOT NULL,
  counter_id TEXT,
  score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5),
  state_json TEXT NOT NULL
) STRICT;
CREATE INDEX rating_by_day ON rating (day);

-- Whose number it is, apart from everything the ledger can see, and that it was rated, apart from the
-- rating. Deleted after 30 days (E-13).
CREATE TABLE ticket_private (
  ticket_id TEXT PRIMARY KEY,
  worker_id TEXT,
  rated INTEGER NOT NULL CHECK (rated IN (0, 1)),
  at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX ticket_private_by_age ON ticket_private (at_ms);
CREATE INDEX ticket_private_by_worker ON ticket_private (worker_id) WHERE worker_id IS NOT NULL;
