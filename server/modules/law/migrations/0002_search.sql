-- Copies without what they are found by: to be imported again (mingfa law import).
DELETE FROM law.article;

ALTER TABLE law.article DROP CONSTRAINT article_number_check, ADD CHECK (number >= 0);
COMMENT ON COLUMN law.article.number IS 'N of 第N条; 0 for what stands before the first article, which is all there is of a text without articles.';

ALTER TABLE law.article ADD COLUMN folded text NOT NULL, ADD COLUMN keys tsvector NOT NULL;
COMMENT ON COLUMN law.article.folded IS 'The words as they are searched: width, case and spaces make no difference.';
COMMENT ON COLUMN law.article.keys IS 'Every character of folded and every pair of neighbours: what has a word has its keys, so the index loses nothing.';

CREATE INDEX article_keys ON law.article USING gin (keys) WITH (fastupdate = off);
