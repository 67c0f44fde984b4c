// Cuts a stream of the PostgreSQL wire protocol (version 3) into messages.

const SSL_REQUEST = 80_877_103
const GSS_REQUEST = 80_877_104
const CANCEL_REQUEST = 80_877_102

/**
 * @typedef {{ kind: 'encryption' | 'cancel' | 'startup' | 'message', bytes: Buffer }} Frame
 * @param {Buffer} buffer
 * @param {boolean} started whether the startup message is through
 * @returns {{ frame: Frame, rest: Buffer } | null} null until a whole message is there
 */
export function nextFrame(buffer, started) {
  if (started) {
    if (buffer.length < 5) return null
    const length = buffer.readInt32BE(1) + 1
    return buffer.length < length ? null : cut(buffer, length, 'message')
  }
  if (buffer.length < 8) return null
  const length = buffer.readInt32BE(0)
  if (buffer.length < length) return null
  const code = buffer.readInt32BE(4)
  if (code === SSL_REQUEST || code === GSS_REQUEST) return cut(buffer, length, 'encryption')
  return cut(buffer, length, code === CANCEL_REQUEST ? 'cancel' : 'startup')
}

/**
 * @param {Buffer} buffer
 * @param {number} length
 * @param {Frame['kind']} kind
 */
function cut(buffer, length, kind) {
  return { frame: { kind, bytes: buffer.subarray(0, length) }, rest: buffer.subarray(length) }
}

/**
 * Transaction status of an answer that ends in ReadyForQuery: I idle, T open, E failed; null when it does not.
 * @param {Uint8Array} answer
 */
export function statusOf(answer) {
  const at = answer.length - 6
  if (at < 0 || answer[at] !== 0x5a || answer[at + 4] !== 5) return null
  return String.fromCharCode(answer[at + 5] ?? 0)
}
