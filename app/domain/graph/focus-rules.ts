/** The style sheet has focus rules for this many boxes of one drawing; a box beyond it is plainly a link. */
export const FOCUS_BOXES = 64

/** Pointed at or reached by keyboard. */
const ACTIVE = ':is(:hover, :focus-visible)'
/** Nothing is pointed at, so the segment named by the page or its address stays lit. */
const AT_REST = `.g:not(:has(.n${ACTIVE}))`

function rule(selectors: readonly string[], body: Record<string, string>): string {
  const lines = Object.entries(body).map(([name, value]) => `  ${name}: ${value};`)
  return `${selectors.join(',\n')} {\n${lines.join('\n')}\n}\n`
}

function rulesOf(place: number): string {
  const lit = [`.g:has(.n${place}${ACTIVE})`, `${AT_REST}:is(.f${place}, :has(.n${place}:target))`]
  const on = (part: string) => lit.map((root) => `${root} .${part}${place}`)
  return (
    rule(on('k'), { display: 'inline', opacity: '1' }) +
    rule(on('o'), { '--line': 'var(--down)' }) +
    rule(on('i'), { '--line': 'var(--up)' })
  )
}

/**
 * Focus without script: when one box is active, its neighbours and edges stay lit and the rest fades.
 * Written out because a style sheet cannot count; formatted as the formatter would.
 */
export function focusRules(): string {
  const faded = [
    `.g:has(.n:is(:hover, :focus-visible, :target)) :is(.cg-e, .cg-seg)`,
    `.g.lit :is(.cg-e, .cg-seg)`,
  ]
  return [
    '/* Written by `npm run layout` from app/domain/graph/focus-rules.ts. */\n',
    rule(faded, { opacity: '0.13' }),
    ...Array.from({ length: FOCUS_BOXES }, (_, place) => rulesOf(place)),
  ].join('')
}
