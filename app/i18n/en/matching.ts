import type { Words } from '../words.ts'

export const matching: Words['matching'] = {}
