/** `generating 12,000 / 100,000, 640 a second, 137 s left`: one line of a terminal, or a line now and then in a file. */
const QUIET_MS = 15_000

export function progressLine(name: string, total: number): (done: number) => void {
  const started = performance.now()
  let said = 0
  return (done) => {
    const now = performance.now()
    const isEnd = done >= total
    if (!process.stderr.isTTY && !isEnd && now - said < QUIET_MS) return
    said = now
    const rate = done / ((now - started) / 1_000)
    const pace =
      rate > 0 ? `, ${Math.round(rate)} a second, ${Math.ceil((total - done) / rate)} s left` : ''
    const lead = process.stderr.isTTY ? '\r' : ''
    const end = process.stderr.isTTY && !isEnd ? '   ' : '\n'
    process.stderr.write(`${lead}${name} ${done} / ${total}${isEnd ? '' : pace}${end}`)
  }
}
