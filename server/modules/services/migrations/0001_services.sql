CREATE SCHEMA services;

CREATE TABLE services.applications (
  item text NOT NULL,
  day date NOT NULL,
  count int NOT NULL CHECK (count > 0),
  PRIMARY KEY (day, item)
);
COMMENT ON TABLE services.applications IS 'How many applications were made under an item on a day, counted from news of them. For showing what is often asked for; nothing is decided by it.';

GRANT USAGE ON SCHEMA services TO mingfa_server;
GRANT SELECT, INSERT, UPDATE ON services.applications TO mingfa_server;
