-- How often a slip opened a gate; the ledger says that somebody was let through, and not with which.
CREATE TABLE gate_slip_use (
  slip_id TEXT PRIMARY KEY,
  day TEXT NOT NULL,
  uses INTEGER NOT NULL CHECK (uses > 0)
) STRICT;
CREATE INDEX gate_slip_use_by_day ON gate_slip_use (day, uses);

-- Cards of registered people at a gate: a keyed hash and a time, with the check-in of that day.
CREATE TABLE gate_card_read (
  id INTEGER PRIMARY KEY,
  id_number_hmac BLOB NOT NULL,
  at_ms INTEGER NOT NULL,
  slip_id TEXT
) STRICT;
CREATE INDEX gate_card_read_by_holder ON gate_card_read (id_number_hmac);
CREATE INDEX gate_card_read_by_time ON gate_card_read (at_ms);
