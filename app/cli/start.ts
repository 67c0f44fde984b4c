import { startServer } from '../server/start-server.ts'
import { buildIfStale } from './build-if-stale.ts'

/** `npm start [-- --empty]`: build if the sources are newer, open the database, load samples on the first start, serve. */
if (process.argv.includes('--empty')) process.env.SAMPLE_DATA = 'off'
process.env.NODE_ENV = 'production'
await buildIfStale()
await startServer()
