CREATE SCHEMA administration;

CREATE TABLE administration.operation (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  operation text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('signIn', 'exported', 'administration', 'acts')),
  actor_kind text CHECK (actor_kind IN ('officer', 'party')),
  actor_id text,
  actor_organ text,
  named text,
  address text NOT NULL,
  user_agent text NOT NULL,
  outcome text NOT NULL,
  status int NOT NULL,
  about text
);
COMMENT ON TABLE administration.operation IS 'The operation log (网络安全法第二十三条: kept for six months at least): who did what through the API, and what came of it. No content, no names; addresses and accounts masked. The server adds rows and reads them, nothing else.';
COMMENT ON COLUMN administration.operation.at IS 'By the wall clock of the database: moving the day of law, in development, moves no log.';
CREATE INDEX operation_actor ON administration.operation (actor_id, id DESC);
CREATE INDEX operation_kind ON administration.operation (kind, id DESC);
CREATE INDEX operation_refused ON administration.operation (id DESC) WHERE outcome <> 'done';
CREATE INDEX operation_at ON administration.operation (at);

GRANT USAGE ON SCHEMA administration TO mingfa_server;
GRANT SELECT, INSERT ON administration.operation TO mingfa_server;
