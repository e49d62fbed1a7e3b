-- A second consent, what the visitor read beside both boxes, and where the visit came from.
ALTER TABLE request ADD COLUMN text_consent TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN consent_text TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN consent_version TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN text_consent_text TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN text_consent_version TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN utm_source TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN utm_medium TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN utm_campaign TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN utm_term TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN utm_content TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN landing_page TEXT NOT NULL DEFAULT '';
ALTER TABLE request ADD COLUMN referrer TEXT NOT NULL DEFAULT '';
-- 1 when something was in the field that people do not see. Such a request is kept like any other.
ALTER TABLE request ADD COLUMN perhaps_robot INTEGER NOT NULL DEFAULT 0;

-- Who names several older requests is found by reading them all.
DROP INDEX request_by_supersedes;
