import { count } from '#app/i18n/fill.ts'
import { formatTotal } from '#app/i18n/format/numbers.ts'
import { NoWrap } from '#app/ui/primitives/marks.tsx'
import { useWords } from '#app/ui/words.tsx'

/** The service counts up to here and one more. */
const CAP = 999

/** How many firms offer a product; none is said, not hidden. */
export function FirmCount({ firms }: { firms: number }) {
  const t = useWords().matching.product
  if (firms === 0) return <NoWrap>{t.noFirms}</NoWrap>
  return <NoWrap>{count(t.firms, firms, (n) => formatTotal(Math.min(n, CAP), n > CAP))}</NoWrap>
}
