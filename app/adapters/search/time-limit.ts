/** A timer that comes later than this was held up by our own work. */
const LATE_MS = 20

/**
 * A signal that aborts when the other side took too long. Where this process was busy meanwhile, an answer may lie
 * there unread: then it gets the time back that we took, once.
 */
export function timeLimit(ms: number): AbortSignal {
  const limit = new AbortController()
  const end = () =>
    limit.abort(new DOMException(`no answer within ${ms} milliseconds`, 'TimeoutError'))
  const due = performance.now() + ms
  setTimeout(() => {
    const late = performance.now() - due
    if (late < LATE_MS) end()
    else setTimeout(end, Math.min(late, ms)).unref()
  }, ms).unref()
  return limit.signal
}
