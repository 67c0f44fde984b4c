ALTER TABLE "search_entry" ADD COLUMN "party" jsonb;--> statement-breakpoint
ALTER TABLE "search_entry" ADD COLUMN "knowledge_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "search_entry_knowledge_idx" ON "search_entry" USING btree ("knowledge_version","kind");