import { defineConfig } from 'vitest/config'

/** `unit` touches no database; `pglite` and `postgres` run the same integration files on each database. */
const integration = ['app/**/*.db.test.ts', 'db/**/*.db.test.ts', 'tests/contract/**/*.db.test.ts']
const onDatabase = (name: 'pglite' | 'postgres') => ({
  test: {
    name,
    include: name === 'pglite' ? [...integration, 'db/**/*.pglite.test.ts'] : integration,
    env: { TEST_DATABASE: name },
    globalSetup: `tests/support/${name}-setup.ts`,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['app/**/*.test.{ts,tsx}', 'db/**/*.test.ts', 'tests/golden/**/*.test.ts'],
          exclude: ['**/*.{db,pglite}.test.ts', 'node_modules/**'],
          testTimeout: 20_000,
        },
      },
      onDatabase('pglite'),
      onDatabase('postgres'),
    ],
  },
})
