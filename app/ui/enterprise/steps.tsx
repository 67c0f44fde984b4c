import { useWords } from '../words.tsx'

const STEPS = ['account', 'enterprise', 'description', 'tags'] as const
type Step = (typeof STEPS)[number]

/** Where a person is on the way in; a step that is done links back where there is something to go back to. */
export function Steps({
  current,
  href = {},
}: {
  current: Step
  href?: Partial<Record<Step, string>>
}) {
  const t = useWords().onboarding.steps
  const at = STEPS.indexOf(current)
  return (
    <ol className="steps" aria-label={t.label}>
      {STEPS.map((step, index) => (
        <li
          key={step}
          className={index < at ? 'done' : undefined}
          aria-current={step === current ? 'step' : undefined}
        >
          <span>{index < at && href[step] ? <a href={href[step]}>{t[step]}</a> : t[step]}</span>
        </li>
      ))}
    </ol>
  )
}
