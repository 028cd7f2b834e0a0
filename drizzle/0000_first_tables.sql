CREATE TYPE "public"."access" AS ENUM('OPEN', 'SUBSCRIPTION', 'UNKNOWN');--> statement-breakpoint
CREATE TYPE "public"."article_origin" AS ENUM('RECORD', 'REFERENCE');--> statement-breakpoint
CREATE TYPE "public"."article_type" AS ENUM('JOURNAL_ARTICLE', 'BOOK', 'BOOK_CHAPTER', 'CONFERENCE_PAPER', 'PREPRINT', 'THESIS', 'REPORT', 'DATASET', 'WEB_PAGE', 'OTHER');--> statement-breakpoint
CREATE TYPE "public"."reference_list_status" AS ENUM('UNKNOWN', 'NONE', 'PARTIAL', 'COMPLETE');--> statement-breakpoint
CREATE TYPE "public"."match_status" AS ENUM('ASSERTED', 'EXACT', 'STRONG', 'WEAK', 'NEW', 'NONE', 'REJECTED');--> statement-breakpoint
CREATE TABLE "article_identifiers" (
	"scheme" text NOT NULL,
	"value" text collate "C" NOT NULL,
	"article_id" bigint NOT NULL,
	CONSTRAINT "article_identifiers_pkey" PRIMARY KEY("scheme","value")
);
--> statement-breakpoint
CREATE TABLE "articles" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "articles_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"type" "article_type" NOT NULL,
	"origin" "article_origin" NOT NULL,
	"title" text,
	"title_key" text collate "C" DEFAULT '' NOT NULL,
	"abstract" text,
	"language" text,
	"year" integer,
	"published" text,
	"published_key" integer DEFAULT 0 NOT NULL,
	"volume" text,
	"issue" text,
	"first_page" text,
	"last_page" text,
	"journal_id" bigint,
	"container_title" text,
	"keywords" text[] DEFAULT '{}'::text[] NOT NULL,
	"access" "access" DEFAULT 'UNKNOWN' NOT NULL,
	"reference_list_status" "reference_list_status" DEFAULT 'UNKNOWN' NOT NULL,
	"declared_reference_count" integer,
	"parsed_reference_count" integer DEFAULT 0 NOT NULL,
	"linked_reference_count" integer DEFAULT 0 NOT NULL,
	"reference_count" integer DEFAULT 0 NOT NULL,
	"citation_count" integer DEFAULT 0 NOT NULL,
	"author_count" integer DEFAULT 0 NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('simple', coalesce(left("articles"."title", 10000), '')), 'A') || setweight(to_tsvector('simple', coalesce(left("articles"."abstract", 100000), '')), 'C')) STORED,
	CONSTRAINT "articles_year_of_key" CHECK ("articles"."year" is not distinct from nullif("articles"."published_key" / 10000, 0))
);
--> statement-breakpoint
CREATE TABLE "authors" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "authors_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"family_name" text NOT NULL,
	"family_key" text collate "C" NOT NULL,
	"given_name" text,
	"initials" text,
	"suffix" text,
	"orcid" text,
	"article_count" integer DEFAULT 0 NOT NULL,
	"citation_count" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "authorships" (
	"article_id" bigint NOT NULL,
	"position" integer NOT NULL,
	"author_id" bigint NOT NULL,
	"name_as_printed" text NOT NULL,
	"name" jsonb NOT NULL,
	"corresponding" boolean DEFAULT false NOT NULL,
	"affiliations" text[] DEFAULT '{}'::text[] NOT NULL,
	"article_published_key" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "authorships_pkey" PRIMARY KEY("article_id","position")
);
--> statement-breakpoint
CREATE TABLE "journal_issns" (
	"issn" text NOT NULL,
	"journal_id" bigint NOT NULL,
	CONSTRAINT "journal_issns_pkey" PRIMARY KEY("issn")
);
--> statement-breakpoint
CREATE TABLE "journal_names" (
	"name_key" text collate "C" PRIMARY KEY NOT NULL,
	"journal_id" bigint NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journals" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "journals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"title" text NOT NULL,
	"title_key" text collate "C" NOT NULL,
	"abbreviation" text,
	"publisher" text,
	"article_count" integer DEFAULT 0 NOT NULL,
	"citation_count" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "article_references" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "article_references_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"citing_id" bigint NOT NULL,
	"ordinal" integer NOT NULL,
	"text" text NOT NULL,
	"cited_id" bigint,
	"repeated" boolean DEFAULT false NOT NULL,
	"citing_published_key" integer DEFAULT 0 NOT NULL,
	"authors" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"authors_truncated" boolean DEFAULT false NOT NULL,
	"title" text,
	"container_title" text,
	"year" integer,
	"volume" text,
	"issue" text,
	"first_page" text,
	"last_page" text,
	"doi" text,
	"note" text,
	"links" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"match_status" "match_status" NOT NULL,
	"match_method" text NOT NULL,
	"match_score" real NOT NULL,
	"match_evidence" text[] DEFAULT '{}'::text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "imports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	"record_count" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "source_records" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "source_records_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"source_id" bigint NOT NULL,
	"import_id" bigint NOT NULL,
	"article_id" bigint NOT NULL,
	"content_hash" text NOT NULL,
	"imported_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "sources_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"format" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "article_identifiers" ADD CONSTRAINT "article_identifiers_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_journal_id_journals_id_fk" FOREIGN KEY ("journal_id") REFERENCES "public"."journals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authorships" ADD CONSTRAINT "authorships_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "authorships" ADD CONSTRAINT "authorships_author_id_authors_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."authors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal_issns" ADD CONSTRAINT "journal_issns_journal_id_journals_id_fk" FOREIGN KEY ("journal_id") REFERENCES "public"."journals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journal_names" ADD CONSTRAINT "journal_names_journal_id_journals_id_fk" FOREIGN KEY ("journal_id") REFERENCES "public"."journals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_references" ADD CONSTRAINT "article_references_citing_id_articles_id_fk" FOREIGN KEY ("citing_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "article_references" ADD CONSTRAINT "article_references_cited_id_articles_id_fk" FOREIGN KEY ("cited_id") REFERENCES "public"."articles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_records" ADD CONSTRAINT "source_records_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_records" ADD CONSTRAINT "source_records_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_records" ADD CONSTRAINT "source_records_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_identifiers_article" ON "article_identifiers" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "articles_published_desc_order" ON "articles" USING btree ("published_key" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "articles_published_asc_order" ON "articles" USING btree (("published_key" = 0),"published_key","id");--> statement-breakpoint
CREATE INDEX "articles_citation_count_order" ON "articles" USING btree ("citation_count" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "articles_title_order" ON "articles" USING btree (("title_key" = ''),"title_key","id");--> statement-breakpoint
CREATE INDEX "articles_journal_published_order" ON "articles" USING btree ("journal_id","published_key" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "articles_journal_place" ON "articles" USING btree ("journal_id","volume","first_page");--> statement-breakpoint
CREATE INDEX "articles_search" ON "articles" USING gin ("search");--> statement-breakpoint
CREATE UNIQUE INDEX "authors_orcid" ON "authors" USING btree ("orcid") WHERE "authors"."orcid" is not null;--> statement-breakpoint
CREATE INDEX "authors_name_order" ON "authors" USING btree ("name_key","id");--> statement-breakpoint
CREATE INDEX "authors_family" ON "authors" USING btree ("family_key");--> statement-breakpoint
CREATE INDEX "authors_article_count_order" ON "authors" USING btree ("article_count" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "authors_citation_count_order" ON "authors" USING btree ("citation_count" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "authorships_author_published_order" ON "authorships" USING btree ("author_id","article_published_key" DESC NULLS FIRST,"article_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "journal_issns_journal" ON "journal_issns" USING btree ("journal_id");--> statement-breakpoint
CREATE INDEX "journal_names_journal" ON "journal_names" USING btree ("journal_id");--> statement-breakpoint
CREATE INDEX "journals_title_order" ON "journals" USING btree ("title_key","id");--> statement-breakpoint
CREATE INDEX "journals_article_count_order" ON "journals" USING btree ("article_count" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "journals_citation_count_order" ON "journals" USING btree ("citation_count" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "article_references_citing_ordinal" ON "article_references" USING btree ("citing_id","ordinal");--> statement-breakpoint
CREATE INDEX "article_references_cited_published_order" ON "article_references" USING btree ("cited_id","citing_published_key" DESC NULLS FIRST,"citing_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "source_records_source_article" ON "source_records" USING btree ("source_id","article_id");--> statement-breakpoint
CREATE INDEX "source_records_article" ON "source_records" USING btree ("article_id","imported_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "source_records_content" ON "source_records" USING btree ("content_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "sources_name_format" ON "sources" USING btree ("name","format");