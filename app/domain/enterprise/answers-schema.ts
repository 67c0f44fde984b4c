import { z } from 'zod'
import { choice, line, optionalChoice, optionalLine } from '../input/fields.ts'
import { rowsOf } from '../input/rows.ts'
import { TAG_ANSWERS } from './tag-decisions.ts'
import { OFFER_SIDES } from './types.ts'

const yesNo = () => optionalChoice(['yes', 'no'])
const answer = () => optionalChoice(TAG_ANSWERS)

/** What a person said on the proposals page; a question without an answer is simply left open. */
export function answersSchema({ isSegment }: { isSegment: (id: string) => boolean }) {
  const limit = 80
  return z.object({
    tags: rowsOf(
      z
        .object({
          segment: line(120),
          side: choice(OFFER_SIDES),
          answer: answer(),
          to: optionalLine(120),
        })
        .transform(({ to, ...row }, context) => {
          if (row.answer !== 'change') return { ...row, to: null }
          if (to !== null && isSegment(to)) return { ...row, to }
          context.addIssue({ code: 'custom', message: 'choose', path: ['to'] })
          return z.NEVER
        }),
      { unlessBlank: ['answer'], limit },
    ),
    products: rowsOf(
      z
        .object({ name: line(), side: choice(OFFER_SIDES), answer: answer(), to: optionalLine() })
        .transform(renamed),
      { unlessBlank: ['answer'], limit },
    ),
    certificates: rowsOf(
      z.object({ name: line(), answer: answer(), to: optionalLine() }).transform(renamed),
      {
        unlessBlank: ['answer'],
        limit,
      },
    ),
    capacities: rowsOf(z.object({ at: line(40), answer: yesNo() }), {
      unlessBlank: ['answer'],
      limit,
    }),
    founded: z
      .preprocess((value) => value ?? {}, z.object({ answer: yesNo() }))
      .transform((one) => one.answer),
    /** A segment that the proposals missed, chosen by the person. */
    addSegment: optionalLine(120).refine((id) => id === null || isSegment(id), 'choose'),
    addSide: optionalChoice(OFFER_SIDES),
  })
}
export type Answers = z.output<ReturnType<typeof answersSchema>>

/** 改 without another name says nothing yet. */
function renamed<T extends { answer: string | null; to: string | null }>(
  row: T,
  context: z.core.$RefinementCtx,
): T {
  if (row.answer !== 'change' || row.to !== null) return row
  context.addIssue({ code: 'custom', message: 'required', path: ['to'] })
  return z.NEVER
}
