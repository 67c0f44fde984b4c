type Options = {
  everyMs: number
  work: () => Promise<void>
  onError: (error: unknown) => void
}

/** Runs `work` again and again, with a pause after each turn. The returned stop waits for the running turn. */
export function repeat({ everyMs, work, onError }: Options): () => Promise<void> {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running = turn()

  async function turn(): Promise<void> {
    await work().catch(onError)
    if (stopped) return
    timer = setTimeout(() => {
      running = turn()
    }, everyMs)
  }

  return async () => {
    stopped = true
    clearTimeout(timer)
    await running
  }
}
