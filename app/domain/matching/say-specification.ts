import type { Specification } from '../enterprise/types.ts'

/** A line of a specification as it is quoted: 内径 50–70 mm. Numbers and units are the firm's own. */
export function describeSpecification({ name, min, max, unit, text }: Specification): string {
  const tail = unit ? ` ${unit}` : ''
  if (min !== undefined && max !== undefined)
    return min === max ? `${name} ${min}${tail}` : `${name} ${min}–${max}${tail}`
  if (min !== undefined) return `${name} ≥ ${min}${tail}`
  if (max !== undefined) return `${name} ≤ ${max}${tail}`
  return text ? `${name} ${text}` : name
}
