import { readdirSync, readFileSync } from 'node:fs'
import { zhHans } from '../i18n/zh-Hans/index.ts'

/**
 * Fails when a key of the catalogues occurs nowhere in the code. A key that is computed occurs as a quoted code;
 * a group that is listed as a whole (`Object.values(t.items)`) needs no key of its own.
 */
const files = ['app', 'db']
  .flatMap((top) =>
    readdirSync(top, { recursive: true, encoding: 'utf8' }).map((file) => `${top}/${file}`),
  )
  .filter(
    (file) =>
      /\.tsx?$/.test(file) &&
      !/^app\/i18n\/(zh-Hans|en)\//.test(file) &&
      !/\.test\.tsx?$/.test(file),
  )
const texts = files.map((file) => readFileSync(file, 'utf8'))
const words = new Set(texts.flatMap((text) => text.match(/[\p{L}_$][\p{L}\p{N}_$-]*/gu) ?? []))
const listed = new Set(
  texts.flatMap((text) =>
    [...text.matchAll(/Object\.(?:values|entries)\(\s*[\w.]+\.(\w+)\s*\)/g)].map((hit) => hit[1]),
  ),
)

function unused(tree: object, path: string): string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    if (!words.has(key)) return [`${path}.${key}`]
    return typeof value === 'object' && !listed.has(key) ? unused(value, `${path}.${key}`) : []
  })
}

/** Forms of a plural are chosen inside `count()`. */
const lost = unused(zhHans, 'words').filter((key) => !/\.(one|other)$/.test(key))
for (const key of lost) console.log(`${key} is used nowhere`)
process.exit(lost.length ? 1 : 0)
