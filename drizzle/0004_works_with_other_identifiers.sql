DROP INDEX "articles_journal_place";--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "identified_by" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE "articles" a SET "identified_by" = i."kinds" FROM (SELECT "article_id", bit_or(CASE "scheme" WHEN 'doi' THEN 1 ELSE 2 END) AS "kinds" FROM "article_identifiers" WHERE "scheme" IN ('doi', 'pmid') GROUP BY "article_id") i WHERE a."id" = i."article_id";--> statement-breakpoint
CREATE INDEX "articles_same_place" ON "articles" USING btree ("journal_id","volume","first_page","identified_by","id");--> statement-breakpoint
CREATE INDEX "articles_same_title" ON "articles" USING btree (hashtextextended("title_key", 0),"identified_by","id");
