import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

type Manifest = Record<
  string,
  {
    id: string
    parentId?: string
    path?: string
    module: { default?: unknown; loader?: unknown; action?: unknown }
  }
>

export type Endpoint = { id: string; pattern: string; reads: boolean; writes: boolean }

/** Every address of the built application, from its own route manifest. */
export async function endpoints(): Promise<Endpoint[]> {
  const build = await import(pathToFileURL(resolve('build/server/index.js')).href)
  const routes: Manifest = build.routes
  const full = (id: string): string => {
    const route = routes[id]
    if (!route) return ''
    const above = route.parentId ? full(route.parentId) : ''
    return route.path ? `${above}/${route.path}` : above
  }
  return Object.values(routes)
    .filter((route) => route.id !== 'root')
    .map((route) => ({
      id: route.id,
      pattern: full(route.id).replace(/\/+/g, '/') || '/',
      reads: Boolean(route.module.loader ?? route.module.default),
      writes: Boolean(route.module.action),
    }))
}

/** The address with every parameter filled; `:lang?` takes `lang` or is left out. */
export function address(pattern: string, value: (name: string) => string, lang = ''): string {
  const filled = pattern
    .split('/')
    .map((part) => {
      if (part === ':lang?') return lang
      if (part === '*') return encoded(value('splat'))
      return part.startsWith(':') ? encoded(value(part.slice(1).replace(/\?$/, ''))) : part
    })
    .filter((part) => part !== '')
    .join('/')
  return `/${filled}`
}

/** No address can hold a lone surrogate; what is left of it is sent. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}
