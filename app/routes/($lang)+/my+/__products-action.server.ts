import { data, redirect } from '@remix-run/node'
import { readMarks, writeMarks } from '#app/domain/enterprise/edit-conflict.ts'
import { productFormValues } from '#app/domain/enterprise/form-values.ts'
import type { ProductEdit } from '#app/domain/enterprise/product-edits.ts'
import { type ProductInput, productSchema } from '#app/domain/enterprise/product-schema.ts'
import { editRows } from '#app/domain/input/row-values.ts'
import { type FormErrors, type FormValues, typed } from '#app/http/form-values.ts'
import { parseForm } from '#app/http/forms.server.ts'
import { type Args, notFound } from '#app/http/reading.server.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { type Locale, pathsFor, queryString } from '#app/paths.ts'
import { editProducts } from '#app/services/organisations/edit-products.server.ts'
import type { OwnScope } from '#app/services/organisations/find-own.server.ts'
import { type SpokenConflict, speakConflicts } from './__conflict-text.server.ts'

/** The form of one product: `id` is empty for a new one. */
export type OpenedProduct = { id: string; values: FormValues; base: string }

type Answer = {
  form: OpenedProduct | null
  errors: FormErrors
  conflicts: SpokenConflict[] | null
  version: string
}

/** One press on the page of products: a button of the list, a row of the form, or the form itself. */
export async function editProductList(
  args: Args,
  { locale, scope }: { locale: Locale; scope: OwnScope },
) {
  const { runtime } = args.context
  const t = wordsFor(locale).enterprise
  const read = await parseForm(args.request, productSchema(), locale, t.faults)
  const { values } = read
  const [id, base, intent] = [typed(values, 'id'), typed(values, 'base'), typed(values, 'intent')]
  const version = typed(values, 'version')
  const answer: Answer = { form: { id, values, base }, errors: {}, conflicts: null, version }
  const rows = editRows(values, intent)
  if (rows) return data({ ...answer, form: { id, values: rows, base } })
  const edit = listButton(intent) ?? (read.ok ? formEdit(id, read.value) : null)
  if (!edit) return data({ ...answer, errors: read.ok ? {} : read.errors }, { status: 422 })
  const saved = await editProducts(runtime, {
    ...scope,
    version: Number(version),
    edit,
    base: readMarks(base),
  })
  if (saved.ok) {
    return redirect(pathsFor(locale).products(scope.publicId) + queryString({ done: 'saved' }))
  }
  switch (saved.error) {
    case 'not-found':
      throw notFound()
    case 'stale': {
      const { conflict } = saved
      const conflicts = speakConflicts(runtime, { locale, conflicts: conflict.conflicts })
      const form = {
        id,
        values: productFormValues(conflict.merged),
        base: writeMarks(conflict.base),
      }
      return data({ ...answer, form, conflicts, version: String(saved.version) }, { status: 409 })
    }
    default: {
      // What was typed goes on as a new product; a button of the list leaves no form open.
      const form = listButton(intent) ? null : { id: '', values, base: '' }
      return data({ ...answer, form, errors: { form: t.products[saved.error] } }, { status: 409 })
    }
  }
}

/** `up:<id>`, `down:<id>`, `delete:<id>`. */
function listButton(intent: string): ProductEdit | null {
  const [verb, id = ''] = intent.split(':')
  if (verb === 'up') return { kind: 'move', id, by: -1 }
  if (verb === 'down') return { kind: 'move', id, by: 1 }
  return verb === 'delete' ? { kind: 'remove', id } : null
}

function formEdit(id: string, product: ProductInput): ProductEdit {
  return id === '' ? { kind: 'add', product } : { kind: 'change', id, product }
}
