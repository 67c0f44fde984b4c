import type { PartnerReason } from '../../domain/matching/partner.ts'
import { useLocale, useWords } from '../words.tsx'
import type { Voice } from './said.ts'
import { sayReason } from './say-reason.ts'

type Props = {
  reason: Omit<PartnerReason, 'criterion'>
  voice: Voice
}

/** One reason as a sentence; what it quotes is set in 600. */
export function Reason({ reason, voice }: Props) {
  const { matching: t } = useWords()
  const locale = useLocale()
  return (
    <>
      {sayReason(reason, { t, locale, voice }).map(({ text, strong }, at) =>
        strong ? <b key={at}>{text}</b> : text,
      )}
    </>
  )
}
