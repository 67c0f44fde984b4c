import type { Words } from '../words.ts'

export const clusters: Words['clusters'] = {}
