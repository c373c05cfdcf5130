CREATE SCHEMA publicity;

CREATE TABLE publicity.decision (
  matter uuid NOT NULL,
  decision int NOT NULL,
  act text NOT NULL,
  number text NOT NULL,
  item text,
  procedure text NOT NULL,
  organ text NOT NULL,
  applicant text NOT NULL,
  decided_on date NOT NULL,
  published_on date NOT NULL,
  published_by int NOT NULL,
  facts text[] NOT NULL,
  PRIMARY KEY (matter, decision)
);
COMMENT ON TABLE publicity.decision IS 'Which act of which matter was made public, by which act, and the names of the facts shown with it. No content: that is read from the matter, and is gone when it is erased there.';
CREATE INDEX decision_newest ON publicity.decision (decided_on DESC, matter, decision);
CREATE INDEX decision_organ ON publicity.decision (organ, decided_on DESC, matter, decision);
CREATE INDEX decision_item ON publicity.decision (item, decided_on DESC, matter, decision);
CREATE INDEX decision_applicant ON publicity.decision (applicant, decided_on DESC, matter, decision);
CREATE INDEX decision_number ON publicity.decision (number);

GRANT USAGE ON SCHEMA publicity TO mingfa_server;
GRANT SELECT, INSERT ON publicity.decision TO mingfa_server;
