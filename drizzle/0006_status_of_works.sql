CREATE TYPE "public"."update_asserter" AS ENUM('PUBLISHER', 'RETRACTION_WATCH', 'PUBMED', 'OPENALEX', 'OTHER');--> statement-breakpoint
CREATE TYPE "public"."update_kind" AS ENUM('RETRACTION', 'CORRECTION', 'CONCERN', 'WITHDRAWAL', 'NEW_VERSION', 'COMMENT');--> statement-breakpoint
CREATE TYPE "public"."update_role" AS ENUM('UPDATED', 'NOTICE');--> statement-breakpoint
ALTER TYPE "public"."article_type" ADD VALUE 'REVIEW' BEFORE 'BOOK';--> statement-breakpoint
ALTER TYPE "public"."article_type" ADD VALUE 'LETTER' BEFORE 'BOOK';--> statement-breakpoint
ALTER TYPE "public"."article_type" ADD VALUE 'EDITORIAL' BEFORE 'BOOK';--> statement-breakpoint
ALTER TYPE "public"."article_type" ADD VALUE 'CORRECTION' BEFORE 'BOOK';--> statement-breakpoint
ALTER TYPE "public"."article_type" ADD VALUE 'RETRACTION' BEFORE 'BOOK';--> statement-breakpoint
ALTER TYPE "public"."article_type" ADD VALUE 'NEWS' BEFORE 'BOOK';--> statement-breakpoint
ALTER TYPE "public"."article_type" ADD VALUE 'SOFTWARE' BEFORE 'WEB_PAGE';--> statement-breakpoint
ALTER TYPE "public"."article_type" ADD VALUE 'PATENT' BEFORE 'WEB_PAGE';--> statement-breakpoint
CREATE TABLE "article_updates" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "article_updates_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"article_id" bigint NOT NULL,
	"role" "update_role" NOT NULL,
	"kind" "update_kind" NOT NULL,
	"scheme" text,
	"value" text collate "C",
	"text" text,
	"date" text,
	"asserted_by" "update_asserter" NOT NULL,
	"source_id" bigint NOT NULL,
	"import_id" bigint NOT NULL
);
--> statement-breakpoint
DROP INDEX "articles_same_place";--> statement-breakpoint
ALTER TABLE "article_identifiers" DROP CONSTRAINT "article_identifiers_pkey";--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "article_number" text;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "publisher_place" text;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "edition" text;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "series" text;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "editors" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "translators" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "license" text;--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "retracted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "article_references" ADD COLUMN "article_number" text;--> statement-breakpoint
ALTER TABLE "article_references" ADD COLUMN "type" "article_type";--> statement-breakpoint
ALTER TABLE "article_references" ADD COLUMN "publisher" text;--> statement-breakpoint
ALTER TABLE "article_references" ADD COLUMN "publisher_place" text;--> statement-breakpoint
ALTER TABLE "article_references" ADD COLUMN "edition" text;--> statement-breakpoint
ALTER TABLE "article_references" ADD COLUMN "series" text;--> statement-breakpoint
ALTER TABLE "article_references" ADD COLUMN "editors" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "article_references" ADD COLUMN "identifiers" jsonb;--> statement-breakpoint
ALTER TABLE "article_updates" ADD CONSTRAINT "article_updates_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_updates" ADD CONSTRAINT "article_updates_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_updates" ADD CONSTRAINT "article_updates_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_updates_article" ON "article_updates" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "article_updates_other" ON "article_updates" USING btree ("scheme","value");--> statement-breakpoint
CREATE UNIQUE INDEX "article_identifiers_once" ON "article_identifiers" USING btree ("scheme","value",(case "scheme" when 'isbn' then "article_id" else 0 end));--> statement-breakpoint
CREATE INDEX "articles_retracted" ON "articles" USING btree ("published_key" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "articles"."retracted";--> statement-breakpoint
CREATE INDEX "articles_same_place" ON "articles" USING btree ("journal_id","volume",coalesce("article_number", "first_page"),"identified_by","id");