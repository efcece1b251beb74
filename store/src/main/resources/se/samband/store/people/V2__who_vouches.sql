-- By whose link a password was chosen: it opens roles of that county only, since the coordinator there may have chosen it. Nothing is
-- said where who runs the server made the link; such a password opens all.
ALTER TABLE entry_link ADD COLUMN county text COLLATE "C";
ALTER TABLE account ADD COLUMN password_county text COLLATE "C";
-- Sessions begun under an earlier number are over, also when another process raised it.
ALTER TABLE account ADD COLUMN generation integer NOT NULL DEFAULT 0;
CREATE INDEX audit_entry_roles ON audit_entry (subject) WHERE action = 'role';

-- Until now this was not noted, but the log tells who made links. A coordinator signs it with an address, who runs the server with the
-- computer's name of them. The county is the one, if there was but one, in which the person had roles when the link was made.
CREATE TEMPORARY TABLE link_line ON COMMIT DROP AS
SELECT l.id, l.subject, l.who LIKE '%@%' AS by_coordinator,
       (SELECT CASE WHEN count(*) = 1 THEN nullif(min(held.county), '*') END
        FROM (SELECT split_part(coalesce(r.after, r.before), ' ', 2) AS county
              FROM audit_entry r WHERE r.action = 'role' AND r.subject = l.subject AND r.id < l.id
              GROUP BY 1 HAVING count(r.after) > count(r.before)) held) AS county
FROM audit_entry l WHERE l.action = 'link';

-- A password was chosen by the last link before the person last came in by one.
CREATE TEMPORARY TABLE vouched ON COMMIT DROP AS
SELECT a.id AS account,
       (SELECT l.county FROM link_line l WHERE l.subject = 'person ' || a.email AND l.id < used.id ORDER BY l.id DESC LIMIT 1) AS county
FROM account a
LEFT JOIN LATERAL (SELECT max(s.id) AS id FROM audit_entry s
                   WHERE s.action = 'sign-in' AND s.after = 'link' AND s.subject = 'person ' || a.email) used ON true
WHERE a.password IS NOT NULL
  AND (SELECT l.by_coordinator FROM link_line l WHERE l.subject = 'person ' || a.email AND l.id < used.id ORDER BY l.id DESC LIMIT 1)
      IS NOT FALSE;
UPDATE account SET password_county = v.county FROM vouched v WHERE account.id = v.account;
-- Where it cannot be told which county's, another has to be chosen.
UPDATE account SET password = NULL FROM vouched v WHERE account.id = v.account AND v.county IS NULL;
-- What a password does not open, whoever knew it may have made keys for.
DELETE FROM api_token t USING vouched v, role_grant g
WHERE t.account_id = v.account AND t.grant_id = g.id AND g.county IS DISTINCT FROM v.county OR t.account_id = v.account AND v.county IS NULL;

UPDATE entry_link SET county = l.county FROM account a, link_line l
WHERE a.id = entry_link.account_id AND l.by_coordinator
  AND l.id = (SELECT max(last.id) FROM link_line last WHERE last.subject = 'person ' || a.email);
-- Nor may a coordinator's link that is not yet used put a password in place of one that opens other counties' roles.
DELETE FROM entry_link e USING account a, link_line l
WHERE a.id = e.account_id AND l.by_coordinator
  AND l.id = (SELECT max(last.id) FROM link_line last WHERE last.subject = 'person ' || a.email)
  AND (e.county IS NULL
       OR (a.password IS NOT NULL OR a.subject IS NOT NULL)
          AND EXISTS (SELECT FROM role_grant g WHERE g.account_id = a.id AND g.county IS DISTINCT FROM e.county));
