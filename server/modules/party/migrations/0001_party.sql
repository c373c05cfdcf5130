CREATE SCHEMA party;

CREATE TABLE party.party (
  id text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('citizen', 'firm')),
  name text NOT NULL,
  identifier text NOT NULL UNIQUE
);
COMMENT ON COLUMN party.party.identifier IS 'Citizen ID number (GB 11643) or unified social credit code (GB 32100).';

CREATE TABLE party.mandate (
  agent text NOT NULL REFERENCES party.party,
  principal text NOT NULL REFERENCES party.party,
  from_day date NOT NULL,
  to_day date,
  PRIMARY KEY (agent, principal, from_day)
);
COMMENT ON TABLE party.mandate IS 'Who may act for whom: a legal representative for his firm, an agent for a principal.';

GRANT USAGE ON SCHEMA party TO mingfa_server;
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA party TO mingfa_server;
