-- An event tells the whole state of its thing, or only what changed since an earlier one of its day
-- (ADR 35). Events from before this have whole states, and hash to what they did.
ALTER TABLE event ADD COLUMN changes_json TEXT;
