import type { ReactNode } from 'react'
import type { SegmentView } from '#app/services/chains/describe-segment.server.ts'
import { Icon } from '#app/ui/primitives/icon.tsx'
import { usePaths, useWords } from '#app/ui/words.tsx'
import { SegmentGoods } from './__segment-goods.tsx'

type Props = { segment: SegmentView; cluster: { id: string } }

/** What is known of the segment: its goods, other names, classes, certificates, standards, processes and weak points. */
export function SegmentKnowledge({ segment, cluster }: Props) {
  const t = useWords().clusters
  const { facts, terms, synonyms, synonymsEn } = segment
  return (
    <section className="sec">
      <header>
        <h2>{t.knowledge}</h2>
      </header>
      <WeakPoints points={facts['weak-point']} cluster={cluster} />
      <dl className="defs">
        <Fact name={t.typicalProducts}>
          <SegmentGoods products={segment.products} words={segment.words} />
        </Fact>
        <Fact name={t.synonyms} words={[...synonyms, ...synonymsEn]} />
        <Fact name={t.policyNames} words={terms} />
      </dl>
      <dl className="defs pairs">
        <Fact name={t.facts.process} words={facts.process} />
        <Fact name={t.facts.certificate} words={facts.certificate} />
        <Fact name={t.facts.standard} words={facts.standard} lines />
        {facts.industry.length > 0 && (
          <Fact name={t.facts.industry}>
            <span className="tags">
              {facts.industry.map((code) => (
                <span key={code} className="tag cert code">
                  {code}
                </span>
              ))}
            </span>
          </Fact>
        )}
      </dl>
    </section>
  )
}

/** What the policy text says is weak here, in its own words. */
function WeakPoints({ points, cluster }: { points: readonly string[]; cluster: { id: string } }) {
  const t = useWords().clusters
  const to = usePaths()
  if (points.length === 0) return null
  return (
    <div className="note warn weak">
      <p className="weak-h">
        <Icon name="warn" />
        {t.weakPoint}
      </p>
      {points.map((point) => (
        <p key={point} lang="zh-Hans">
          “{point}”
        </p>
      ))}
      <p>
        <a href={to.cluster(cluster.id)}>{t.weakSource}</a>
      </p>
    </div>
  )
}

type FactProps = {
  name: string
  /** Words of the knowledge, which stand in Chinese; `lines` gives each its own line. */
  words?: readonly string[]
  lines?: boolean
  children?: ReactNode
}

function Fact({ name, words = [], lines = false, children }: FactProps) {
  if (!children && words.length === 0) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children}
        {words.length > 0 && !lines && <span lang="zh-Hans">{words.join('、')}</span>}
        {lines &&
          words.map((word) => (
            <p key={word} lang="zh-Hans">
              {word}
            </p>
          ))}
      </dd>
    </div>
  )
}
