-- Which events are about which thing is found by an index in a file of its own (ADR 32). Here it was
-- half of what every commit wrote: each of the day's things has its own corner of it.
DROP INDEX event_by_entity;
