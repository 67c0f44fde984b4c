import { type ChildProcess, fork } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

type Options = {
  env: Record<string, string>
  /** What it prints goes there. */
  log: string
}

/** A process of the run that takes commands one after the other. */
export type Part = {
  ask: <T>(command: string, input?: unknown) => Promise<T>
  kill: (signal: NodeJS.Signals) => void
  /** The signal that ended it, or its exit code. */
  ended: Promise<string>
}

/** Starts `file` beside this one and waits until it is ready. */
export async function startPart(file: string, { env, log }: Options): Promise<Part> {
  const output = openSync(log, 'a')
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...env },
    stdio: ['ignore', output, output, 'ipc'],
  })
  closeSync(output)
  const ended = new Promise<string>((resolve) =>
    child.once('exit', (code, signal) => resolve(signal ?? String(code))),
  )
  const ask = asking(child, ended)
  await ask('ready')
  return { ask, ended, kill: (signal) => void child.kill(signal) }
}

type Reply = { id: number; value?: unknown; error?: string }

function asking(child: ChildProcess, ended: Promise<string>): Part['ask'] {
  let last = 0
  const waiting = new Map<number, (reply: Reply) => void>()
  child.on('message', (reply: Reply) => {
    waiting.get(reply.id)?.(reply)
    waiting.delete(reply.id)
  })
  void ended.then((how) => {
    for (const [id, answer] of waiting) answer({ id, error: `it ended: ${how}` })
  })
  return <T>(command: string, input?: unknown) =>
    new Promise<T>((resolve, reject) => {
      const id = ++last
      waiting.set(id, ({ value, error }) =>
        error === undefined ? resolve(value as T) : reject(new Error(`${command}: ${error}`)),
      )
      child.send({ id, command, input }, (error) => error && reject(error))
    })
}

type Commands = Record<string, (input: never) => unknown>
type Asked = { id: number; command: string; input: unknown }

/** The other side: answers commands until the parent goes. */
export function serveCommands(commands: Commands): void {
  process.on('message', async ({ id, command, input }: Asked) => {
    try {
      const value = await commands[command]?.(input as never)
      process.send?.({ id, value })
    } catch (error) {
      process.send?.({ id, error: error instanceof Error ? error.message : String(error) })
    }
  })
  process.on('disconnect', () => process.exit(0))
}
