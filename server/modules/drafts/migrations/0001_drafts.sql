CREATE SCHEMA draft;

CREATE SEQUENCE draft.version;

CREATE TABLE draft.draft (
  owner text NOT NULL,
  name text NOT NULL,
  version bigint NOT NULL DEFAULT nextval('draft.version'),
  request_key text NOT NULL,
  sealed bytea NOT NULL,
  saved_at timestamptz NOT NULL,
  kept_until timestamptz NOT NULL,
  PRIMARY KEY (owner, name)
);
COMMENT ON TABLE draft.draft IS 'What a person has entered and not sent, for him alone. Sealed with a key outside the database and bound to its owner and name; goes when it is sent, dropped, or kept_until has passed.';
COMMENT ON COLUMN draft.draft.version IS 'From one sequence for all: a version that was dropped is never another''s.';
CREATE INDEX draft_sent ON draft.draft (owner, request_key);
CREATE INDEX draft_stale ON draft.draft (kept_until);

GRANT USAGE ON SCHEMA draft TO mingfa_server;
GRANT USAGE ON SEQUENCE draft.version TO mingfa_server;
GRANT SELECT, INSERT, UPDATE, DELETE ON draft.draft TO mingfa_server;
