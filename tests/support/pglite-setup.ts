import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrateDatabase, openEmbedded } from '#db/client.server.ts'

/** Applies the real migrations once; every test file starts from the dump. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'wanlian-template-'))
  const database = await openEmbedded({ socketPath: join(folder, 'db.sock') })
  await migrateDatabase(database)
  const template = join(folder, 'template.tar')
  writeFileSync(template, await database.embedded.dump())
  await database.close()
  project.provide('databaseTemplate', template)
  return () => rmSync(folder, { recursive: true, force: true })
}
