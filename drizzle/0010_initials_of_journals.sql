ALTER TABLE "journal_names" ADD COLUMN "initials" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "journal_names_initials" ON "journal_names" USING btree ("initials");