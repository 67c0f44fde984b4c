import { z } from 'zod'

const onOff = z.enum(['on', 'off']).transform((value) => value === 'on')

/** Fewest bytes of a master key that a Meilisearch in production takes. */
const SHORTEST_MASTER_KEY = 16
/** Servers that hold the same index; more than a few would only cost start-up time. */
const MOST_NODES = 8

const address = z.url({ protocol: /^https?$/, error: 'not an address such as http://host:7700' })
/** One or several, with commas. */
const addresses = z
  .string()
  .transform((list) => list.split(',').map((one) => one.trim().replace(/\/+$/, '')))
  .pipe(z.array(address).max(MOST_NODES))
const masterKey = z
  .string()
  .refine((key) => Buffer.byteLength(key) >= SHORTEST_MASTER_KEY, 'shorter than 16 bytes')

const variables = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATA_DIR: z.string().default('./data'),
  SAMPLE_DATA: onOff.default(true),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default('湾链 <no-reply@localhost>'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUST_PROXY: onOff.default(false),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  MEILI_URL: addresses.optional(),
  MEILI_MASTER_KEY: masterKey.optional(),
  /** Longest that a search waits for Meilisearch before the database answers. */
  MEILI_TIMEOUT_MS: z.coerce.number().int().min(20).max(5_000).default(300),
})

const schema = variables
  .refine(({ MEILI_URL, MEILI_MASTER_KEY }) => !MEILI_URL || MEILI_MASTER_KEY, {
    path: ['MEILI_MASTER_KEY'],
    error: 'needed with MEILI_URL',
  })
  // whoever needs it reads it, uses it and forgets it
  .transform(({ MEILI_MASTER_KEY: _, ...env }) => env)

type Source = Readonly<Record<string, string | undefined>>

export type Env = z.infer<typeof schema>

/** This and `readMasterKey` alone read the environment. A wrong variable stops the start with its name. */
export function readEnv(source: Source = process.env): Env {
  const parsed = schema.safeParse(presentIn(source))
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`configuration: ${lines.join('; ')}`)
}

/** For setting up keys and for nothing else; the environment has been checked before. */
export function readMasterKey(source: Source = process.env): string {
  return masterKey.parse(source.MEILI_MASTER_KEY)
}

/** An empty variable counts as none. */
function presentIn(source: Source): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
}
