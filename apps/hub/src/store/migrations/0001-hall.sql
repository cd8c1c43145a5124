-- The ledger. `seq` is dense: a hole is a deletion, and verification says so.
CREATE TABLE event (
  seq INTEGER PRIMARY KEY,
  at_ms INTEGER NOT NULL,
  day TEXT NOT NULL,
  type TEXT NOT NULL,
  entity TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  actor TEXT NOT NULL,
  detail_json TEXT NOT NULL,
  state_json TEXT,
  prev_hash BLOB NOT NULL CHECK (length(prev_hash) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX event_by_entity ON event (entity_id, seq);
CREATE INDEX event_by_day ON event (day, seq);
CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TABLE employer (
  id TEXT PRIMARY KEY,
  credit_code TEXT,
  status TEXT NOT NULL,
  updated_at_ms INTEGER NOT NULL,
  state_json TEXT NOT NULL
) STRICT;
CREATE INDEX employer_by_credit_code ON employer (credit_code) WHERE credit_code IS NOT NULL;
CREATE INDEX employer_by_update ON employer (updated_at_ms);

CREATE TABLE posting (
  id TEXT PRIMARY KEY,
  employer_id TEXT NOT NULL REFERENCES employer (id),
  status TEXT NOT NULL CHECK (status IN ('draft', 'pending_review', 'rejected', 'published',
    'filled', 'suspended', 'expired', 'withdrawn', 'archived')),
  occupation_id TEXT,
  pay_unit TEXT,
  pay_mid_fen INTEGER,
  phone TEXT,
  text_hash TEXT,
  publish_at_ms INTEGER,
  -- When the hub's clock has to end it; null when time changes nothing.
  ends_at_ms INTEGER,
  updated_at_ms INTEGER NOT NULL,
  state_json TEXT NOT NULL
) STRICT;
CREATE INDEX posting_by_status ON posting (status, updated_at_ms);
CREATE INDEX posting_by_employer ON posting (employer_id, id);
-- Partial indexes: what is over drops out of them, so history does not make a live posting dearer.
CREATE INDEX posting_open ON posting (employer_id, status)
  WHERE status IN ('published', 'suspended');
CREATE INDEX posting_approved ON posting (employer_id, occupation_id, publish_at_ms)
  WHERE publish_at_ms IS NOT NULL;
CREATE INDEX posting_pay ON posting (occupation_id, pay_unit, publish_at_ms, pay_mid_fen)
  WHERE publish_at_ms IS NOT NULL;
CREATE INDEX posting_phone ON posting (phone, employer_id)
  WHERE status IN ('pending_review', 'published', 'filled', 'suspended');
CREATE INDEX posting_text ON posting (text_hash, employer_id)
  WHERE status IN ('pending_review', 'published', 'filled', 'suspended');
CREATE INDEX posting_due ON posting (ends_at_ms) WHERE ends_at_ms IS NOT NULL;

CREATE TABLE worker (
  id TEXT PRIMARY KEY,
  registration_no TEXT NOT NULL,
  last_seen_day TEXT NOT NULL,
  status TEXT NOT NULL,
  state_json TEXT NOT NULL
) STRICT;
CREATE INDEX worker_by_visit ON worker (last_seen_day, id);
CREATE INDEX worker_by_number ON worker (registration_no);
-- How many workers were last seen on a day; kept with each write so that nobody counts rows.
CREATE TABLE worker_tally (
  day TEXT PRIMARY KEY,
  workers INTEGER NOT NULL
) STRICT;

-- Identities, apart from everything the ledger can see and deletable for good. Each field is
-- AES-256-GCM with a key outside this file; the look-up is an HMAC under a key of its own.
CREATE TABLE person (
  worker_id TEXT PRIMARY KEY,
  name_sealed BLOB,
  id_number_sealed BLOB,
  phone_sealed BLOB,
  birth_date_sealed BLOB,
  id_number_hmac BLOB
) STRICT;
CREATE INDEX person_by_id_number ON person (id_number_hmac) WHERE id_number_hmac IS NOT NULL;

CREATE TABLE slip (
  id TEXT PRIMARY KEY,
  day TEXT NOT NULL,
  code TEXT NOT NULL,
  worker_id TEXT NOT NULL REFERENCES worker (id),
  issued_at_ms INTEGER NOT NULL,
  state_json TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX slip_by_code ON slip (day, code);
CREATE INDEX slip_by_worker ON slip (worker_id, day, issued_at_ms);

CREATE TABLE content (
  id TEXT PRIMARY KEY,
  status TEXT NOT NULL,
  updated_at_ms INTEGER NOT NULL,
  state_json TEXT NOT NULL
) STRICT;
CREATE INDEX content_by_update ON content (updated_at_ms);

CREATE TABLE help (
  id TEXT PRIMARY KEY,
  answered INTEGER NOT NULL CHECK (answered IN (0, 1)),
  called_at_ms INTEGER NOT NULL,
  state_json TEXT NOT NULL
) STRICT;
CREATE INDEX help_open ON help (called_at_ms) WHERE answered = 0;

CREATE TABLE notice (
  id TEXT PRIMARY KEY,
  state_json TEXT NOT NULL
) STRICT;

CREATE TABLE market (
  id TEXT PRIMARY KEY,
  state_json TEXT NOT NULL
) STRICT;

CREATE TABLE staff (
  id TEXT PRIMARY KEY,
  login_name TEXT NOT NULL UNIQUE,
  state_json TEXT NOT NULL
) STRICT;
CREATE TABLE staff_secret (
  staff_id TEXT PRIMARY KEY REFERENCES staff (id),
  password_hash TEXT NOT NULL
) STRICT;

CREATE TABLE terminal (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  state_json TEXT NOT NULL
) STRICT;
CREATE TABLE terminal_secret (
  terminal_id TEXT PRIMARY KEY REFERENCES terminal (id),
  token_hash TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE invitation (
  code_hash TEXT PRIMARY KEY,
  until_ms INTEGER NOT NULL,
  invitation_json TEXT NOT NULL
) STRICT;
CREATE INDEX invitation_by_end ON invitation (until_ms);

CREATE TABLE session (
  token_hash TEXT PRIMARY KEY,
  staff_id TEXT NOT NULL REFERENCES staff (id),
  began_at_ms INTEGER NOT NULL,
  used_at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX session_by_staff ON session (staff_id);

CREATE TABLE counter (
  name TEXT NOT NULL,
  scope TEXT NOT NULL,
  value INTEGER NOT NULL,
  PRIMARY KEY (name, scope)
) STRICT;

CREATE TABLE figure (
  day TEXT NOT NULL,
  name TEXT NOT NULL,
  value INTEGER NOT NULL,
  PRIMARY KEY (day, name)
) STRICT;

-- Answers to commands that were carried out, for retries of the same intention. Sealed, because an
-- answer may hold what a slip says.
CREATE TABLE command_log (
  command_id TEXT PRIMARY KEY,
  at_ms INTEGER NOT NULL,
  name TEXT NOT NULL,
  actor TEXT NOT NULL,
  answer_sealed BLOB NOT NULL
) STRICT;
CREATE INDEX command_log_by_age ON command_log (at_ms);

-- Says whether the key file belongs to this database, before anything is read with it.
CREATE TABLE vault (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  key_check BLOB NOT NULL
) STRICT;
