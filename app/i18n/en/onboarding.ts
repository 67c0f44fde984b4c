import type { Words } from '../words.ts'

export const onboarding: Words['onboarding'] = {}
