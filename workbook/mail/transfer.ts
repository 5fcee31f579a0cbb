/** How the bytes of a mail's part are written in its lines (RFC 2045): base64 and quoted-printable. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const VALUES = new Int8Array(128).fill(-1)
for (const [value, letter] of [...ALPHABET].entries()) VALUES[letter.charCodeAt(0)] = value
const EQUALS = 61

/** What is no letter of the alphabet is passed over, as the format asks; the first `=` ends the data. */
export function base64(lines: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil((lines.length * 3) / 4))
  let [length, bits, held] = [0, 0, 0]
  for (const byte of lines) {
    if (byte === EQUALS) break
    const value = byte < 128 ? VALUES[byte]! : -1
    if (value < 0) continue
    bits = (bits << 6) | value
    held += 6
    if (held < 8) continue
    held -= 8
    out[length++] = (bits >> held) & 255
    bits &= (1 << held) - 1
  }
  return out.subarray(0, length)
}

const hex = (byte: number | undefined): number => {
  const value = Number.parseInt(String.fromCharCode(byte ?? 0), 16)
  return Number.isNaN(value) ? -1 : value
}

/** `=E5` is a byte, `=` at the end of a line joins it to the next; anything else stands for itself. */
export function quotedPrintable(lines: Uint8Array): Uint8Array {
  const out = new Uint8Array(lines.length)
  let length = 0
  for (let at = 0; at < lines.length; at++) {
    const byte = lines[at]!
    if (byte !== EQUALS) {
      out[length++] = byte
      continue
    }
    const [high, low] = [hex(lines[at + 1]), hex(lines[at + 2])]
    if (high >= 0 && low >= 0) {
      out[length++] = high * 16 + low
      at += 2
    } else {
      const isBreak = lines[at + 1] === 13 && lines[at + 2] === 10
      if (isBreak) at += 2
      else if (lines[at + 1] === 10) at++
    }
  }
  return out.subarray(0, length)
}
