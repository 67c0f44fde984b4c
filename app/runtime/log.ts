import { type Logger, pino } from 'pino'
import type { Env } from './env.ts'

export type Log = Logger

/** Structured lines on standard output. Callers log ids and codes, never names, addresses or texts of people. */
export function createLog(env: Pick<Env, 'LOG_LEVEL'>): Log {
  return pino({
    level: env.LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: describeError },
  })
}

/** What an error may say in the log: its place and its cause's code. Its message can carry what people typed. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error }
  const cause = error.cause as { code?: unknown; constraint_name?: unknown } | undefined
  const query = error.name === 'DrizzleQueryError' || 'query' in error
  return {
    type: error.name,
    ...(query ? {} : { message: error.message.slice(0, 300) }),
    ...(cause?.code ? { code: cause.code, constraint: cause.constraint_name } : {}),
    at: error.stack
      ?.split('\n')
      .filter((line) => line.trimStart().startsWith('at '))
      .slice(0, 6),
  }
}
