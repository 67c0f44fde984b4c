/** `npx tsx app/cli/focus-rules.ts`: writes the focus rules of the chain drawing into the style sheets. */
import { writeFileSync } from 'node:fs'
import { focusRules } from '../domain/graph/focus-rules.ts'

writeFileSync(new URL('../styles/graph-focus.css', import.meta.url), focusRules())
