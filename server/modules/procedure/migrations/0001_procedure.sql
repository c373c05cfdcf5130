CREATE SCHEMA procedure;

CREATE TABLE procedure.matter (
  id uuid PRIMARY KEY,
  number text NOT NULL UNIQUE,
  item text,
  procedure text NOT NULL,
  version text NOT NULL,
  organ text NOT NULL,
  applicant text NOT NULL,
  parent uuid REFERENCES procedure.matter,
  link text,
  opened_on date NOT NULL,
  sequence int NOT NULL,
  stage text NOT NULL,
  final boolean NOT NULL,
  due date,
  due_clock text,
  warn_on date,
  settle_on date,
  warned text CHECK (warned IN ('amber', 'red'))
);
COMMENT ON TABLE procedure.matter IS 'One run of a procedure. stage, final, due, warn_on and settle_on repeat what the fold of its acts says, for queues only; decisions never read them.';
CREATE INDEX matter_desk ON procedure.matter (organ, due NULLS LAST, id) WHERE NOT final;
CREATE INDEX matter_desk_stage ON procedure.matter (organ, stage, due NULLS LAST, id) WHERE NOT final;
CREATE INDEX matter_closed ON procedure.matter (organ, opened_on DESC, id) WHERE final;
CREATE INDEX matter_applicant ON procedure.matter (applicant, opened_on DESC, id);
CREATE INDEX matter_parent ON procedure.matter (parent) WHERE parent IS NOT NULL;

CREATE INDEX matter_due ON procedure.matter (due) WHERE NOT final;
CREATE INDEX matter_warn ON procedure.matter (warn_on) WHERE NOT final AND warned IS NULL;
COMMENT ON COLUMN procedure.matter.warned IS 'The level at which the coming end of the term in due was last announced; empty again when another term is due.';
CREATE INDEX matter_settle ON procedure.matter (settle_on) WHERE settle_on IS NOT NULL;

CREATE SEQUENCE procedure.matter_number;

CREATE TABLE procedure.act (
  matter uuid NOT NULL REFERENCES procedure.matter,
  sequence int NOT NULL CHECK (sequence > 0),
  act text NOT NULL,
  actor_kind text NOT NULL CHECK (actor_kind IN ('party', 'officer', 'law')),
  actor_id text,
  actor_organ text,
  actor_duties text[] NOT NULL,
  basis text[] NOT NULL,
  effective_on date NOT NULL,
  recorded_at timestamptz NOT NULL,
  versions jsonb NOT NULL,
  leaf uuid NOT NULL UNIQUE,
  request_key text,
  PRIMARY KEY (matter, sequence)
);
COMMENT ON TABLE procedure.act IS 'Who did what, when, on what basis. The server may insert and read, never update or delete; a mistake is corrected by a further act.';
CREATE UNIQUE INDEX act_request ON procedure.act (actor_id, request_key) WHERE request_key IS NOT NULL;
COMMENT ON INDEX procedure.act_request IS 'A repeated request answers as the first did instead of acting twice.';

CREATE TABLE procedure.content (
  matter uuid NOT NULL,
  sequence int NOT NULL,
  salt bytea,
  body jsonb,
  erased_by text,
  PRIMARY KEY (matter, sequence),
  FOREIGN KEY (matter, sequence) REFERENCES procedure.act
);
COMMENT ON TABLE procedure.content IS 'What was said and changed: the only place with personal data of a matter, and the salt of its commitment. Emptied only by procedure.erase.';

CREATE INDEX content_credit_code ON procedure.content ((body->'changes'->'set'->>'creditCode'))
  WHERE body->'changes'->'set' ? 'creditCode';
CREATE INDEX content_person_in_charge ON procedure.content ((body->'changes'->'set'->>'personInChargeId'))
  WHERE body->'changes'->'set' ? 'personInChargeId';
COMMENT ON INDEX procedure.content_credit_code IS 'For bars on applying again. Erasing the content empties it.';

CREATE FUNCTION procedure.erase(of_matter uuid, of_sequence int, by_act text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  UPDATE procedure.content SET salt = NULL, body = NULL, erased_by = by_act
   WHERE matter = of_matter AND sequence = of_sequence AND erased_by IS NULL
$$;
REVOKE ALL ON FUNCTION procedure.erase FROM PUBLIC;

GRANT USAGE ON SCHEMA procedure TO mingfa_server;
GRANT USAGE ON SEQUENCE procedure.matter_number TO mingfa_server;
GRANT SELECT, INSERT, UPDATE ON procedure.matter TO mingfa_server;
GRANT SELECT, INSERT ON procedure.act, procedure.content TO mingfa_server;
GRANT EXECUTE ON FUNCTION procedure.erase TO mingfa_server;
