import type { SegmentView } from '#app/services/chains/describe-segment.server.ts'
import { usePaths, useWords } from '#app/ui/words.tsx'

/** The words of the segment: its other names, what its firms sell, what the policy calls it. */
export function SegmentKnowledge({ segment }: { segment: SegmentView }) {
  const t = useWords().clusters
  const to = usePaths()
  return (
    <section className="sec">
      <header>
        <h2>{t.knowledge}</h2>
      </header>
      <dl className="defs" lang="zh-Hans">
        <div>
          <dt>{t.typicalProducts}</dt>
          <dd className="tags">
            {segment.products.map((product) => (
              <a key={product} className="tag" href={to.product(product)}>
                {product}
              </a>
            ))}
          </dd>
        </div>
        <div>
          <dt>{t.synonyms}</dt>
          <dd>{[...segment.synonyms, ...segment.synonymsEn].join('、')}</dd>
        </div>
        {segment.terms.length > 0 && (
          <div>
            <dt>{t.policyNames}</dt>
            <dd>{segment.terms.join('、')}</dd>
          </div>
        )}
      </dl>
    </section>
  )
}
