import type { ProductPlace, SupplyPath } from '../../domain/matching/partner.ts'
import { fill } from '../../i18n/fill.ts'
import { nameIn } from '../../i18n/index.ts'
import type { Words } from '../../i18n/words.ts'
import type { Locale } from '../../paths.ts'
import { type ReadAs, readAs } from './read-as.ts'
import { pieces, plain, type Said } from './said.ts'

type Speaker = { t: Words['matching']; locale: Locale }

/** What goes into what, from the made product on: 主要部件有指纹模组，指纹模组的主要部件有指纹传感芯片. */
export function saySupply({ steps }: SupplyPath, { t, locale }: Speaker): Said[] {
  const last = steps.length - 1
  return steps.flatMap((step, at) => {
    const from = steps[at - 1]
    if (!from) return []
    const name = [{ text: nameIn(locale, step), strong: at === last }]
    const before = [plain(nameIn(locale, from))]
    const clause = pieces(clauseOf(step, t), { name, before })
    // a clause that does not start at the made product says what it speaks of
    const said = at > 1 ? pieces(t.supply.after, { before, clause }) : clause
    return at > 1 ? [plain(t.supply.comma), ...said] : said
  })
}

function clauseOf({ by, role }: SupplyPath['steps'][number], t: Words['matching']): string {
  if (by === 'kind') return t.supply.kind
  if (by === 'narrower') return t.supply.narrower
  return t.supply.role[role ?? 'material']
}

/** How the made goods were read, in brackets; nothing where their name says it. */
export function sayMade(
  text: string,
  { supply: { steps, guessed }, t, locale }: Speaker & { supply: SupplyPath },
): string {
  const [made] = steps
  if (!made) return ''
  const as = readAs(text, { product: made, guessed: guessed.made })
  return bracketed([readNote(as, { product: made, t, locale })], t)
}

/** How the offered goods were read and how they meet what is wanted, in brackets. */
export function sayOffered(
  text: string,
  { supply, t, locale }: Speaker & { supply: SupplyPath },
): string {
  const { steps, met, offered, guessed } = supply
  const wanted = steps.at(-1)
  if (!wanted) return ''
  const as = readAs(text, { product: offered, guessed: guessed.offered })
  const read = as === 'synonym' ? '' : readNote(as, { product: offered, t, locale })
  if (met === 'same') return bracketed([as === 'synonym' ? t.supply.synonym : read], t)
  const meets = met === 'narrower' ? t.supply.narrowerMet : t.supply.broaderMet
  return bracketed([read, fill(meets, { name: nameIn(locale, wanted) })], t)
}

function readNote(as: ReadAs, { product, t, locale }: Speaker & { product: ProductPlace }): string {
  // where the name can be seen in the quoted words there is nothing to add
  if (as === 'name' || as === 'within') return ''
  return fill(t.supply.readAs[as], { name: nameIn(locale, product) })
}

function bracketed(notes: readonly string[], t: Words['matching']): string {
  const said = notes.filter((note) => note !== '')
  return said.length === 0 ? '' : fill(t.supply.bracket, { text: said.join(t.supply.comma) })
}
