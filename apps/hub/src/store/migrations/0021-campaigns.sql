-- Who wants which kind of work, newest visit first: whom a campaign may be for is read along this key and
-- never by going through everybody.
CREATE TABLE worker_trade (
  occupation_id TEXT NOT NULL,
  last_seen_day TEXT NOT NULL,
  worker_id TEXT NOT NULL,
  PRIMARY KEY (occupation_id, last_seen_day, worker_id)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO worker_trade (occupation_id, last_seen_day, worker_id)
  SELECT trade.value, worker.last_seen_day, worker.id
  FROM worker, json_each(worker.state_json, '$.wishes.occupationIds') AS trade
  WHERE worker.status <> 'left';

-- 定向招聘专场.
CREATE TABLE campaign (
  id TEXT PRIMARY KEY,
  status TEXT NOT NULL CHECK (status IN ('open', 'closed')),
  end_ms INTEGER NOT NULL,
  state_json TEXT NOT NULL
) STRICT;
CREATE INDEX campaign_by_end ON campaign (status, end_ms);

CREATE TABLE campaign_call (
  id TEXT PRIMARY KEY,
  -- No foreign key to workers, as with meetings: they are never deleted, and the key would want an index.
  campaign_id TEXT NOT NULL,
  worker_id TEXT NOT NULL,
  first_at_ms INTEGER NOT NULL,
  outcome TEXT CHECK (outcome IN ('willing', 'declined', 'unreached', 'refused')),
  state_json TEXT NOT NULL
) STRICT;
-- Whatever the code above does: one person is one call of a campaign, however often it rings.
CREATE UNIQUE INDEX campaign_call_of ON campaign_call (campaign_id, worker_id);
