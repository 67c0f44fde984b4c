import { spawn } from 'node:child_process'

export type Step = {
  name: string
  command: string
  args: readonly string[]
  env?: Record<string, string>
}

/** Runs a command of the project quietly; on failure prints what it said. Returns its output and exit code. */
export function runStep(step: Step, echo = false): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(step.command, step.args, {
      env: { ...process.env, ...step.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const take = (chunk: Buffer) => {
      output += chunk
      if (echo) process.stdout.write(chunk)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** The program of a dependency, run by this Node. */
export function program(path: string, ...args: string[]): Pick<Step, 'command' | 'args'> {
  return { command: process.execPath, args: [`node_modules/${path}`, ...args] }
}
