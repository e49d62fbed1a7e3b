-- Numbers are never given twice, so that "done 7" cannot mean another person after a delete.
CREATE TABLE request (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    reference     TEXT NOT NULL UNIQUE,
    asking_for    TEXT NOT NULL,
    name          TEXT NOT NULL,
    email         TEXT NOT NULL,
    phone         TEXT NOT NULL,
    contact_by    TEXT NOT NULL,
    best_time     TEXT NOT NULL,
    time_zone     TEXT NOT NULL,
    leave_message TEXT NOT NULL,
    consent       TEXT NOT NULL,
    submission_id TEXT UNIQUE,
    fingerprint   BLOB NOT NULL,
    received_at   TEXT NOT NULL,
    done_at       TEXT
) STRICT;

CREATE INDEX request_by_fingerprint ON request (fingerprint, received_at);
