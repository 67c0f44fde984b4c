DROP INDEX "search_entry_kind_confirmed_idx";--> statement-breakpoint
DROP INDEX "search_entry_kind_name_idx";--> statement-breakpoint
ALTER TABLE "search_entry" ADD COLUMN "valid_until" date;--> statement-breakpoint
CREATE INDEX "search_entry_kind_created_idx" ON "search_entry" USING btree ("kind","created_at","id");--> statement-breakpoint
CREATE INDEX "search_entry_kind_confirmed_idx" ON "search_entry" USING btree ("kind","confirmed_at","id");--> statement-breakpoint
CREATE INDEX "search_entry_kind_name_idx" ON "search_entry" USING btree ("kind","sort_name","id");