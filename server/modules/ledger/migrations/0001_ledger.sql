CREATE SCHEMA ledger;
COMMENT ON SCHEMA ledger IS 'The tamper-evident log: salted commitments only, no personal data.';

CREATE TABLE ledger.leaf (
  id uuid PRIMARY KEY,
  entry bytea NOT NULL
);
COMMENT ON TABLE ledger.leaf IS 'Written in the transaction of the act it commits to; never changed, never removed.';

CREATE TABLE ledger.pending (
  place bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  leaf uuid NOT NULL REFERENCES ledger.leaf
);
COMMENT ON TABLE ledger.pending IS 'Leaves without an index. The sequencer takes whole rows from here, in the order of place, so that the acts of one matter stand in the log as they happened; never "place greater than the last", for transactions commit out of order.';

CREATE TABLE ledger.entry (
  index bigint PRIMARY KEY CHECK (index >= 0),
  leaf uuid NOT NULL UNIQUE REFERENCES ledger.leaf
);
COMMENT ON TABLE ledger.entry IS 'The order of the log. One writer at a time: the holder of the sequencer lock.';

CREATE TABLE ledger.checkpoint (
  size bigint PRIMARY KEY,
  root bytea NOT NULL,
  note text NOT NULL,
  signed_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE ledger.checkpoint IS 'Signed tree heads (C2SP tlog-checkpoint), committed with the entries they cover, before the second copy is written.';

GRANT USAGE ON SCHEMA ledger TO mingfa_server;
GRANT SELECT, INSERT ON ledger.leaf, ledger.entry, ledger.checkpoint TO mingfa_server;
GRANT SELECT, INSERT, DELETE ON ledger.pending TO mingfa_server;
