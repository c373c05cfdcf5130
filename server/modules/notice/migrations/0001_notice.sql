CREATE SCHEMA notice;

CREATE TABLE notice.notice (
  id uuid PRIMARY KEY,
  matter uuid NOT NULL,
  sequence int NOT NULL,
  position int NOT NULL,
  party text NOT NULL,
  sent_at timestamptz NOT NULL,
  UNIQUE (matter, sequence, position)
);
COMMENT ON TABLE notice.notice IS 'That a party was told of an act; what was told stands in the procedure version the act names. Unique, so that a repeated event sends nothing twice.';
CREATE INDEX ON notice.notice (party, sent_at DESC);

GRANT USAGE ON SCHEMA notice TO mingfa_server;
GRANT SELECT, INSERT ON notice.notice TO mingfa_server;
