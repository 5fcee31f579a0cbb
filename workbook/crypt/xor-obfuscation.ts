/** The oldest way in which .xls files hide their values ([MS-OFFCRYPTO] 2.3.7): a password's hash and 16 bytes. */

const PAD = [0xbb, 0xff, 0xff, 0xba, 0xff, 0xff, 0xb9, 0x80, 0x00, 0xbe, 0x0f, 0x00, 0xbf, 0x0f, 0x00]

/** The hash of a password of up to 15 letters, the same that older programs keep of a sheet's protection. */
export function passwordHash(password: string): number {
  let hash = 0
  for (const byte of [...password].map((letter) => letter.charCodeAt(0)).reverse()) {
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff)
    hash ^= byte
  }
  hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff)
  return hash ^ password.length ^ 0xce4b
}

const rotatedRight = (byte: number, by: number): number => ((byte >> by) | (byte << (8 - by))) & 255

/** The 16 bytes that a password and the key in the file give. */
export function xorBytes(password: string, key: number): Uint8Array {
  const letters = [...password].map((letter) => letter.charCodeAt(0))
  const padded = [...letters, ...PAD].slice(0, 16)
  return Uint8Array.from(padded, (byte, i) => rotatedRight(byte ^ (i % 2 === 0 ? key & 255 : key >> 8), 1))
}

/** One byte as it was, by the byte that hides it. */
export const unhidden = (byte: number, by: number): number => rotatedRight(byte ^ by, 5)
