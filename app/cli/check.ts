import { program, runStep, type Step } from './run-steps.ts'

/** `npm run check`: lint and format, types, import direction, dead code, unused words, faults of the knowledge. */
const tsx = (file: string) => program('tsx/dist/cli.mjs', file)
const steps: Step[] = [
  {
    name: 'lint and format',
    ...program('@biomejs/biome/bin/biome', 'check', '--error-on-warnings'),
  },
  { name: 'types', ...program('typescript/bin/tsc', '--noEmit') },
  {
    name: 'import direction',
    ...program(
      'dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      'app',
      'db',
    ),
  },
  { name: 'dead code', ...program('knip/bin/knip.js') },
  { name: 'unused words', ...tsx('app/cli/unused-words.ts') },
  { name: 'knowledge', ...tsx('app/cli/knowledge-check.ts') },
  {
    name: 'migrations',
    ...program('drizzle-kit/bin.cjs', 'check', '--config', 'db/drizzle.config.ts'),
  },
]

let failed = 0
for (const step of steps) {
  const { code, output } = await runStep(step)
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${step.name}`)
  if (code !== 0) {
    failed += 1
    console.log(output)
  }
}
process.exit(failed ? 1 : 0)
