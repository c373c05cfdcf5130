CREATE SCHEMA documents;

CREATE TABLE documents.counter (
  organ text NOT NULL,
  word text NOT NULL,
  year int NOT NULL,
  last int NOT NULL CHECK (last > 0),
  PRIMARY KEY (organ, word, year)
);
COMMENT ON TABLE documents.counter IS 'The last official number given, per organ, word and year. The row stays locked until the papers that took numbers are written: no gap, none twice.';

CREATE TABLE documents.document (
  id uuid PRIMARY KEY,
  matter uuid NOT NULL,
  sequence int NOT NULL,
  name text NOT NULL,
  act uuid NOT NULL,
  organ text NOT NULL,
  title jsonb NOT NULL,
  dated date NOT NULL,
  word text,
  serial int CHECK (serial > 0),
  made_out_at timestamptz NOT NULL,
  UNIQUE (matter, sequence, name),
  CHECK ((word IS NULL) = (serial IS NULL))
);
COMMENT ON TABLE documents.document IS 'An official paper that an act made out, once, and its number. What it says stands in the act''s content.';
COMMENT ON COLUMN documents.document.act IS 'Leaf of the act in the log: what the code on the paper names.';
CREATE INDEX document_act ON documents.document (act);
CREATE UNIQUE INDEX document_number ON documents.document (organ, word, (extract(year FROM dated)), serial) WHERE word IS NOT NULL;

CREATE TABLE documents.pending (
  document uuid PRIMARY KEY REFERENCES documents.document,
  attempts int NOT NULL DEFAULT 0,
  not_before timestamptz,
  problem jsonb
);
COMMENT ON TABLE documents.pending IS 'Papers still to be printed. Whoever takes one away holds its row until the paper is written or the attempt has failed.';

CREATE TABLE documents.made (
  document uuid PRIMARY KEY REFERENCES documents.document,
  sha256 bytea NOT NULL UNIQUE,
  size int NOT NULL,
  leaf uuid NOT NULL UNIQUE,
  made_at timestamptz NOT NULL
);
COMMENT ON TABLE documents.made IS 'Hash of the signed PDF and the leaf that puts it in the log. Stays when the file is erased.';

CREATE TABLE documents.content (
  document uuid PRIMARY KEY REFERENCES documents.made,
  salt bytea,
  pdf bytea,
  erased_by text
);
COMMENT ON TABLE documents.content IS 'The file itself and the salt of its commitment: the only place with personal data here. Emptied only by documents.erase.';

CREATE FUNCTION documents.erase(of_document uuid, by_act text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  UPDATE documents.content SET salt = NULL, pdf = NULL, erased_by = by_act
   WHERE document = of_document AND erased_by IS NULL
$$;
REVOKE ALL ON FUNCTION documents.erase FROM PUBLIC;

GRANT USAGE ON SCHEMA documents TO mingfa_server;
GRANT SELECT, INSERT, UPDATE ON documents.counter TO mingfa_server;
GRANT SELECT, INSERT ON documents.document, documents.made, documents.content TO mingfa_server;
GRANT SELECT, INSERT, UPDATE, DELETE ON documents.pending TO mingfa_server;
GRANT EXECUTE ON FUNCTION documents.erase TO mingfa_server;
