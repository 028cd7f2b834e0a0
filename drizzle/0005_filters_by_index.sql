CREATE FUNCTION "keyword_keys"("keywords" text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN array(SELECT lower("word" COLLATE "und-x-icu") FROM unnest("keywords") AS "word");--> statement-breakpoint
CREATE INDEX "articles_keyword_keys" ON "articles" USING gin (keyword_keys("keywords"));--> statement-breakpoint
CREATE INDEX "article_references_doi" ON "article_references" USING hash ("doi");--> statement-breakpoint
CREATE INDEX "article_references_match_status" ON "article_references" USING btree ("match_status","id");