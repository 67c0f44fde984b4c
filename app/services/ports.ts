import type { Db } from '#db/client.server.ts'
import type { AuthPort } from '../adapters/auth/auth-port.ts'
import type { MailPort } from '../adapters/mail/mail-port.ts'
import type { CandidatePort } from '../adapters/search/candidate-port.ts'
import type { SearchPort } from '../adapters/search/search-port.ts'
import type { ChainGeometry, GeometryLocale } from '../domain/graph/types.ts'
import type { Knowledge } from '../domain/knowledge/types.ts'
import type { Regions } from '../domain/region/types.ts'
import type { Tagger } from '../domain/tagging/types.ts'
import type { TextTools } from '../domain/text/types.ts'

/**
 * What services may be handed: each takes `Pick<Ports, …>` of what it needs, first.
 * Inside a transaction hand on `{ ...ports, db: tx }`, never the pool.
 */
export type Ports = {
  db: Db
  auth: AuthPort
  mail: MailPort
  search: SearchPort
  /** Firms that may be partners, on the engine that searches. */
  candidates: CandidatePort
  text: TextTools
  knowledge: Knowledge
  /** The drawing of a cluster's chain, made beforehand; null where none was made. */
  geometry: (drawing: { cluster: string; locale: GeometryLocale }) => ChainGeometry | null
  regions: Regions
  tagger: Tagger
  now: () => Date
}
