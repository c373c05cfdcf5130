CREATE FUNCTION party.folded(name text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT SET search_path = '' AS $$
  SELECT pg_catalog.lower(pg_catalog.regexp_replace(pg_catalog.normalize(name, 'NFKC'), '\s', '', 'g'))
$$;
COMMENT ON FUNCTION party.folded IS 'A name as it is searched: width, case and spaces make no difference.';

CREATE FUNCTION party.name_keys(name text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT SET search_path = '' AS $$
  SELECT pg_catalog.array_to_tsvector(pg_catalog.array_agg(DISTINCT key))
    FROM (SELECT party.folded(name) AS folded) f, pg_catalog.generate_series(1, pg_catalog.length(folded)) AS at,
         LATERAL (VALUES (pg_catalog.substr(folded, at, 1)), (pg_catalog.substr(folded, at, 2))) AS k (key)
$$;
COMMENT ON FUNCTION party.name_keys IS 'Every character of a folded name and every pair of neighbours: what holds a word has its keys.';

CREATE INDEX party_name ON party.party USING gin (party.name_keys(name)) WITH (fastupdate = off);
COMMENT ON INDEX party.party_name IS 'An index over the register itself, no copy: when a name goes, so does its entry.';

GRANT EXECUTE ON FUNCTION party.folded, party.name_keys TO mingfa_server;
