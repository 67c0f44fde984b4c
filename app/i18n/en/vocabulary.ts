import type { Words } from '../words.ts'

export const vocabulary: Words['vocabulary'] = {}
