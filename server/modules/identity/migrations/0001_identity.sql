CREATE SCHEMA identity;

CREATE TABLE identity.account (
  login text PRIMARY KEY,
  password text NOT NULL,
  party text,
  officer text,
  CHECK ((party IS NULL) <> (officer IS NULL))
);
COMMENT ON COLUMN identity.account.password IS 'argon2id, as a PHC string.';

CREATE TABLE identity.session (
  token_hash bytea PRIMARY KEY,
  login text NOT NULL REFERENCES identity.account,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz
);
COMMENT ON TABLE identity.session IS 'The cookie''s token is kept as its hash: who reads this table cannot sign in with it.';
CREATE INDEX ON identity.session (login);

CREATE TABLE identity.attempt (
  key bytea PRIMARY KEY,
  since timestamptz NOT NULL,
  count int NOT NULL
);
COMMENT ON TABLE identity.attempt IS 'Attempts to sign in within the current window, per account name and per address, each only as a hash.';

GRANT USAGE ON SCHEMA identity TO mingfa_server;
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA identity TO mingfa_server;
GRANT DELETE ON identity.attempt TO mingfa_server;
