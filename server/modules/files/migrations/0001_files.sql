CREATE SCHEMA files;

CREATE TABLE files.file (
  id uuid PRIMARY KEY,
  owner text NOT NULL,
  request_key text NOT NULL,
  name text,
  accept text[] NOT NULL,
  size bigint NOT NULL CHECK (size > 0),
  received bigint NOT NULL DEFAULT 0 CHECK (received BETWEEN 0 AND size),
  kind text,
  sha256 text,
  scan text CHECK (scan IN ('clean', 'unscanned')),
  kept_until timestamptz NOT NULL,
  matter uuid,
  sequence int,
  erased_by text,
  UNIQUE (owner, request_key),
  CHECK ((kind IS NULL) = (scan IS NULL)),
  CHECK (kind IS NULL OR received = size),
  CHECK ((matter IS NULL) = (sequence IS NULL))
);
COMMENT ON TABLE files.file IS 'A file that someone uploads or has uploaded. The bytes stand outside the database under sha256; what an act says of its files stands in its content, to which its leaf commits. Until an act takes it, it is its owner''s and goes when kept_until has passed.';
CREATE INDEX file_matter ON files.file (matter, sequence) WHERE matter IS NOT NULL;
CREATE INDEX file_digest ON files.file (sha256) WHERE sha256 IS NOT NULL;
CREATE INDEX file_stale ON files.file (kept_until) WHERE matter IS NULL;

CREATE FUNCTION files.discard(ids uuid[]) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  DELETE FROM files.file WHERE id = ANY(ids) AND matter IS NULL
$$;
COMMENT ON FUNCTION files.discard IS 'Takes away files that no act has taken; those of acts stay, whoever asks.';
REVOKE ALL ON FUNCTION files.discard FROM PUBLIC;

CREATE FUNCTION files.erase(of_matter uuid, of_sequence int, by_act text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  UPDATE files.file SET name = NULL, sha256 = NULL, erased_by = by_act
   WHERE matter = of_matter AND sequence = of_sequence AND erased_by IS NULL
$$;
COMMENT ON FUNCTION files.erase IS 'Beside procedure.erase: without its digest the bytes belong to nobody and are swept.';
REVOKE ALL ON FUNCTION files.erase FROM PUBLIC;

GRANT USAGE ON SCHEMA files TO mingfa_server;
GRANT SELECT, INSERT ON files.file TO mingfa_server;
GRANT UPDATE (received, kind, sha256, scan, kept_until, matter, sequence) ON files.file TO mingfa_server;
GRANT EXECUTE ON FUNCTION files.discard, files.erase TO mingfa_server;
