ALTER TABLE "article_references" ADD COLUMN "confidence" real;--> statement-breakpoint
ALTER TABLE "article_references" ADD COLUMN "part_confidences" jsonb;--> statement-breakpoint
CREATE INDEX "article_references_doubt" ON "article_references" USING btree (coalesce("confidence", 2::real),"id");