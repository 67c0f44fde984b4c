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

type Limit = { signal: AbortSignal; over: () => void }

/**
 * A signal that aborts after this time or with the other one; `over` lets go of both. Not `AbortSignal.any` with
 * `AbortSignal.timeout`: nothing holds on to the time-out there, and once it is collected as garbage it never comes.
 */
export function limitedTo(ms: number, other?: AbortSignal): Limit {
  const limit = new AbortController()
  const end = () => limit.abort(other?.reason)
  const timer = setTimeout(() => {
    limit.abort(new DOMException(`not done within ${ms} milliseconds`, 'TimeoutError'))
  }, ms)
  timer.unref()
  if (other?.aborted) end()
  else other?.addEventListener('abort', end, { once: true })
  return {
    signal: limit.signal,
    over() {
      clearTimeout(timer)
      other?.removeEventListener('abort', end)
    },
  }
}
