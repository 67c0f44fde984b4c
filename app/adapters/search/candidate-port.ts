import type { Retriever } from '../../domain/matching/retrievers.ts'
import type { AnsweredBy } from './search-port.ts'

export type CandidateRequest = {
  retrievers: readonly Retriever[]
  /** Most candidates of the answer. */
  limit: number
  /** The day in Asia/Shanghai; listings that ended before it are none. */
  today: string
}

export type Candidates = AnsweredBy & {
  /** Organisations that may fit, most promising first; also ones that no longer are published. */
  ids: string[]
  /** More were found than were wanted. */
  capped: boolean
}

/** Finds organisations that may be partners; judging them is the domain's. */
export interface CandidatePort {
  retrieve(request: CandidateRequest): Promise<Candidates>
}
