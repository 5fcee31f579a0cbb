/** What bytes are known again by. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

const encoder = new TextEncoder()

/** A mark of bytes: other bytes, another mark. */
export const markOf = (bytes: Uint8Array | string): string =>
  bytesToHex(sha256(typeof bytes === 'string' ? encoder.encode(bytes) : bytes)).slice(0, 32)
