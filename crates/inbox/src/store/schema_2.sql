-- Whether staff were told of the request. NULL: not yet, so that a crash loses no message to them.
ALTER TABLE request ADD COLUMN told_at TEXT;
-- The submission_id of an earlier request that this one takes the place of; '' for none.
ALTER TABLE request ADD COLUMN supersedes TEXT NOT NULL DEFAULT '';

CREATE INDEX request_by_supersedes ON request (supersedes) WHERE supersedes <> '';
