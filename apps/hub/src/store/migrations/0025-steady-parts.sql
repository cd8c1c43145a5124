-- What a posting says and what the scan found in it, apart from what changes all morning: a place taken
-- is written without them (ADR 36).
CREATE TABLE posting_steady (
  id TEXT PRIMARY KEY REFERENCES posting (id),
  steady_json TEXT NOT NULL
) STRICT;
INSERT INTO posting_steady
  SELECT id, json_object('content', json_extract(state_json, '$.content'),
    'scan', json_extract(state_json, '$.scan'))
  FROM posting ORDER BY id;
UPDATE posting SET state_json = json_remove(state_json, '$.content', '$.scan');
-- For whoever reads whole postings.
CREATE VIEW posting_whole AS
  SELECT posting.*, posting_steady.steady_json
  FROM posting JOIN posting_steady ON posting_steady.id = posting.id;
