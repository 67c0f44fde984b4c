import { parseArgs } from 'node:util'
import { parsePublicId } from '../domain/ids/public-id.ts'
import { verifyOrganisation } from '../services/organisations/verify-organisation.server.ts'
import { openPorts } from './open-ports.ts'

/** `npm run org -- verify|unverify <publicId>`: until officers have their desk, only this command verifies an enterprise. */
const HELP = `npm run org -- verify <id>     mark the enterprise as verified today
npm run org -- unverify <id>   take that back
<id> is the end of the address of its page: /enterprises/<id>`

const { positionals } = parseArgs({ allowPositionals: true })
const [verb, id] = positionals
const publicId = parsePublicId(id ?? '')
if ((verb !== 'verify' && verb !== 'unverify') || !publicId) {
  console.error(HELP)
  process.exit(2)
}

const { ports, database } = await openPorts()
try {
  const done = await verifyOrganisation(ports, { publicId, verified: verb === 'verify' })
  if (done.ok) console.log(`${done.value.name}: ${verb === 'verify' ? 'verified' : 'not verified'}`)
  else console.error(`no enterprise has the id ${publicId}`)
  process.exitCode = done.ok ? 0 : 1
} finally {
  await database.close()
}
