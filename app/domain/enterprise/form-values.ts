import type { Values } from '../input/row-values.ts'
import type { ProductInput } from './product-schema.ts'
import type { ProfileInput } from './schema.ts'
import { QUALIFICATIONS } from './types.ts'

type Cell = string | number | boolean | null | undefined

/** A stored profile as its form would have sent it: one form serves what is stored and what was typed. */
export function profileFormValues(profile: ProfileInput): Values {
  const { identifiers, sites, contacts, qualifications, certificates, markets, ...fields } = profile
  return {
    ...cells('', fields),
    ...rows(
      'identifiers',
      identifiers.map(({ scheme, value, checks }) => ({
        scheme,
        number: value,
        confirmed: !checks,
      })),
    ),
    ...rows('sites', sites),
    ...rows('contacts', contacts),
    ...rows(
      'qualifications',
      QUALIFICATIONS.map((code) => {
        const held = qualifications.find((one) => one.code === code)
        return {
          code,
          held: held !== undefined,
          statedOn: held?.statedOn,
          expiresOn: held?.expiresOn,
        }
      }),
    ),
    ...rows('certificates', certificates),
    markets,
  }
}

export function productFormValues(product: ProductInput): Values {
  const { specifications, amount, unit, period, ...fields } = product
  return {
    ...cells('', fields),
    ...cells('quantity.', { amount, unit, period }),
    ...rows('specifications', specifications),
  }
}

function rows(list: string, items: readonly Record<string, Cell>[]): Values {
  return Object.assign({}, ...items.map((item, at) => cells(`${list}[${at}].`, item)))
}

/** An unticked box sends nothing. */
function cells(prefix: string, fields: Record<string, Cell>): Values {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      if (value === false) return []
      return [[prefix + name, [value === true ? 'on' : String(value ?? '')]]]
    }),
  )
}
