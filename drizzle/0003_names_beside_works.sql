ALTER TABLE "authorships" ADD COLUMN "author_name" text;--> statement-breakpoint
UPDATE "authorships" s SET "author_name" = a."name" FROM "authors" a WHERE a."id" = s."author_id";--> statement-breakpoint
ALTER TABLE "authorships" ALTER COLUMN "author_name" SET NOT NULL;
