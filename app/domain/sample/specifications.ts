import type { Specification } from '../enterprise/types.ts'
import { drawBetween, tidy } from './numbers.ts'
import type { Random } from './random.ts'
import type { Family, SpecRow } from './tables.ts'

/** Two or three lines of the family's table, sometimes one in words. */
export function drawSpecifications(family: Family, random: Random): Specification[] {
  const numbers = random.some(family.specs, random.int(1, 3)).map((row) => drawLine(row, random))
  const texts = random
    .some([...family.texts], random.chance(0.55) ? 1 : 0)
    .map(([name, words]) => ({ name, text: random.pick(words) }))
  return [...numbers, ...texts]
}

/** A need asks for less than the best maker offers, so that supply and demand can meet. */
export function drawWantedSpecifications(family: Family, random: Random): Specification[] {
  return random.some(family.specs, random.int(0, 2)).map((row) => {
    const [low, high] = [row.low, row.high]
    const middle = low > 0 ? Math.sqrt(low * high) : (low + high) / 2
    const eased =
      row.kind === 'min'
        ? { ...row, high: middle }
        : row.kind === 'max'
          ? { ...row, low: middle }
          : row
    return drawLine(eased, random)
  })
}

function drawLine({ name, unit, kind, low, high }: SpecRow, random: Random): Specification {
  const head = unit === '' ? { name } : { name, unit }
  // 99.2 and 99.8 are worlds apart; 5,200 and 5,230 are not.
  const digits = low > high * 0.7 ? 3 : 2
  const draw = () => tidy(drawBetween(random, [low, high]), digits)
  if (kind !== 'range') return kind === 'min' ? { ...head, min: draw() } : { ...head, max: draw() }
  const [one, other] = [draw(), draw()]
  const [min, max] = [Math.min(one, other), Math.max(one, other)]
  return min === max ? { ...head, min: tidy(low), max } : { ...head, min, max }
}
