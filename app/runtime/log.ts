import { type Logger, pino } from 'pino'
import type { Env } from './env.ts'

export type Log = Logger

/** Structured lines on standard output. Callers log ids and codes, never names, addresses or texts of people. */
export function createLog(env: Pick<Env, 'LOG_LEVEL'>): Log {
  return pino({ level: env.LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime })
}
