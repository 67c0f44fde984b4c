export const ENGINE_FAULTS = [
  'unreachable',
  'timeout',
  'denied',
  'failed',
  'missing_index',
  'rubbish',
  'rejected',
] as const
export type EngineFault = (typeof ENGINE_FAULTS)[number]

/** Why a Meilisearch server gave no answer; `rejected` = it did not accept the request, which is our mistake. */
export class EngineError extends Error {
  constructor(
    readonly fault: EngineFault,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(`meilisearch ${fault}: ${detail.slice(0, 200)}`, options)
    this.name = 'EngineError'
  }
}

/** The server's own error codes that mean more than their status. */
const FAULT_OF_CODE: Readonly<Record<string, EngineFault>> = {
  index_not_found: 'missing_index',
  invalid_api_key: 'denied',
  missing_authorization_header: 'denied',
}

export function faultOf(status: number, code: string): EngineFault {
  const known = FAULT_OF_CODE[code]
  if (known) return known
  if (status === 401 || status === 403) return 'denied'
  if (status >= 500 || status === 408 || status === 429) return 'failed'
  return status >= 400 && code ? 'rejected' : 'rubbish'
}

/** The client wraps what its transport throws. */
export function engineError(error: unknown): EngineError {
  if (error instanceof EngineError) return error
  const cause = error instanceof Error ? error.cause : undefined
  if (cause instanceof EngineError) return cause
  return new EngineError('unreachable', String(error), { cause: error })
}

/** Null where there is no index to answer. */
export async function orNull<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof EngineError && error.fault === 'missing_index') return null
    throw error
  }
}
