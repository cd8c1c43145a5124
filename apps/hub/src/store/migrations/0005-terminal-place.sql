-- A screen knows its counter and its zone. Rows are written as a rebuild from the ledger writes them.
UPDATE terminal
SET state_json = json_set(state_json, '$.counterId', json('null'), '$.zone', json('null'));
