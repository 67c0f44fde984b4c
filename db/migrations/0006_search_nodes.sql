CREATE TABLE "search_node" (
	"consumer" text PRIMARY KEY NOT NULL,
	"staged" boolean DEFAULT false NOT NULL,
	"filled_at" timestamp with time zone,
	"sender" text,
	"sending_until" timestamp with time zone,
	"builder" text,
	"building_until" timestamp with time zone
);
