import type { ProductPlace, SupplyPath } from '../../domain/matching/partner.ts'
import { fill } from '../../i18n/fill.ts'
import { nameIn } from '../../i18n/index.ts'
import { Icon } from '../primitives/icon.tsx'
import { useLocale, usePaths, useWords } from '../words.tsx'
import { readAs } from './read-as.ts'
import type { Voice } from './said.ts'
import type { Spoken } from './say-reason.ts'
import { type SupplyEnds, supplyEnds } from './supply-ends.ts'
import { type PathStep, pathSteps } from './supply-steps.ts'

type Props = { reason: Spoken; voice: Voice }

/** The path behind a reason, folded away; nothing where the reason has none. */
export function SupplyEvidence({ reason, voice }: Props) {
  const t = useWords().matching.supplyPath
  if (!reason.supply) return null
  return (
    <details className="why">
      <summary>
        {t.open}
        <Icon name="down" />
      </summary>
      <SupplyPathView reason={reason} voice={voice} />
    </details>
  )
}

/** Step by step from the offered goods (upstream, above) to the made ones; each product leads to its page. */
export function SupplyPathView({ reason, voice }: Props) {
  const t = useWords().matching.supplyPath
  const { supply } = reason
  if (!supply) return null
  const ends = supplyEnds(reason, voice)
  return (
    <ol className="spath" aria-label={t.label}>
      {pathSteps(supply).map((step) => (
        <li key={step.product.id}>
          {step.by && <By by={step.by} />}
          <Step step={step} supply={supply} ends={ends} />
        </li>
      ))}
    </ol>
  )
}

/** How the step above leads to this one. */
function By({ by }: { by: NonNullable<PathStep['by']> }) {
  const t = useWords().matching.supplyPath
  return <span className="by">{'role' in by ? t.goesInto[by.role] : t[by.relation]} </span>
}

type StepProps = { step: PathStep; supply: SupplyPath; ends: SupplyEnds }

function Step({ step: { product, end }, supply: { guessed }, ends }: StepProps) {
  const t = useWords().matching.supplyPath
  if (!end)
    return (
      <span className="node">
        <ProductLink product={product} />
      </span>
    )
  const { text, who } = ends[end]
  return (
    <span className="node">
      <span className="who">{end === 'made' ? t.makes[who] : t.offers[who]}</span>{' '}
      <Written text={text} product={product} guessed={guessed[end]} />
    </span>
  )
}

type WrittenProps = { text: string; product: ProductPlace; guessed: boolean }

/** The words of the record, and the product they were read as where that is not the same name. */
function Written({ text, product, guessed }: WrittenProps) {
  const { matching: t } = useWords()
  const as = readAs(text, { product, guessed })
  if (text === '' || as === 'name') return <ProductLink product={product} />
  const note = as === 'within' ? '{name}' : t.supply.readAs[as]
  const [before = '', after = ''] = note.split('{name}')
  const [open = '', close = ''] = t.supply.bracket.split('{text}')
  return (
    <>
      <b>{fill(t.quote, { text })}</b>
      {open + before}
      <ProductLink product={product} />
      {after + close}
    </>
  )
}

function ProductLink({ product }: { product: ProductPlace }) {
  const locale = useLocale()
  const to = usePaths()
  return <a href={to.product(product.id)}>{nameIn(locale, product)}</a>
}
