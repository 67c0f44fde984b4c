import type { Partner } from '../../domain/matching/partner.ts'

type Props = {
  partners: readonly Partner[]
  /** ISO instant of the page. */
  now: string
  /** Where a row leads; the public profile unless told. */
  href?: (partner: Partner) => string
  /** Public id of the row that stands open beside the list. */
  current?: string
}

/** Match rows: firm, one deciding reason, position, city, age. */
export function PartnerList(_props: Props) {
  return <ul className="mlist" />
}
