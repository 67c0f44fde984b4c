import type { FormErrors, FormValues } from '#app/http/form-values.ts'
import { TextBox } from '#app/ui/enterprise/form-controls.tsx'
import { LabelledErrors } from '#app/ui/enterprise/labelled-errors.tsx'
import { Steps } from '#app/ui/enterprise/steps.tsx'
import { SampleTag } from '#app/ui/primitives/marks.tsx'
import { Note } from '#app/ui/primitives/note.tsx'
import { usePaths, useWords } from '#app/ui/words.tsx'

type Draft = {
  publicId: string
  version: number
  sample: boolean
  name: string
  about: string
  offers: string[]
  needs: string[]
}
type Props = {
  draft: Draft
  answer: { values: FormValues; errors: FormErrors } | null
  kept: boolean
}

/** Second step: paste what the firm makes and needs; lines of products if it likes. */
export function DescribePage({ draft, answer, kept }: Props) {
  const { onboarding } = useWords()
  const t = onboarding.describe
  const to = usePaths()
  const stored: FormValues = {
    about: [draft.about],
    offers: [draft.offers.join('\n')],
    needs: [draft.needs.join('\n')],
  }
  const form = { values: answer?.values ?? stored, errors: answer?.errors ?? {} }
  const stale = answer?.errors.form === t.stale
  return (
    <main id="main" className="wrap">
      <Steps current="description" href={{ account: to.account() }} />
      <div className="lead">
        <h1>{t.title}</h1>
        <p className="ink2">
          {draft.name} <SampleTag sample={draft.sample} />
        </p>
        <p className="ink2">{t.lead}</p>
      </div>
      {kept && !answer && <Note tone="ok">{t.kept}</Note>}
      <form method="post" className="sheet" noValidate>
        {stale ? <Note tone="bad">{t.stale}</Note> : <LabelledErrors errors={answer?.errors} />}
        <input type="hidden" name="version" value={draft.version} />
        <TextBox form={form} name="about" label={t.about} hint={t.aboutHint} rows={10} />
        <TextBox form={form} name="offers" label={t.offers} hint={t.offersHint} rows={4} optional />
        <TextBox form={form} name="needs" label={t.needs} hint={t.needsHint} rows={4} optional />
        {stale && <Theirs draft={draft} />}
        <div className="actbar">
          <button className="btn pri" type="submit" name="intent" value="describe">
            {t.save}
          </button>
          <button className="btn txt" type="submit" name="intent" value="later">
            {t.later}
          </button>
        </div>
      </form>
    </main>
  )
}

function Theirs({ draft }: { draft: Draft }) {
  const { onboarding, enterprise } = useWords()
  return (
    <section className="theirs">
      <h2>{onboarding.describe.theirs}</h2>
      <p className="src">{draft.about || enterprise.profile.nothing}</p>
      <p className="dense">
        {[...draft.offers, ...draft.needs].join(' / ') || enterprise.profile.nothing}
      </p>
    </section>
  )
}
