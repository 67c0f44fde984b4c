/** What the start is doing, for the terminal and for /healthz. */
export type Progress = { step: string; done: number; total: number }

export function createProgress(): Progress {
  return { step: 'opening the database', done: 0, total: 0 }
}
