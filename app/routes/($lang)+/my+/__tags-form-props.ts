import type { FormErrors, FormValues } from '#app/http/form-values.ts'
import type { TagsView } from './__tags-view.server.ts'

/** What every row of the proposals page is given: the proposals, and what was answered in a refused form. */
export type TagsFormProps = { view: TagsView; values: FormValues; errors: FormErrors }
