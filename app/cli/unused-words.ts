import { readdirSync, readFileSync } from 'node:fs'
import { zhHans } from '../i18n/zh-Hans/index.ts'

/** Fails when a key of the catalogues occurs nowhere in the code. A key that is computed occurs as a quoted code. */
const files = ['app', 'db']
  .flatMap((top) =>
    readdirSync(top, { recursive: true, encoding: 'utf8' }).map((file) => `${top}/${file}`),
  )
  .filter(
    (file) => /\.tsx?$/.test(file) && !file.startsWith('app/i18n/') && !/\.test\.tsx?$/.test(file),
  )
const words = new Set(
  files.flatMap((file) => readFileSync(file, 'utf8').match(/[\p{L}_$][\p{L}\p{N}_$-]*/gu) ?? []),
)

function unused(tree: object, path: string): string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    if (!words.has(key)) return [`${path}.${key}`]
    return typeof value === 'object' ? unused(value, `${path}.${key}`) : []
  })
}

/** Forms of a plural are chosen inside `count()`. */
const lost = unused(zhHans, 'words').filter((key) => !/\.(one|other)$/.test(key))
for (const key of lost) console.log(`${key} is used nowhere`)
process.exit(lost.length ? 1 : 0)
