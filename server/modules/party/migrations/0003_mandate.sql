ALTER TABLE party.mandate DROP CONSTRAINT mandate_pkey;
ALTER TABLE party.mandate
  ADD COLUMN id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  ADD COLUMN legal boolean NOT NULL DEFAULT true,
  ADD COLUMN items text[],
  ADD COLUMN matter uuid UNIQUE,
  ADD COLUMN ended_as text CHECK (ended_as IN ('withdrawn', 'renounced')),
  ADD COLUMN ended_at timestamptz;
ALTER TABLE party.mandate ADD CHECK (legal OR matter IS NOT NULL), ADD CHECK (NOT legal OR items IS NULL);
CREATE INDEX ON party.mandate (agent);
CREATE INDEX ON party.mandate (principal);
COMMENT ON COLUMN party.mandate.legal IS 'Acts for the firm by law (法定代表人), not by a mandate that someone gave.';
COMMENT ON COLUMN party.mandate.items IS 'The items it covers; null: every one.';
COMMENT ON COLUMN party.mandate.matter IS 'The matter in whose acts it was given and ended.';
COMMENT ON COLUMN party.mandate.to_day IS 'Excluded: from this day on it is no more.';
