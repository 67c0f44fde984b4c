import type { ReactNode } from 'react'
import { type MarkedSource, spanKey } from '../../domain/enterprise/marked-source.ts'
import type { EvidenceSpan } from '../../domain/enterprise/types.ts'
import { Icon } from '../primitives/icon.tsx'
import { useWords } from '../words.tsx'

type Answer = 'yes' | 'change' | 'no'

type Props = {
  /** Of the row's fields: `tags[0]`. */
  name: string
  /** For readers who do not see the row. */
  label: string
  title: ReactNode
  evidence: readonly EvidenceSpan[]
  markOf: MarkedSource['markOf']
  answer: string | null
  /** Said by the person before; else an open answer is shown as unsure. */
  decided?: 'confirmed' | 'rejected'
  answers: readonly Answer[]
  /** What 改 reveals. */
  change?: ReactNode
  error?: string
}

/** One thing understood: what it is, the words that led to it, and 对 / 改 / 不是. */
export function ProposalRow(props: Props) {
  const t = useWords().onboarding.tags
  const { name, label, title, answer, decided, answers, change } = props
  return (
    <fieldset className={props.error ? 'prop bad' : 'prop'} id={name} aria-label={label}>
      <div className="t">
        {title}
        {answer === null && !decided && (
          <span className="bdg warn">
            <Icon name="warn" />
            <b>{t.unsure}</b>
          </span>
        )}
      </div>
      <Because {...props} />
      <div className="yn">
        {answers.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={`${name}.answer`}
              value={one}
              className={one === 'no' ? 'no' : one}
              defaultChecked={answer === one}
            />
            {t[one]}
          </label>
        ))}
      </div>
      {change && <div className="change">{change}</div>}
    </fieldset>
  )
}

function Because({ evidence, markOf, decided }: Props) {
  const t = useWords().onboarding.tags
  const inText = evidence.filter((one) => one.source === 'about').slice(0, 3)
  const listed = evidence.filter((one) => one.source !== 'about').slice(0, 2)
  return (
    <p className="because">
      {inText.length + listed.length > 0 && t.because}
      {inText.map((one) => (
        <span key={spanKey(one)}>
          {' '}
          {markOf[spanKey(one)] && <sup className="fn">{markOf[spanKey(one)]}</sup>}
          <q>{one.text}</q>
        </span>
      ))}
      {listed.length > 0 && ` ${t.becauseListed}`}
      {listed.map((one) => (
        <span key={`${one.text} ${one.start}`}>
          {' '}
          <q>{one.text}</q>
        </span>
      ))}
      {decided === 'confirmed' && ` ${t.confirmedBefore}`}
      {decided === 'rejected' && ` ${t.rejectedBefore}`}
    </p>
  )
}
