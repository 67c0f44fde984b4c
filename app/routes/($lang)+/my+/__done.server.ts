import { DONE, type DoneCode } from '#app/domain/matching/decisions.ts'
import type { Runtime } from '#app/runtime/runtime.ts'
import { type Decision, findTarget } from '#app/services/matching/find-target.server.ts'

export type DoneNote = { code: DoneCode; target: string; name: string }

/** What the last press did, from `?done=&target=`; nothing where the target is not there. */
export async function doneNote(
  runtime: Runtime,
  { url, ...actor }: Omit<Decision, 'target'> & { url: URL },
): Promise<DoneNote | null> {
  const code = DONE.find((one) => one === url.searchParams.get('done'))
  if (!code) return null
  if (code === 'published' || code === 'note') return { code, target: '', name: '' }
  const target = await findTarget(runtime, {
    ...actor,
    target: url.searchParams.get('target') ?? '',
  })
  return target && { code, target: target.publicId, name: target.name }
}
