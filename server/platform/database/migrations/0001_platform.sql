CREATE FUNCTION platform.iso(at timestamptz) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = '' AS $$
  SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
$$;
COMMENT ON FUNCTION platform.iso IS 'An instant as the rest of Mingfa writes it; json_build_object prints another form.';

CREATE TABLE platform.event (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL,
  key text NOT NULL,
  payload jsonb NOT NULL,
  attempts int NOT NULL DEFAULT 0,
  not_before timestamptz
);
COMMENT ON TABLE platform.event IS 'News for later modules, written in the transaction of what it tells; removed once delivered. References only, never content: an erasure must find nothing here.';
COMMENT ON COLUMN platform.event.key IS 'Events of one key (a matter) are delivered in the order they were written; the writer holds the key''s row lock.';
CREATE INDEX event_key ON platform.event (key, id);

CREATE TABLE platform.dev_clock (
  id int PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  offset_ms bigint NOT NULL
);
COMMENT ON TABLE platform.dev_clock IS 'How far the movable clock of a development setting is ahead; empty everywhere else.';

GRANT SELECT, INSERT, UPDATE, DELETE ON platform.event TO mingfa_server;
GRANT SELECT, INSERT, UPDATE ON platform.dev_clock TO mingfa_server;
