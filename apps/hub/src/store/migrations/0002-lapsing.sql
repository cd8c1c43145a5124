-- Workers who are still known, by their last visit: what the nightly deletion looks for.
CREATE INDEX worker_lapsing ON worker (last_seen_day) WHERE status <> 'left';
