import type { Words } from '../../i18n/words.ts'
import { ErrorSummary } from '../form/error-summary.tsx'
import { useWords } from '../words.tsx'

type Fields = Words['enterprise']['fields']

/** Fields whose label is not that of their own name. */
const LABEL_OF: Readonly<Record<string, keyof Fields>> = {
  'sites.kind': 'siteKind',
  'sites.regionCode': 'region',
  'certificates.name': 'certificateName',
  'certificates.number': 'certificateNumber',
  'contacts.name': 'contactName',
  'specifications.name': 'specificationName',
  'quantity.unit': 'quantityUnit',
}

/** The error summary of a form of an enterprise: every fault with the name of its field. */
export function LabelledErrors({ errors = {} }: { errors?: Readonly<Record<string, string>> }) {
  const t = useWords().enterprise
  const list = Object.entries(errors).map(([id, message]) => {
    const label = labelOf(id, t.fields)
    return { id, message: label ? `${label}${t.colon}${message}` : message }
  })
  return <ErrorSummary errors={list} />
}

function labelOf(name: string, fields: Fields): string | undefined {
  const path = name.replace(/\[\d+\]/g, '')
  const key = LABEL_OF[path] ?? path.split('.').at(-1) ?? ''
  return Object.hasOwn(fields, key) ? fields[key as keyof Fields] : undefined
}
