CREATE TABLE "author_names" (
	"number" bigint NOT NULL,
	"author_id" bigint NOT NULL,
	CONSTRAINT "author_names_pkey" PRIMARY KEY("number","author_id")
);
--> statement-breakpoint
CREATE TABLE "name_counts" (
	"number" bigint PRIMARY KEY NOT NULL,
	"article_count" integer NOT NULL,
	"crowded" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "authorships" ADD COLUMN "name_number" bigint;--> statement-breakpoint
ALTER TABLE "authorships" ADD COLUMN "traits" "bytea";--> statement-breakpoint
-- Counts of names change with every list: there is room for the next version beside each.
ALTER TABLE "name_counts" SET (fillfactor = 70);
