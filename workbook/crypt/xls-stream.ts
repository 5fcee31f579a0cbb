/**
 * The stream of an .xls that Excel encrypted with its own default password ([MS-XLS] 2.2.10): XOR, RC4 and RC4 by
 * CryptoAPI. The heads of records are not encrypted, nor are a few records.
 */
import { md5, sha1 } from '@noble/hashes/legacy.js'
import { concat, sameBytes } from '../bytes.ts'
import { WorkbookError } from '../error.ts'
import { DEFAULT_PASSWORD, DEFAULT_PASSWORD_UTF16, littleEndian } from './default-password.ts'
import { rc4Stream } from './rc4.ts'
import { passwordHash, unhidden, xorBytes } from './xor-obfuscation.ts'

const FILE_PASS = 0x002f
const BOUND_SHEET = 0x0085
/** Of a sheet's record the place of the sheet is not encrypted. */
const PLACE = 4
/** BOF, FILEPASS, USREXCL, FILELOCK, INTERFACEHDR, RRDINFO, RRDHEAD. */
const PLAIN = new Set([0x0809, FILE_PASS, 0x0194, 0x0195, 0x00e1, 0x0196, 0x0138])
/** A record that means nothing. */
const NOTHING = 0x0161
const BLOCK = 1024

/** The byte at a position in the stream as it was; the record's body begins at `start` and has `size` bytes. */
type Decrypt = (byte: number, at: number, start: number, size: number) => number

/** A key for each block of the stream; the default password does not open the file where the verifier differs. */
function byBlocks(
  key: (block: number) => Uint8Array,
  verifier: Uint8Array,
  verifierHash: Uint8Array,
  hash: (bytes: Uint8Array) => Uint8Array,
): Decrypt | null {
  const stream = rc4Stream(key(0), verifier.length + verifierHash.length)
  const clear = concat(verifier, verifierHash).map((byte, i) => byte ^ stream[i]!)
  const [first, second] = [clear.subarray(0, verifier.length), clear.subarray(verifier.length)]
  if (!sameBytes(hash(first), second)) return null
  let [block, bytes]: [number, Uint8Array] = [-1, new Uint8Array()]
  return (byte, at) => {
    const here = Math.floor(at / BLOCK)
    if (here !== block) [block, bytes] = [here, rc4Stream(key(here), BLOCK)]
    return byte ^ bytes[at % BLOCK]!
  }
}

/** @param pass after the versions: salt, verifier and its hash, of 16 bytes each */
function plainRc4(pass: Uint8Array): Decrypt | null {
  if (pass.length < 48) return null
  const part = (n: number): Uint8Array => pass.subarray(16 * n, 16 * n + 16)
  const short = concat(md5(DEFAULT_PASSWORD_UTF16).subarray(0, 5), part(0))
  const base = md5(concat(...Array.from({ length: 16 }, () => short))).subarray(0, 5)
  return byBlocks((block) => md5(concat(base, littleEndian(block))), part(1), part(2), md5)
}

/** @param pass after the versions: flags, the length of a header, the header, and the verifier */
function cryptoApi(pass: Uint8Array): Decrypt | null {
  const view = new DataView(pass.buffer, pass.byteOffset, pass.byteLength)
  if (pass.length < 32) return null
  const verifier = 8 + view.getUint32(4, true)
  // Salt with its length, verifier, and the hash of 20 bytes with its length.
  if (verifier + 60 > pass.length || view.getUint32(verifier, true) !== 16) return null
  const bits = view.getUint32(24, true) || 40
  if (bits < 40 || bits > 128 || bits % 8 !== 0) return null
  const base = sha1(concat(pass.subarray(verifier + 4, verifier + 20), DEFAULT_PASSWORD_UTF16))
  const key = (block: number): Uint8Array => {
    const whole = sha1(concat(base, littleEndian(block))).subarray(0, bits / 8)
    return bits === 40 ? concat(whole, new Uint8Array(11)) : whole
  }
  const at = verifier + 20
  return byBlocks(key, pass.subarray(at, at + 16), pass.subarray(at + 20, at + 40), sha1)
}

function xor(key: number, hash: number): Decrypt | null {
  if (hash !== passwordHash(DEFAULT_PASSWORD)) return null
  const bytes = xorBytes(DEFAULT_PASSWORD, key)
  return (byte, at, _, size) => unhidden(byte, bytes[(at + size) % 16]!)
}

function decryptionOf(pass: Uint8Array): Decrypt | null {
  const words = new DataView(pass.buffer, pass.byteOffset, pass.byteLength)
  const word = (n: number): number => (pass.length >= 2 * n + 2 ? words.getUint16(2 * n, true) : -1)
  if (word(0) === 0) return xor(word(1), word(2))
  if (word(0) !== 1) return null
  if (word(1) === 1 && word(2) === 1) return plainRc4(pass.subarray(6))
  return word(1) >= 2 && word(1) <= 4 && word(2) === 2 ? cryptoApi(pass.subarray(6)) : null
}

function* records(stream: Uint8Array): Generator<{ type: number; at: number; body: number; size: number }> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  for (let at = 0; at + 4 <= stream.length; ) {
    const size = view.getUint16(at + 2, true)
    const body = at + 4
    if (body + size > stream.length) return
    yield { type: view.getUint16(at, true), at, body, size }
    at = body + size
  }
}

/** Where the record stands that says how the stream is encrypted: among the first, or nowhere. */
function filePass(stream: Uint8Array): { at: number; body: number; size: number } | undefined {
  let seen = 0
  for (const record of records(stream)) {
    if (record.type === FILE_PASS) return record
    if (++seen > 100) return undefined
  }
  return undefined
}

/**
 * The stream in clear: the same where it is not encrypted.
 * @throws WorkbookError `encrypted` where it has a password of its own
 */
export function clearStream(stream: Uint8Array): Uint8Array {
  const pass = filePass(stream)
  if (pass === undefined) return stream
  const decrypt = decryptionOf(stream.subarray(pass.body, pass.body + pass.size))
  if (decrypt === null) throw new WorkbookError('encrypted', 'FilePass record')
  const clear = stream.slice()
  new DataView(clear.buffer).setUint16(pass.at, NOTHING, true)
  for (const { type, at, body, size } of records(stream)) {
    if (at < pass.at || PLAIN.has(type)) continue
    for (let i = type === BOUND_SHEET ? PLACE : 0; i < size; i++)
      clear[body + i] = decrypt(stream[body + i]!, body + i, body, size)
  }
  return clear
}
