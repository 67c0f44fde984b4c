import type { Position } from '../../domain/knowledge/types.ts'
import type { ListingSide } from '../../domain/listing/types.ts'
import { useWords } from '../words.tsx'

const POSITION_CLASS = { upstream: 'pos u', midstream: 'pos m', downstream: 'pos d' } as const

/** Absolute position in a cluster: three linked cells, one filled, and the word. */
export function PositionMark({ position }: { position: Position }) {
  return (
    <span className={POSITION_CLASS[position]}>
      <i aria-hidden="true">
        <b />
      </i>
      {useWords().vocabulary.position[position]}
    </span>
  )
}

/** Supply is a solid seal, demand an open one: told by shape, never by hue. */
export function Seal({ side }: { side: ListingSide }) {
  const t = useWords().vocabulary
  return (
    <span className={side === 'supply' ? 'seal s' : 'seal w'} title={t.side[side]}>
      {t.seal[side]}
    </span>
  )
}

/** Stands beside every invented firm and listing. */
export function SampleTag({ sample }: { sample: boolean }) {
  const t = useWords()
  return sample ? <span className="sample">{t.common.sample}</span> : null
}

/** A number and its unit, a date, a code: never parted by a line break. */
export function NoWrap({ children }: { children: React.ReactNode }) {
  return <span className="nw">{children}</span>
}
