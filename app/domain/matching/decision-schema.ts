import { z } from 'zod'
import { optionalLine, paragraphs } from '../input/fields.ts'
import { DISMISS_REASONS, NOTE_LIMIT } from './decisions.ts'

/** The acts on a match, a shortlist or the list of blocks. */
const DECISIONS = [
  'shortlist',
  'add',
  'note',
  'remove',
  'dismiss',
  'restore',
  'block',
  'unblock',
] as const

/** A pressed button: which act, on whom. The public id is checked by whoever looks it up. */
export function decisionSchema() {
  return z
    .object({
      intent: z.enum(DECISIONS),
      target: optionalLine(20),
      note: paragraphs(NOTE_LIMIT),
      reason: z
        .enum([...DISMISS_REASONS, ''])
        .optional()
        .default(''),
    })
    .refine(({ intent, reason }) => intent !== 'dismiss' || reason !== '', {
      path: ['reason'],
      message: 'reason',
    })
}
export type DecisionForm = z.output<ReturnType<typeof decisionSchema>>
