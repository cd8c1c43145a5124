-- When the hub's clock next has to do something about a posting that nobody touches: ask, or take it
-- down. Null when time changes nothing. Filled as `staleStep` has it for what is on the boards now.
ALTER TABLE posting ADD COLUMN stale_at_ms INTEGER;
UPDATE posting
SET stale_at_ms = json_extract(state_json, '$.publishAtMs') + CASE
    WHEN json_extract(state_json, '$.content.settlement') = 'daily' THEN 86400000
    WHEN json_extract(state_json, '$.content.workEndMs')
      - json_extract(state_json, '$.content.workStartMs') <= 86400000 THEN 86400000
    ELSE 259200000 END
WHERE status = 'published';
UPDATE posting SET stale_at_ms = NULL
WHERE json_extract(state_json, '$.validUntilMs') <= stale_at_ms;
-- Partial: what is over drops out.
CREATE INDEX posting_stale ON posting (stale_at_ms) WHERE stale_at_ms IS NOT NULL;

-- Whether somebody has said if the worker came.
ALTER TABLE match ADD COLUMN arrival_told INTEGER NOT NULL DEFAULT 0
  CHECK (arrival_told IN (0, 1));
UPDATE match SET arrival_told = 1 WHERE json_extract(state_json, '$.arrival') IS NOT NULL;
CREATE INDEX match_unmarked_of_employer ON match (employer_id, day, id)
  WHERE status = 'confirmed' AND arrival_told = 0;
CREATE INDEX match_unmarked ON match (id) WHERE status = 'confirmed' AND arrival_told = 0;
-- What one side agreed to alone, for the window.
CREATE INDEX match_waiting ON match (day, id) WHERE status = 'unilateral';
