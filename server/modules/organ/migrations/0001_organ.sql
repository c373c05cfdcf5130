CREATE SCHEMA organ;

CREATE TABLE organ.organ (
  id text PRIMARY KEY,
  name text NOT NULL,
  region text NOT NULL,
  credit_code text
);
COMMENT ON TABLE organ.organ IS 'Authorities. Region: GB/T 2260 code.';

CREATE TABLE organ.power (
  organ text NOT NULL REFERENCES organ.organ,
  code text NOT NULL,
  from_day date NOT NULL,
  to_day date,
  PRIMARY KEY (organ, code, from_day)
);
COMMENT ON TABLE organ.power IS 'Which organ holds which power of the packs'' power list, and from when to when (to_day excluded).';

CREATE TABLE organ.officer (
  id text PRIMARY KEY,
  name text NOT NULL
);

CREATE TABLE organ.post (
  officer text NOT NULL REFERENCES organ.officer,
  organ text NOT NULL REFERENCES organ.organ,
  duty text NOT NULL,
  from_day date NOT NULL,
  to_day date,
  PRIMARY KEY (officer, organ, duty, from_day)
);
COMMENT ON TABLE organ.post IS 'A duty in an organ, from when to when (to_day excluded). Losing it ends the right to act at once.';

GRANT USAGE ON SCHEMA organ TO mingfa_server;
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA organ TO mingfa_server;
