ALTER TABLE identity.session
  ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
  ADD COLUMN user_agent text NOT NULL DEFAULT '',
  ADD COLUMN means text NOT NULL DEFAULT 'password' CHECK (means IN ('password', 'code', 'recovery', 'passkey', 'platform')),
  ADD COLUMN strong boolean NOT NULL DEFAULT false,
  ADD COLUMN last_used_at timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN proved_at timestamptz NOT NULL DEFAULT now();
COMMENT ON COLUMN identity.session.id IS 'Names the session to its owner; opens nothing.';
COMMENT ON COLUMN identity.session.strong IS 'Two factors were shown, or a passkey with its PIN or fingerprint.';
COMMENT ON COLUMN identity.session.proved_at IS 'When the person last showed who he is; what changes the ways in asks for it anew.';

ALTER TABLE identity.account ADD COLUMN handle uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE;
COMMENT ON COLUMN identity.account.handle IS 'What passkeys know the account by; it says nothing about the person.';
COMMENT ON COLUMN identity.account.password IS 'argon2id, as a PHC string; empty where only the identity platform opens the account.';
CREATE INDEX ON identity.account (party);

ALTER TABLE identity.attempt ADD COLUMN seconds int NOT NULL DEFAULT 60;
COMMENT ON COLUMN identity.attempt.seconds IS 'Length of the window.';

CREATE TABLE identity.codes (
  login text PRIMARY KEY REFERENCES identity.account,
  secret bytea NOT NULL,
  last_step bigint NOT NULL DEFAULT 0,
  since timestamptz NOT NULL
);
COMMENT ON TABLE identity.codes IS 'Secrets of authenticator apps (RFC 6238), encrypted with a key that is not in the database.';
COMMENT ON COLUMN identity.codes.last_step IS 'The time step of the last code taken: no code opens twice.';

CREATE TABLE identity.recovery_code (
  login text NOT NULL REFERENCES identity.account,
  code_hash bytea NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (login, code_hash)
);
COMMENT ON TABLE identity.recovery_code IS 'Keyed hashes; each code opens once.';

CREATE TABLE identity.passkey (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  login text NOT NULL REFERENCES identity.account,
  credential text NOT NULL UNIQUE,
  public_key bytea NOT NULL,
  counter bigint NOT NULL,
  transports text[] NOT NULL,
  name text NOT NULL,
  since timestamptz NOT NULL,
  last_used_at timestamptz
);
COMMENT ON TABLE identity.passkey IS 'Public keys alone: the secret half never leaves the person''s device.';
CREATE INDEX ON identity.passkey (login);

CREATE TABLE identity.platform_link (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  issuer text NOT NULL,
  subject text NOT NULL,
  login text NOT NULL REFERENCES identity.account,
  since timestamptz NOT NULL,
  UNIQUE (issuer, subject)
);
COMMENT ON TABLE identity.platform_link IS 'Whom an identity platform (OpenID Connect) may open which account for.';
CREATE INDEX ON identity.platform_link (login);

CREATE TABLE identity.ceremony (
  ticket_hash bytea PRIMARY KEY,
  kind text NOT NULL,
  login text REFERENCES identity.account,
  detail jsonb NOT NULL,
  tries int NOT NULL DEFAULT 0,
  expires_at timestamptz NOT NULL
);
COMMENT ON TABLE identity.ceremony IS 'What joins the steps of a sign-in or a registration for some minutes; used once.';
CREATE INDEX ON identity.ceremony (expires_at);

CREATE TABLE identity.event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  login text NOT NULL REFERENCES identity.account,
  what text NOT NULL,
  user_agent text NOT NULL,
  at timestamptz NOT NULL
);
COMMENT ON TABLE identity.event IS 'What has happened to an account, for its owner to see; rows are only ever added.';
CREATE INDEX ON identity.event (login, id DESC);

GRANT SELECT, INSERT, UPDATE, DELETE ON identity.codes, identity.recovery_code, identity.passkey, identity.platform_link, identity.ceremony TO mingfa_server;
GRANT SELECT, INSERT ON identity.event TO mingfa_server;
