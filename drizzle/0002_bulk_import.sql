CREATE TYPE "public"."doi_asserter" AS ENUM('PUBLISHER', 'CROSSREF', 'OTHER');--> statement-breakpoint
CREATE TABLE "name_pairs" (
	"pair" bigint NOT NULL,
	"author_id" bigint NOT NULL,
	"coauthor_id" bigint NOT NULL
);
--> statement-breakpoint
DROP INDEX "source_records_source_article";--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "publisher" text;--> statement-breakpoint
ALTER TABLE "authors" ADD COLUMN "forms" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "article_references" ADD COLUMN "label" text;--> statement-breakpoint
ALTER TABLE "article_references" ADD COLUMN "key" text;--> statement-breakpoint
ALTER TABLE "article_references" ADD COLUMN "doi_asserted_by" "doi_asserter";--> statement-breakpoint
CREATE INDEX "name_pairs_pair" ON "name_pairs" USING btree ("pair");--> statement-breakpoint
CREATE UNIQUE INDEX "source_records_source_article_content" ON "source_records" USING btree ("source_id","article_id","content_hash");--> statement-breakpoint
UPDATE "authors" SET "forms" = coalesce((SELECT jsonb_agg(DISTINCT s."name") FROM "authorships" s WHERE s."author_id" = "authors"."id"), '[]'::jsonb);
