CREATE TABLE "email_token" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"purpose" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "message" (
	"id" text PRIMARY KEY NOT NULL,
	"recipient" text NOT NULL,
	"template" text NOT NULL,
	"locale" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"device" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"email_verified_at" timestamp with time zone,
	"password_hash" text NOT NULL,
	"locale" text DEFAULT 'zh-Hans' NOT NULL,
	"sample_role" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "change" (
	"id" text PRIMARY KEY NOT NULL,
	"entity" text NOT NULL,
	"entity_id" text NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "delivery" (
	"change_id" text NOT NULL,
	"consumer" text NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"not_before" timestamp with time zone NOT NULL,
	"error" text,
	CONSTRAINT "delivery_change_id_consumer_pk" PRIMARY KEY("change_id","consumer")
);
--> statement-breakpoint
CREATE TABLE "meta" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "listing" (
	"id" text PRIMARY KEY NOT NULL,
	"public_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"side" text NOT NULL,
	"kind" text NOT NULL,
	"stream" text DEFAULT 'board' NOT NULL,
	"visibility" text DEFAULT 'public' NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"title" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"specifications" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"certificates" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"region_codes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"amount" numeric(20, 4),
	"unit" text,
	"period" text,
	"valid_until" date NOT NULL,
	"published_at" timestamp with time zone,
	"confirmed_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "listing_public_id_unique" UNIQUE("public_id")
);
--> statement-breakpoint
CREATE TABLE "listing_segment" (
	"listing_id" text NOT NULL,
	"segment_id" text NOT NULL,
	"state" text NOT NULL,
	"evidence" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"confidence" real DEFAULT 1 NOT NULL,
	"knowledge_version" integer NOT NULL,
	CONSTRAINT "listing_segment_listing_id_segment_id_pk" PRIMARY KEY("listing_id","segment_id")
);
--> statement-breakpoint
CREATE TABLE "block" (
	"organisation_id" text NOT NULL,
	"blocked_id" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "block_organisation_id_blocked_id_pk" PRIMARY KEY("organisation_id","blocked_id")
);
--> statement-breakpoint
CREATE TABLE "dismissal" (
	"organisation_id" text NOT NULL,
	"target_id" text NOT NULL,
	"target_kind" text NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dismissal_organisation_id_target_id_pk" PRIMARY KEY("organisation_id","target_id")
);
--> statement-breakpoint
CREATE TABLE "exposure" (
	"organisation_id" text NOT NULL,
	"day" date NOT NULL,
	"places" integer NOT NULL,
	CONSTRAINT "exposure_organisation_id_day_pk" PRIMARY KEY("organisation_id","day")
);
--> statement-breakpoint
CREATE TABLE "shortlist_entry" (
	"organisation_id" text NOT NULL,
	"target_id" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "shortlist_entry_organisation_id_target_id_pk" PRIMARY KEY("organisation_id","target_id")
);
--> statement-breakpoint
CREATE TABLE "certificate" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"name" text NOT NULL,
	"number" text,
	"expires_on" date
);
--> statement-breakpoint
CREATE TABLE "contact" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"name" text NOT NULL,
	"duty" text,
	"phone" text,
	"email" text
);
--> statement-breakpoint
CREATE TABLE "export_market" (
	"organisation_id" text NOT NULL,
	"market" text NOT NULL,
	CONSTRAINT "export_market_organisation_id_market_pk" PRIMARY KEY("organisation_id","market")
);
--> statement-breakpoint
CREATE TABLE "identifier" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"scheme" text NOT NULL,
	"value" text NOT NULL,
	"checks" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"user_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "membership_user_id_organisation_id_pk" PRIMARY KEY("user_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" text PRIMARY KEY NOT NULL,
	"public_id" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"parent_id" text,
	"name_hans" text NOT NULL,
	"name_hant" text,
	"name_en" text,
	"short_name" text,
	"founded_year" integer,
	"size_class" text,
	"about" text DEFAULT '' NOT NULL,
	"website" text,
	"switchboard" text,
	"show_website" boolean DEFAULT false NOT NULL,
	"show_switchboard" boolean DEFAULT false NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"verified_at" timestamp with time zone,
	"confirmed_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisation_public_id_unique" UNIQUE("public_id")
);
--> statement-breakpoint
CREATE TABLE "product" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"side" text NOT NULL,
	"ordinal" integer NOT NULL,
	"name" text NOT NULL,
	"specifications" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"hs_code" text,
	"amount" numeric(20, 4),
	"unit" text,
	"period" text,
	"minimum_order" numeric(20, 4),
	"share" real
);
--> statement-breakpoint
CREATE TABLE "qualification" (
	"organisation_id" text NOT NULL,
	"code" text NOT NULL,
	"state" text DEFAULT 'claimed' NOT NULL,
	"stated_on" date NOT NULL,
	"expires_on" date,
	CONSTRAINT "qualification_organisation_id_code_pk" PRIMARY KEY("organisation_id","code")
);
--> statement-breakpoint
CREATE TABLE "site" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"kind" text NOT NULL,
	"region_code" text NOT NULL,
	"address" text
);
--> statement-breakpoint
CREATE TABLE "tag" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"node_kind" text NOT NULL,
	"node_id" text NOT NULL,
	"side" text NOT NULL,
	"state" text NOT NULL,
	"evidence" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"confidence" real DEFAULT 1 NOT NULL,
	"knowledge_version" integer NOT NULL,
	"decided_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "search_entry" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"organisation_id" text NOT NULL,
	"version" integer NOT NULL,
	"terms" "tsvector" NOT NULL,
	"facets" text[] NOT NULL,
	"sort_name" text NOT NULL,
	"confirmed_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"sample" boolean DEFAULT false NOT NULL,
	"document" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "email_token" ADD CONSTRAINT "email_token_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_change_id_change_id_fk" FOREIGN KEY ("change_id") REFERENCES "public"."change"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing" ADD CONSTRAINT "listing_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_segment" ADD CONSTRAINT "listing_segment_listing_id_listing_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listing"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block" ADD CONSTRAINT "block_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "block" ADD CONSTRAINT "block_blocked_id_organisation_id_fk" FOREIGN KEY ("blocked_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dismissal" ADD CONSTRAINT "dismissal_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exposure" ADD CONSTRAINT "exposure_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shortlist_entry" ADD CONSTRAINT "shortlist_entry_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shortlist_entry" ADD CONSTRAINT "shortlist_entry_target_id_organisation_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact" ADD CONSTRAINT "contact_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "export_market" ADD CONSTRAINT "export_market_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identifier" ADD CONSTRAINT "identifier_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_parent_id_organisation_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "product" ADD CONSTRAINT "product_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "qualification" ADD CONSTRAINT "qualification_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site" ADD CONSTRAINT "site_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tag" ADD CONSTRAINT "tag_organisation_id_organisation_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisation"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "email_token_user_idx" ON "email_token" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "message_created_idx" ON "message" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "session_user_idx" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "session_expires_idx" ON "session" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "change_entity_idx" ON "change" USING btree ("entity","entity_id");--> statement-breakpoint
CREATE INDEX "delivery_due_idx" ON "delivery" USING btree ("consumer","state","not_before");--> statement-breakpoint
CREATE INDEX "listing_organisation_idx" ON "listing" USING btree ("organisation_id","state");--> statement-breakpoint
CREATE INDEX "listing_state_published_idx" ON "listing" USING btree ("state","published_at");--> statement-breakpoint
CREATE INDEX "listing_state_valid_idx" ON "listing" USING btree ("state","valid_until");--> statement-breakpoint
CREATE INDEX "listing_segment_node_idx" ON "listing_segment" USING btree ("segment_id","state");--> statement-breakpoint
CREATE INDEX "block_blocked_idx" ON "block" USING btree ("blocked_id");--> statement-breakpoint
CREATE INDEX "exposure_day_idx" ON "exposure" USING btree ("day");--> statement-breakpoint
CREATE INDEX "shortlist_entry_created_idx" ON "shortlist_entry" USING btree ("organisation_id","created_at");--> statement-breakpoint
CREATE INDEX "certificate_organisation_idx" ON "certificate" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "contact_organisation_idx" ON "contact" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "identifier_scheme_value_key" ON "identifier" USING btree ("scheme","value");--> statement-breakpoint
CREATE INDEX "identifier_organisation_idx" ON "identifier" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "membership_organisation_idx" ON "membership" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "organisation_parent_idx" ON "organisation" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "organisation_sample_idx" ON "organisation" USING btree ("is_sample","id");--> statement-breakpoint
CREATE INDEX "organisation_state_created_idx" ON "organisation" USING btree ("state","created_at");--> statement-breakpoint
CREATE INDEX "product_organisation_idx" ON "product" USING btree ("organisation_id","side","ordinal");--> statement-breakpoint
CREATE INDEX "site_organisation_idx" ON "site" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "site_region_idx" ON "site" USING btree ("region_code");--> statement-breakpoint
CREATE UNIQUE INDEX "tag_organisation_node_key" ON "tag" USING btree ("organisation_id","node_kind","node_id","side");--> statement-breakpoint
CREATE INDEX "tag_node_idx" ON "tag" USING btree ("node_id","side","state");--> statement-breakpoint
CREATE INDEX "search_entry_terms_idx" ON "search_entry" USING gin ("terms");--> statement-breakpoint
CREATE INDEX "search_entry_facets_idx" ON "search_entry" USING gin ("facets");--> statement-breakpoint
CREATE INDEX "search_entry_kind_confirmed_idx" ON "search_entry" USING btree ("kind","confirmed_at");--> statement-breakpoint
CREATE INDEX "search_entry_kind_name_idx" ON "search_entry" USING btree ("kind","sort_name");--> statement-breakpoint
CREATE INDEX "search_entry_organisation_idx" ON "search_entry" USING btree ("organisation_id");