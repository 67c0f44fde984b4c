type Limits = { ms: number; signal: AbortSignal }

/**
 * Does work under a signal that aborts after this time or with the other one. Not `AbortSignal.any` with
 * `AbortSignal.timeout`: nothing holds on to the time-out there, and once it is collected as garbage it never comes.
 */
export async function within<T>(
  { ms, signal }: Limits,
  work: (limited: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = new AbortController()
  const end = () => limit.abort(signal.reason)
  const timer = setTimeout(() => {
    limit.abort(new DOMException(`not done within ${ms} milliseconds`, 'TimeoutError'))
  }, ms)
  if (signal.aborted) end()
  else signal.addEventListener('abort', end, { once: true })
  try {
    return await work(limit.signal)
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', end)
  }
}
