import type { Words } from '../words.ts'

export const enterprise: Words['enterprise'] = {}
