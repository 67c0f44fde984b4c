import { data, redirect } from '@remix-run/node'
import { readMarks, writeMarks } from '#app/domain/enterprise/edit-conflict.ts'
import { profileFormValues } from '#app/domain/enterprise/form-values.ts'
import { parseIdentifier } from '#app/domain/enterprise/identifier.ts'
import { profileSchema } from '#app/domain/enterprise/schema.ts'
import { IDENTIFIER_SCHEMES } from '#app/domain/enterprise/types.ts'
import { editRows, rowCount } from '#app/domain/input/row-values.ts'
import { type FormErrors, type FormValues, typed } from '#app/http/form-values.ts'
import { parseForm } from '#app/http/forms.server.ts'
import { type Args, notFound } from '#app/http/reading.server.ts'
import { wordsFor } from '#app/i18n/index.ts'
import { type Locale, pathsFor, queryString } from '#app/paths.ts'
import type { OwnScope } from '#app/services/organisations/find-own.server.ts'
import { getOwnOrganisation } from '#app/services/organisations/get-own-organisation.server.ts'
import { updateProfile } from '#app/services/organisations/update-profile.server.ts'
import { type SpokenConflict, speakConflicts } from './__conflict-text.server.ts'
import { formWorldOf } from './__form-world.server.ts'

type Answer = {
  values: FormValues
  errors: FormErrors
  /** After a second editor: what they changed, and what the form goes on from. */
  conflicts: SpokenConflict[] | null
  version: string
  base: string
}

/** Saves the profile, or hands the form back: with a row more or less, with faults, or with a conflict. */
export async function saveProfile(
  args: Args,
  { locale, scope }: { locale: Locale; scope: OwnScope },
) {
  const { runtime } = args.context
  const t = wordsFor(locale).enterprise
  const own = await getOwnOrganisation(runtime, scope)
  if (!own) throw notFound()
  const schema = profileSchema(formWorldOf(runtime), own.profile.identifiers)
  const read = await parseForm(args.request, schema, locale, t.faults)
  const { values } = read
  const [version, base] = [typed(values, 'version'), typed(values, 'base')]
  const answer: Answer = { values, errors: {}, conflicts: null, version, base }
  const rows = editRows(values, typed(values, 'intent'))
  if (rows) return data({ ...answer, values: rows })
  if (!read.ok) return data({ ...answer, errors: read.errors }, { status: 422 })
  const saved = await updateProfile(runtime, {
    ...scope,
    version: Number(version),
    profile: read.value,
    base: readMarks(base),
  })
  if (saved.ok) {
    const done = saved.value.unverified ? 'unverified' : 'saved'
    return redirect(pathsFor(locale).profile(scope.publicId) + queryString({ done }))
  }
  if (saved.error === 'not-found') throw notFound()
  if (saved.error === 'identifier_taken') {
    const errors = takenRows(values, { taken: saved.values, fault: t.faults.identifier_taken })
    return data({ ...answer, errors }, { status: 409 })
  }
  const { conflict } = saved
  return data(
    {
      ...answer,
      values: profileFormValues(conflict.merged),
      conflicts: speakConflicts(runtime, { locale, conflicts: conflict.conflicts }),
      version: String(saved.version),
      base: writeMarks(conflict.base),
    },
    { status: 409 },
  )
}

/** The rows of the form whose numbers are taken; empty rows count as rows here. */
function takenRows(
  values: FormValues,
  { taken, fault }: { taken: readonly string[]; fault: string },
): FormErrors {
  const rows = Array.from({ length: rowCount(values, 'identifiers') }, (_, at) => at)
  return Object.fromEntries(
    rows.flatMap((at) => {
      const scheme = IDENTIFIER_SCHEMES.find(
        (one) => one === typed(values, `identifiers[${at}].scheme`),
      )
      const name = `identifiers[${at}].number`
      const number = scheme && parseIdentifier(scheme, typed(values, name))?.value
      return number !== undefined && taken.includes(number) ? [[name, fault]] : []
    }),
  )
}
