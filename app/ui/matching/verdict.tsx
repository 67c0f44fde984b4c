import type { Verdict as VerdictCode } from '../../domain/matching/types.ts'
import { Icon, type IconName } from '../primitives/icon.tsx'
import { useWords } from '../words.tsx'

const LOOK = {
  fits: { icon: 'check', name: 'v y' },
  near: { icon: 'near', name: 'v n' },
  misses: { icon: 'cross', name: 'v x' },
  unknown: { icon: null, name: 'v u' },
} as const satisfies Record<VerdictCode, { icon: IconName | null; name: string }>

/** 合, 差一点, 不合: a mark and a word, never a percentage. */
export function Verdict({ verdict }: { verdict: VerdictCode }) {
  const t = useWords().matching.verdict
  const { icon, name } = LOOK[verdict]
  return (
    <span className={name}>
      {icon && <Icon name={icon} />}
      {t[verdict]}
    </span>
  )
}
