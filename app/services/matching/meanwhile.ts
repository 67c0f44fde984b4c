import { setImmediate } from 'node:timers/promises'

/** Does what can be done while others are waited for, once the question is on its way to them. */
export async function meanwhile<Answer, Done>(
  answer: Promise<Answer>,
  work: () => Done,
): Promise<[answer: Answer, done: Done]> {
  // its failure is told to whoever waits below
  answer.catch(() => {})
  await setImmediate()
  const done = work()
  return [await answer, done]
}
