CREATE TABLE law.calendar (
  id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  year int NOT NULL,
  body jsonb NOT NULL,
  published_on date NOT NULL,
  published_in uuid NOT NULL
);
COMMENT ON TABLE law.calendar IS 'The working calendar of a year as an act published it, over what the packs hold; the last of a year counts. A row once written stands for ever: acts name the calendars they were decided under.';

CREATE TABLE law.calendar_applied (
  calendar int PRIMARY KEY REFERENCES law.calendar,
  applied_at timestamptz NOT NULL,
  looked_at int NOT NULL,
  moved int NOT NULL
);
COMMENT ON TABLE law.calendar_applied IS 'That the queues follow a published calendar: how many running matters were looked at, and in how many a term moved.';

GRANT SELECT, INSERT ON law.calendar, law.calendar_applied TO mingfa_server;
