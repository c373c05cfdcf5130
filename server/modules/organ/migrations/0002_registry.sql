ALTER TABLE organ.post ADD COLUMN registered_in uuid, ADD COLUMN ended_in uuid;
ALTER TABLE organ.power ADD COLUMN registered_in uuid, ADD COLUMN ended_in uuid;
COMMENT ON COLUMN organ.post.registered_in IS 'The matter whose act registered it; empty for what the installation began with.';
COMMENT ON COLUMN organ.power.registered_in IS 'The matter whose act registered it; empty for what the installation began with.';
CREATE INDEX post_organ ON organ.post (organ, officer);

CREATE TABLE organ.certificate (
  number text PRIMARY KEY,
  officer text NOT NULL REFERENCES organ.officer,
  issuer text NOT NULL,
  valid_from date NOT NULL,
  valid_until date NOT NULL,
  suspended_on date,
  registered_in uuid,
  suspended_in uuid,
  CHECK (valid_from < valid_until)
);
COMMENT ON TABLE organ.certificate IS 'Enforcement certificates (执法证) as the supervising authority issued them. Valid from valid_from through valid_until, unless suspended.';
CREATE INDEX certificate_officer ON organ.certificate (officer);

GRANT SELECT, INSERT, UPDATE ON organ.certificate TO mingfa_server;
