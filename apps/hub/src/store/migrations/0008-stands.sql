CREATE TABLE stand (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  plan_row INTEGER NOT NULL,
  plan_column INTEGER NOT NULL,
  retired INTEGER NOT NULL CHECK (retired IN (0, 1)),
  state_json TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX stand_by_name ON stand (name) WHERE retired = 0;
CREATE UNIQUE INDEX stand_by_place ON stand (plan_row, plan_column) WHERE retired = 0;

CREATE TABLE stand_rules (
  id TEXT PRIMARY KEY,
  state_json TEXT NOT NULL
) STRICT;

CREATE TABLE booking (
  id TEXT PRIMARY KEY,
  -- No foreign keys here: neither is ever deleted, and each key would want an index.
  stand_id TEXT NOT NULL,
  employer_id TEXT NOT NULL,
  day TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('booked', 'arrived', 'released', 'cancelled', 'left')),
  due_ms INTEGER NOT NULL,
  state_json TEXT NOT NULL
) STRICT;
-- Whatever the code above does: on a day a booth is one employer's.
CREATE UNIQUE INDEX booking_of_stand ON booking (stand_id, day)
  WHERE status IN ('booked', 'arrived');
CREATE INDEX booking_by_day ON booking (day);
CREATE INDEX booking_of_employer ON booking (employer_id, day)
  WHERE status IN ('booked', 'arrived');
-- Partial: whoever came drops out, so the clock looks at those it waits for alone.
CREATE INDEX booking_due ON booking (due_ms) WHERE status = 'booked';

CREATE TABLE gangmaster (
  id TEXT PRIMARY KEY,
  removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
  state_json TEXT NOT NULL
) STRICT;
