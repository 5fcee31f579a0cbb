/** RC4, with which .xls files are encrypted: weak, and here only to open what has no secret. */

/** The first bytes of the key stream. */
export function rc4Stream(key: Uint8Array, length: number): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i)
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i]! + key[i % key.length]!) & 255
    const swapped = state[i]!
    state[i] = state[j]!
    state[j] = swapped
  }
  const out = new Uint8Array(length)
  for (let n = 0, i = 0, j = 0; n < length; n++) {
    i = (i + 1) & 255
    j = (j + state[i]!) & 255
    const swapped = state[i]!
    state[i] = state[j]!
    state[j] = swapped
    out[n] = state[(state[i]! + state[j]!) & 255]!
  }
  return out
}
