import { count } from '#app/i18n/fill.ts'
import { formatNumber } from '#app/i18n/format/numbers.ts'
import { nameIn } from '#app/i18n/index.ts'
import type { SegmentView } from '#app/services/chains/describe-segment.server.ts'
import { Icon } from '#app/ui/primitives/icon.tsx'
import { useLocale, usePaths, useWords } from '#app/ui/words.tsx'

/** Tags that stand open. */
const SHOWN = 24

type Tag = { key: string; label: string; lang?: string; href: string }

/** Products of the knowledge first, each to its page; further words folded. */
export function SegmentGoods({ products, words }: Pick<SegmentView, 'products' | 'words'>) {
  const t = useWords().clusters
  const locale = useLocale()
  const to = usePaths()
  const tags: Tag[] = [
    ...products.map((one) => ({
      key: one.id,
      label: nameIn(locale, one),
      href: to.product(one.id),
    })),
    ...words.map((word) => ({ key: word, label: word, lang: 'zh-Hans', href: to.product(word) })),
  ]
  const rest = tags.slice(SHOWN)
  return (
    <>
      <Tags tags={tags.slice(0, SHOWN)} />
      {rest.length > 0 && (
        <details className="why">
          <summary>
            {count(t.moreProducts, rest.length, formatNumber)}
            <Icon name="down" />
          </summary>
          <Tags tags={rest} />
        </details>
      )}
    </>
  )
}

function Tags({ tags }: { tags: readonly Tag[] }) {
  return (
    <span className="tags">
      {tags.map(({ key, label, lang, href }) => (
        <a key={key} className="tag" lang={lang} href={href}>
          {label}
        </a>
      ))}
    </span>
  )
}
