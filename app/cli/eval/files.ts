import { readFileSync } from 'node:fs'
import { z } from 'zod'

/** The kinds of query of the evaluation format. */
const QUERY_KINDS = [
  'search',
  'product_upstream',
  'product_downstream',
  'enterprise_upstream',
  'enterprise_downstream',
  'enterprise_cluster',
] as const

const product = z.object({ name: z.string(), share: z.number().nullish() })
const enterprise = z.object({
  externalId: z.string(),
  name: z.string(),
  city: z.string().nullish(),
  description: z.string().nullish(),
  products: z.array(product),
  needs: z.array(z.object({ name: z.string() })).optional(),
})
const catalogueEntry = z.object({ id: z.string(), text: z.string(), path: z.string().nullish() })
const query = z.object({
  qid: z.string(),
  kind: z.enum(QUERY_KINDS),
  text: z.string().nullish(),
  externalId: z.string().nullish(),
})

export type Enterprise = z.infer<typeof enterprise>
export type Query = z.infer<typeof query>
export type Labels = Map<string, Map<string, number>>

/** A file that is not of the format: its place and what is wrong, in one line. */
export class BadFile extends Error {}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/)
  } catch {
    throw new BadFile(`${file}: cannot be read`)
  }
}

function records<T>(file: string, schema: z.ZodType<T>): T[] {
  return linesOf(file).flatMap((line, place) => {
    if (line.trim() === '') return []
    const parsed = schema.safeParse(parseJson(line))
    if (parsed.success) return [parsed.data]
    const [issue] = parsed.error.issues
    throw new BadFile(
      `${file}:${place + 1}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
    )
  })
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

export const readEnterprises = (file: string) => records(file, enterprise)
export const readQueries = (file: string) => records(file, query)

/** A catalogue entry is loaded as the one product of one firm, whose name says nothing. */
export function readCatalogue(file: string): Enterprise[] {
  return records(file, catalogueEntry).map(({ id, text, path }) => ({
    externalId: id,
    name: id,
    description: path ?? null,
    products: [{ name: text, share: null }],
  }))
}

/** `qid`, `doc`, `gain` below a header. */
export function readLabels(file: string): Labels {
  const labels: Labels = new Map()
  for (const [place, line] of linesOf(file).entries()) {
    if (place === 0 || line === '') continue
    const [qid = '', doc = '', gain = ''] = line.split('\t')
    if (gain.trim() === '' || !Number.isFinite(Number(gain)))
      throw new BadFile(`${file}:${place + 1}: "${gain}" is not a number`)
    const known = labels.get(qid) ?? new Map<string, number>()
    labels.set(qid, known.set(doc, Number(gain)))
  }
  return labels
}

/** `qid`, `doc`; no header. */
export function readIgnored(file: string | undefined): Map<string, Set<string>> {
  const ignored = new Map<string, Set<string>>()
  if (file === undefined) return ignored
  for (const line of linesOf(file)) {
    if (line === '') continue
    const [qid = '', doc = ''] = line.split('\t')
    ignored.set(qid, (ignored.get(qid) ?? new Set()).add(doc))
  }
  return ignored
}
