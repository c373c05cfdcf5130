CREATE SCHEMA oversight;

CREATE TABLE oversight.stay (
  organ text NOT NULL,
  procedure text NOT NULL,
  stage text NOT NULL,
  month date NOT NULL,
  natural_days int NOT NULL,
  working_days int NOT NULL,
  excluded_days int NOT NULL,
  times int NOT NULL,
  PRIMARY KEY (organ, procedure, stage, month, natural_days, working_days, excluded_days)
);
COMMENT ON TABLE oversight.stay IS 'How often closed matters stood at a stage for so long, by the month in which they were closed. Counts alone: nothing here leads back to a matter or a person.';

CREATE TABLE oversight.term (
  organ text NOT NULL,
  procedure text NOT NULL,
  clock text NOT NULL,
  month date NOT NULL,
  in_time int NOT NULL,
  late int NOT NULL,
  PRIMARY KEY (organ, procedure, clock, month)
);
COMMENT ON TABLE oversight.term IS 'How often a term of the authority was kept in closed matters, by month.';

CREATE TABLE oversight.closed (
  organ text NOT NULL,
  day date NOT NULL,
  matters int NOT NULL,
  PRIMARY KEY (organ, day)
);
COMMENT ON TABLE oversight.closed IS 'Matters closed on a day.';

GRANT USAGE ON SCHEMA oversight TO mingfa_server;
GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA oversight TO mingfa_server;
