import { randomBytes } from 'node:crypto'
import { makePublicId } from '#app/domain/ids/public-id.ts'
import { uuid7 } from '#app/domain/ids/uuid7.ts'

/** The id of a new row; ids made later sort later. */
export function newId(): string {
  return uuid7(Date.now(), randomBytes(10))
}

/** The id that people see in addresses. A unique index guards it: 45 random bits can meet. */
export function newPublicId(): string {
  return makePublicId(randomBytes(9))
}
