-- Each line of the log holds the hash of the one before it, so that a change of any of them shows (docs/decisions/0009).
-- The lines of earlier versions get their hashes in V7.

ALTER TABLE audit_entry ADD COLUMN role TEXT;
ALTER TABLE audit_entry ADD COLUMN registration_number TEXT;
ALTER TABLE audit_entry ADD COLUMN detail TEXT;
ALTER TABLE audit_entry ADD COLUMN previous_hash TEXT NOT NULL DEFAULT '';
ALTER TABLE audit_entry ADD COLUMN hash TEXT NOT NULL DEFAULT '';

-- How far the log has come: one row. Whoever appends changes it first, so two cannot append at once.
CREATE TABLE audit_head (
  id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  entries INTEGER NOT NULL,
  hash TEXT NOT NULL
);
INSERT INTO audit_head (entries, hash) VALUES (0, '0000000000000000000000000000000000000000000000000000000000000000');

CREATE INDEX audit_entry_hash ON audit_entry (hash);
CREATE INDEX audit_entry_subject ON audit_entry (subject);
