DROP INDEX "search_entry_terms_idx";--> statement-breakpoint
DROP INDEX "search_entry_facets_idx";--> statement-breakpoint
CREATE INDEX "search_entry_terms_idx" ON "search_entry" USING gin ("terms") WITH (gin_pending_list_limit=256);--> statement-breakpoint
CREATE INDEX "search_entry_facets_idx" ON "search_entry" USING gin ("facets") WITH (gin_pending_list_limit=256);