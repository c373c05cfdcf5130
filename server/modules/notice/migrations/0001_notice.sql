CREATE SCHEMA notice;

CREATE TABLE notice.notice (
  id uuid PRIMARY KEY,
  matter uuid NOT NULL,
  sequence int,
  position int,
  clock text,
  due date,
  level text CHECK (level IN ('amber', 'red')),
  party text,
  organ text,
  sent_at timestamptz NOT NULL,
  CHECK ((party IS NULL) <> (organ IS NULL)),
  CHECK (sequence IS NOT NULL AND position IS NOT NULL AND clock IS NULL
      OR sequence IS NULL AND clock IS NOT NULL AND due IS NOT NULL AND level IS NOT NULL)
);
COMMENT ON TABLE notice.notice IS 'That a party, or the officers of an organ, were told of an act or of a term that comes close or has passed. What was told stands in the procedure version; no words, no personal data here.';
CREATE UNIQUE INDEX notice_act ON notice.notice (matter, sequence, position) WHERE sequence IS NOT NULL;
CREATE UNIQUE INDEX notice_due ON notice.notice (matter, clock, due, level) WHERE clock IS NOT NULL;
COMMENT ON INDEX notice.notice_act IS 'News is delivered at least once; a repeated delivery tells nobody twice.';
CREATE INDEX notice_party ON notice.notice (party, sent_at DESC, id) WHERE party IS NOT NULL;
CREATE INDEX notice_organ ON notice.notice (organ, sent_at DESC, id) WHERE organ IS NOT NULL;

GRANT USAGE ON SCHEMA notice TO mingfa_server;
GRANT SELECT, INSERT ON notice.notice TO mingfa_server;
