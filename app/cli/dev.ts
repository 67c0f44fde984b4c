import { createServer as createVite } from 'vite'
import { startServer } from '../server/start-server.ts'

/** `npm run dev`: the same server, with Vite building each route when it is asked for. */
process.env.NODE_ENV = 'development'
const vite = await createVite({ server: { middlewareMode: true } })
await startServer({
  build: () => vite.ssrLoadModule('virtual:remix/server-build') as never,
  middleware: (own) => (request, response) =>
    vite.middlewares(request, response, () => own(request, response)),
})
