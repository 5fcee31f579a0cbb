/**
 * An .xlsx that Excel encrypted with its own default password ([MS-OFFCRYPTO] 2.3.4): an OLE file that holds the
 * package, in the older manner (AES by SHA-1) or the newer, which says in XML how.
 */
import { cbc, ecb } from '@noble/ciphers/aes.js'
import { sha1 } from '@noble/hashes/legacy.js'
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js'
import { concat, sameBytes } from '../bytes.ts'
import { base64 } from '../mail/transfer.ts'
import { oleStream } from '../xls/ole.ts'
import { type Attributes, elements } from '../xml/xml.ts'
import { DEFAULT_PASSWORD_UTF16, littleEndian } from './default-password.ts'

type Hash = (bytes: Uint8Array) => Uint8Array

const HASHES: Readonly<Record<string, Hash>> = {
  SHA1: sha1,
  'SHA-1': sha1,
  SHA256: sha256,
  SHA384: sha384,
  SHA512: sha512,
}

const SPINS_OF_OLD = 50_000
/** Office turns a hundred thousand times; a file that asks for many more only wants to keep us busy. */
const MOST_SPINS = 200_000

/** The password, hashed again and again with the number of the turn. */
function spun(hash: Hash, salt: Uint8Array, spins: number): Uint8Array {
  let digest = hash(concat(salt, DEFAULT_PASSWORD_UTF16))
  const turn = new Uint8Array(4 + digest.length)
  const view = new DataView(turn.buffer)
  for (let i = 0; i < spins; i++) {
    view.setUint32(0, i, true)
    turn.set(digest, 4)
    digest = hash(turn)
  }
  return digest
}

const whole = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length - (bytes.length % 16))

/** @param info after the versions and flags: the length of a header, the header, and the verifier */
function standardPackage(info: Uint8Array, data: Uint8Array): Uint8Array | null {
  const view = new DataView(info.buffer, info.byteOffset, info.byteLength)
  if (info.length < 40) return null
  const verifier = 4 + view.getUint32(0, true)
  const bits = view.getUint32(20, true)
  if (verifier + 72 > info.length || view.getUint32(verifier, true) !== 16) return null
  if (bits !== 128 && bits !== 192 && bits !== 256) return null
  const part = (from: number, to: number): Uint8Array => info.subarray(verifier + from, verifier + to)
  const final = sha1(concat(spun(sha1, part(4, 20), SPINS_OF_OLD), littleEndian(0)))
  const padded = (fill: number): Uint8Array =>
    sha1(Uint8Array.from({ length: 64 }, (_, i) => fill ^ (final[i] ?? 0)))
  const key = concat(padded(0x36), padded(0x5c)).subarray(0, bits / 8)
  const open = (bytes: Uint8Array): Uint8Array => ecb(key, { disablePadding: true }).decrypt(whole(bytes))
  if (!sameBytes(sha1(open(part(20, 36))), open(part(40, 72)).subarray(0, 20))) return null
  return open(data)
}

const BLOCKS = {
  verifierInput: [0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79],
  verifierValue: [0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e],
  key: [0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6],
} as const

const SEGMENT = 4096

/** A hash made as long as it must be. */
const sized = (bytes: Uint8Array, length: number): Uint8Array =>
  bytes.length >= length
    ? bytes.subarray(0, length)
    : concat(bytes, new Uint8Array(length - bytes.length).fill(0x36))

interface Manner {
  readonly hash: Hash
  readonly keyLength: number
  readonly salt: Uint8Array
}

const bytesIn = (found: Attributes, name: string): Uint8Array =>
  base64(Uint8Array.from(found.get(name) ?? '', (letter) => letter.charCodeAt(0) & 255))

function mannerOf(found: Attributes): Manner | null {
  const hash = HASHES[found.get('hashAlgorithm') ?? '']
  const bits = Number(found.get('keyBits'))
  const salt = bytesIn(found, 'saltValue')
  const isKnown =
    found.get('cipherAlgorithm') === 'AES' &&
    found.get('cipherChaining') === 'ChainingModeCBC' &&
    (bits === 128 || bits === 192 || bits === 256) &&
    salt.length > 0
  return hash === undefined || !isKnown ? null : { hash, keyLength: bits / 8, salt }
}

const opened = (key: Uint8Array, vector: Uint8Array, bytes: Uint8Array): Uint8Array =>
  cbc(key, sized(vector, 16), { disablePadding: true }).decrypt(whole(bytes))

function agilePackage(xml: string, data: Uint8Array): Uint8Array | null {
  const [keyData] = elements(xml, 'keyData')
  const [encryptor] = elements(xml.replaceAll('<p:', '<'), 'encryptedKey')
  if (keyData === undefined || encryptor === undefined) return null
  const [manner, own] = [mannerOf(keyData), mannerOf(encryptor)]
  const spins = Number(encryptor.get('spinCount'))
  if (manner === null || own === null || !(spins >= 0 && spins <= MOST_SPINS)) return null
  const digest = spun(own.hash, own.salt, spins)
  const part = (block: readonly number[], name: string): Uint8Array => {
    const key = sized(own.hash(concat(digest, Uint8Array.from(block))), own.keyLength)
    return opened(key, own.salt, bytesIn(encryptor, name))
  }
  const verifier = own.hash(part(BLOCKS.verifierInput, 'encryptedVerifierHashInput'))
  const value = part(BLOCKS.verifierValue, 'encryptedVerifierHashValue')
  if (!sameBytes(verifier, value.subarray(0, verifier.length))) return null
  const key = part(BLOCKS.key, 'encryptedKeyValue').subarray(0, manner.keyLength)
  const out = new Uint8Array(whole(data).length)
  for (let segment = 0; segment * SEGMENT < out.length; segment++) {
    const vector = manner.hash(concat(manner.salt, littleEndian(segment)))
    const bytes = data.subarray(segment * SEGMENT, (segment + 1) * SEGMENT)
    out.set(opened(key, vector, bytes), segment * SEGMENT)
  }
  return out
}

const AGILE_HEAD = 8
const STANDARD_HEAD = 8

/**
 * The package within an encrypted OLE file; `null` where it has a password of its own, or is encrypted in a manner
 * that no program uses for its default.
 * @throws WorkbookError where the OLE file is damaged
 */
export function packageInside(bytes: Uint8Array): Uint8Array | null {
  const [info, data] = [oleStream(bytes, 'EncryptionInfo'), oleStream(bytes, 'EncryptedPackage')]
  if (info === undefined || data === undefined || info.length < 8 || data.length < 8) return null
  const view = new DataView(info.buffer, info.byteOffset, info.byteLength)
  const [major, minor] = [view.getUint16(0, true), view.getUint16(2, true)]
  const content = data.subarray(8)
  const clear =
    major === 4 && minor === 4
      ? agilePackage(new TextDecoder().decode(info.subarray(AGILE_HEAD)), content)
      : minor === 2
        ? standardPackage(info.subarray(STANDARD_HEAD), content)
        : null
  const length = new DataView(data.buffer, data.byteOffset, 8).getUint32(0, true)
  return clear === null || length > clear.length ? null : clear.subarray(0, length)
}
