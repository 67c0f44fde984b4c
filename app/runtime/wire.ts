import type { Database } from '../../db/client.server.ts'
import { loadGeometry } from '../../db/reference/load-geometry.ts'
import { loadKnowledge } from '../../db/reference/load-knowledge.ts'
import { createAuth } from '../adapters/auth/create-auth.server.ts'
import { createOutboxMail } from '../adapters/mail/outbox-mail.ts'
import { createSmtpMail } from '../adapters/mail/smtp-mail.server.ts'
import { createPostgresCandidates } from '../adapters/search/postgres-candidates.server.ts'
import { createPostgresSearch } from '../adapters/search/postgres-search.server.ts'
import { createTextTools } from '../adapters/text/text-tools.server.ts'
import { dictionaryOf } from '../domain/knowledge/lookups.ts'
import { buildTagger } from '../domain/tagging/tagger.ts'
import { nameMatcherOf } from '../services/search/entry-tools.server.ts'
import type { Env } from './env.ts'
import type { Log } from './log.ts'
import type { Runtime } from './runtime.ts'
import { wireSearch } from './wire-search.ts'

type Parts = { env: Env; log: Log; database: Database; now?: () => Date }

/** Chooses every adapter once, by the configuration. */
export function wire({ env, log, database, now = () => new Date() }: Parts): Runtime {
  const { knowledge, regions, faults } = loadKnowledge()
  for (const { file, line, code } of faults)
    log.warn({ file, line, code }, 'fault in the knowledge')
  const text = createTextTools(dictionaryOf(knowledge))
  const { db } = database
  const names = nameMatcherOf({ regions, text })
  const searching = wireSearch({
    env,
    log,
    names,
    fallback: createPostgresSearch(db, { names }),
    candidates: createPostgresCandidates(db),
  })
  return {
    env,
    log,
    database,
    db,
    now,
    knowledge,
    geometry: onceEach(loadGeometry),
    regions,
    text,
    tagger: buildTagger(knowledge, text),
    ...searching,
    auth: createAuth(db, { now, secure: env.PUBLIC_URL?.startsWith('https:') ?? false }),
    mail: env.SMTP_URL ? createSmtpMail(env.SMTP_URL, env.MAIL_FROM) : createOutboxMail(),
    async close() {
      await Promise.all(searching.searchNodes.map((node) => node.close()))
      await database.close()
    },
  }
}

type Geometry = Runtime['geometry']

/** Reads each drawing once. */
function onceEach(load: Geometry): Geometry {
  const read = new Map<string, ReturnType<Geometry>>()
  return (drawing) => {
    const key = `${drawing.cluster} ${drawing.locale}`
    const known = read.get(key)
    if (known !== undefined) return known
    const geometry = load(drawing)
    read.set(key, geometry)
    return geometry
  }
}
