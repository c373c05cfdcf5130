ALTER TABLE procedure.matter
  ADD COLUMN held text CHECK (held IN ('party', 'excluded')),
  ADD COLUMN held_clock text,
  ADD COLUMN held_since date,
  ADD COLUMN applicant_kind text CHECK (applicant_kind IN ('citizen', 'firm')),
  ADD COLUMN officer text,
  ADD COLUMN closed_on date,
  ADD COLUMN measured boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN procedure.matter.held IS 'Why no term of the authority runs while the matter is open: it is the party''s turn, or time does not count. What was said about it stands in content alone.';
COMMENT ON COLUMN procedure.matter.held_clock IS 'The clock that stands still, or that of the party.';
COMMENT ON COLUMN procedure.matter.officer IS 'The officer who acted last.';
COMMENT ON COLUMN procedure.matter.closed_on IS 'The day on which the act took effect that ended it.';
COMMENT ON COLUMN procedure.matter.measured IS 'Whether its course has gone into the figures of how long steps take.';

UPDATE procedure.matter m
   SET applicant_kind = (SELECT kind FROM party.party WHERE id = m.applicant),
       officer = (SELECT actor_id FROM procedure.act WHERE matter = m.id AND actor_kind = 'officer' ORDER BY sequence DESC LIMIT 1),
       closed_on = CASE WHEN final THEN
         (SELECT a.effective_on FROM procedure.act a JOIN procedure.content c USING (matter, sequence)
           WHERE a.matter = m.id AND c.body->'changes'->>'stage' = m.stage ORDER BY a.sequence DESC LIMIT 1) END,
       -- Looked at once more by the job that settles: what holds them up is worked out from their acts.
       settle_on = CASE WHEN NOT final AND due IS NULL THEN opened_on ELSE settle_on END;

DROP INDEX procedure.matter_desk, procedure.matter_desk_stage, procedure.matter_closed;
CREATE INDEX matter_desk ON procedure.matter (organ, due, id)
  INCLUDE (warn_on, procedure, stage, applicant_kind, officer) WHERE NOT final AND due IS NOT NULL;
CREATE INDEX matter_undated ON procedure.matter (organ, held, opened_on, id)
  INCLUDE (procedure, stage, applicant_kind, officer) WHERE NOT final AND due IS NULL;
CREATE INDEX matter_newest ON procedure.matter (organ, opened_on DESC, id)
  INCLUDE (final, due, procedure, stage, applicant_kind, officer);
COMMENT ON INDEX procedure.matter_newest IS 'Lists and facets of one organ read this alone, whatever they are filtered by.';
CREATE INDEX matter_unmeasured ON procedure.matter (closed_on) WHERE final AND NOT measured;

CREATE TABLE procedure.export (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  officer text NOT NULL,
  organ text NOT NULL,
  exported_at timestamptz NOT NULL,
  list text NOT NULL CHECK (list IN ('desk', 'search', 'workload')),
  filter jsonb NOT NULL,
  columns text[] NOT NULL,
  format text NOT NULL CHECK (format IN ('csv', 'xlsx')),
  rows int NOT NULL,
  cut boolean NOT NULL
);
COMMENT ON TABLE procedure.export IS 'Who has taken which list out of the system, by what filter and how many lines. Written before the first byte leaves, never changed. Names and numbers searched by are masked.';
CREATE INDEX export_by_organ ON procedure.export (organ, exported_at DESC);
GRANT SELECT, INSERT ON procedure.export TO mingfa_server;
