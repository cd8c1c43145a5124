-- Answers are forgotten in the order they were written, which their row numbers tell; an index of
-- their times cost a page of every commit.
DROP INDEX command_log_by_age;
