import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A search server that is not what it should be; `empty` answers well, of an index without documents. */
const MANNERS = {
  hangs: () => {},
  drips: (response) => {
    response.write('{"results":[')
    const drip = setInterval(() => response.write(' '), 20)
    response.on('close', () => clearInterval(drip))
  },
  'hangs up': (response) => response.destroy(),
  'is overloaded': (response) => say(response, 503, '{"code":"too_many_search_requests"}'),
  'is broken': (response) => say(response, 500, 'oops'),
  'is behind a broken proxy': (response) => say(response, 502, '<html>bad gateway</html>'),
  'denies the key': (response) => say(response, 403, '{"code":"invalid_api_key"}'),
  'lacks the index': (response) => say(response, 400, '{"code":"index_not_found"}'),
  'answers a page': (response) => say(response, 200, '<!doctype html><title>login</title>'),
  'answers half': (response) => say(response, 200, '{"results":[{"indexUid":"wan'),
  'answers nothing': (response) => say(response, 200, ''),
  'answers an object': (response) => say(response, 200, '{"hits":[]}'),
  'merges what it should not': (response) =>
    say(response, 200, '{"hits":[{"organisationId":"a","_federation":{"indexUid":"other"}}]}'),
  'merges strangers': (response, asked) => say(response, 200, merged(asked, { organisationId: 7 })),
  'answers too little': (response) => say(response, 200, '{"results":[]}'),
  'answers of another index': (response, asked) => say(response, 200, reply(asked, 'other')),
  'answers without totals': (response, asked) =>
    say(response, 200, reply(asked, null, { estimatedTotalHits: 'many' })),
  'answers hits that are none': (response, asked) =>
    say(response, 200, reply(asked, null, { hits: [1, 2] })),
  'answers documents that are none': (response, asked) =>
    say(
      response,
      200,
      reply(asked, null, { hits: [{ document: '{"id"' }], estimatedTotalHits: 1 }),
    ),
  'answers counts that are none': (response, asked) =>
    say(response, 200, reply(asked, null, { facetDistribution: { 'facets.city': { a: 'b' } } })),
  'takes the request for a wrong one': (response) =>
    say(response, 400, '{"code":"invalid_search_filter"}'),
  empty: (response, asked) => say(response, 200, reply(asked, null)),
} satisfies Record<string, (response: ServerResponse, asked: string) => unknown>
export type Manner = keyof typeof MANNERS

/** Answers one request so; `asked` is its body. */
export function lie(manner: Manner, response: ServerResponse, asked: string): void {
  MANNERS[manner](response, asked)
}

function say(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body)
}

function reply(asked: string, index: string | null, rest: object = {}): string {
  const { queries = [] } = JSON.parse(asked || '{}') as { queries?: { indexUid: string }[] }
  const results = queries.map(({ indexUid }) => ({
    indexUid: index ?? indexUid,
    hits: [],
    estimatedTotalHits: 0,
    ...rest,
  }))
  return JSON.stringify({ results })
}

/** One list, as a federated request gets it. */
function merged(asked: string, hit: object): string {
  const { queries = [] } = JSON.parse(asked || '{}') as { queries?: { indexUid: string }[] }
  const [first] = queries
  return JSON.stringify({ hits: [{ ...hit, _federation: { indexUid: first?.indexUid } }] })
}

export type LyingServer = {
  url: string
  /** How many requests it got. */
  asked: () => number
  behave: (manner: Manner) => void
  close: () => Promise<void>
}

export async function startLyingServer(manner: Manner): Promise<LyingServer> {
  let now: Manner = manner
  let requests = 0
  const server = createServer((request, response) => {
    requests += 1
    let body = ''
    request.on('data', (chunk: Buffer) => {
      body += chunk
    })
    request.on('end', () => lie(now, response, body))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    asked: () => requests,
    behave: (other) => {
      now = other
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
