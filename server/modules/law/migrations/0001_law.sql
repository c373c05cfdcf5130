CREATE SCHEMA law;

CREATE TABLE law.article (
  statute text NOT NULL,
  version text NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  suffix integer NOT NULL DEFAULT 0 CHECK (suffix >= 0),
  body jsonb NOT NULL,
  PRIMARY KEY (statute, version, number, suffix)
);
COMMENT ON TABLE law.article IS 'Articles of imported statute texts, by the short name and version of the packs'' table. A copy for reading: which version is in force on a day stands in the packs.';
COMMENT ON COLUMN law.article.suffix IS 'M of 第N条之M; 0 for 第N条.';
COMMENT ON COLUMN law.article.body IS 'The article as parsed: heading, path of headings, paragraphs with items.';

GRANT USAGE ON SCHEMA law TO mingfa_server;
GRANT SELECT, INSERT, DELETE ON law.article TO mingfa_server;
