import { useWords } from '#app/ui/words.tsx'

/** Two steps: write, then confirm where it stands and publish. */
export function ListingStepper({ at }: { at: 'write' | 'segments' }) {
  const t = useWords().listing.form
  return (
    <ol className="steps" aria-label={t.stepsLabel}>
      <li
        className={at === 'segments' ? 'done' : undefined}
        aria-current={at === 'write' ? 'step' : undefined}
      >
        <span>{t.steps.write}</span>
      </li>
      <li aria-current={at === 'segments' ? 'step' : undefined}>
        <span>{t.steps.segments}</span>
      </li>
    </ol>
  )
}
