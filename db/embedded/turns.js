// One PGlite is one PostgreSQL session. Connections take turns: a turn lasts from a connection's first message to
// the ReadyForQuery that leaves no transaction open, so no other connection can replace its portal or join its
// transaction between two messages.

/** @returns {{ take: () => Promise<() => void> }} */
export function createTurns() {
  /** @type {Promise<void>} */
  let last = Promise.resolve()
  return {
    take() {
      /** @type {() => void} */
      let end = () => {}
      const before = last
      last = new Promise((resolve) => {
        end = resolve
      })
      return before.then(() => end)
    },
  }
}
