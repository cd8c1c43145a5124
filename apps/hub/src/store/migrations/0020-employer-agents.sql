-- People who may act for an employer (经办人), and who acted at a booth.
CREATE TABLE agent (
  id TEXT PRIMARY KEY,
  -- No foreign key: employers are never deleted.
  employer_id TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  -- Null while he may act, and once his name and phone were erased.
  disabled_at_ms INTEGER,
  state_json TEXT NOT NULL
) STRICT;
CREATE INDEX agent_of_employer ON agent (employer_id, active, id);
CREATE INDEX agent_to_forget ON agent (disabled_at_ms) WHERE disabled_at_ms IS NOT NULL;

-- Name and phone: sealed, apart from the ledger, so that they can be erased.
CREATE TABLE agent_private (
  agent_id TEXT PRIMARY KEY,
  person_sealed BLOB NOT NULL
) STRICT;

-- A code is one person's now. Codes of the day on which a hub is brought up to date are given anew.
DROP TABLE booth_code;
CREATE TABLE booth_code (
  agent_id TEXT PRIMARY KEY,
  employer_id TEXT NOT NULL,
  code_hmac BLOB NOT NULL UNIQUE,
  until_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX booth_code_by_end ON booth_code (until_ms);

-- The actor at a booth is `agent:<agent's id>:<terminal's id>`; the first 42 characters say who.
CREATE INDEX event_by_agent ON event (substr(actor, 1, 42), seq)
  WHERE actor >= 'agent:' AND actor < 'agent;';
