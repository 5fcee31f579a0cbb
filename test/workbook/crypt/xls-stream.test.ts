/** Old workbooks encrypted with Excel's default password are read; those with another are told to have one. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { CFB } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { openBook } from '../../../workbook/codecs/node.ts'
import { rc4Stream } from '../../../workbook/crypt/rc4.ts'
import { clearStream } from '../../../workbook/crypt/xls-stream.ts'
import { passwordHash, xorBytes } from '../../../workbook/crypt/xor-obfuscation.ts'
import { oleStream } from '../../../workbook/xls/ole.ts'
import { expectRefusal } from '../support/expect-fault.ts'

const FIXTURE = 'test/fixtures/formats/libreoffice.xls'
const plain = oleStream(new Uint8Array(readFileSync(FIXTURE)), 'Workbook')!

const hash = (algorithm: string, ...parts: Uint8Array[]): Uint8Array =>
  new Uint8Array(createHash(algorithm).update(Buffer.concat(parts)).digest())
const le = (n: number): Uint8Array => Uint8Array.of(n & 255, (n >> 8) & 255, (n >> 16) & 255, n >>> 24)
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'))
const xored = (bytes: Uint8Array, key: Uint8Array): Uint8Array => bytes.map((byte, i) => byte ^ key[i]!)

const SALT = Uint8Array.from({ length: 16 }, (_, i) => i * 7 + 1)
const VERIFIER = Uint8Array.from({ length: 16 }, (_, i) => 200 - i)

interface Manner {
  /** The body of the record that says how the stream is encrypted. */
  readonly pass: Uint8Array
  hide(byte: number, at: number, size: number): number
}

const byKeys = (keyOf: (block: number) => Uint8Array) => (byte: number, at: number) =>
  byte ^ rc4Stream(keyOf(at >> 10), 1024)[at & 1023]!

function rc4(password: string): Manner {
  const short = Buffer.concat([hash('md5', utf16(password)).subarray(0, 5), SALT])
  const base = hash('md5', ...Array.from({ length: 16 }, () => short)).subarray(0, 5)
  const keyOf = (block: number): Uint8Array => hash('md5', base, le(block))
  const secret = xored(Buffer.concat([VERIFIER, hash('md5', VERIFIER)]), rc4Stream(keyOf(0), 32))
  return { pass: Buffer.concat([Uint8Array.of(1, 0, 1, 0, 1, 0), SALT, secret]), hide: byKeys(keyOf) }
}

const cryptoApi =
  (bits: number) =>
  (password: string): Manner => {
    const base = hash('sha1', SALT, utf16(password))
    const keyOf = (block: number): Uint8Array => {
      const whole = hash('sha1', base, le(block)).subarray(0, bits / 8)
      return bits === 40 ? Buffer.concat([whole, new Uint8Array(11)]) : whole
    }
    const secret = xored(Buffer.concat([VERIFIER, hash('sha1', VERIFIER)]), rc4Stream(keyOf(0), 36))
    const name = utf16('Provider\0')
    const header = Buffer.concat([le(4), le(0), le(0x6801), le(0x8004), le(bits), le(1), le(0), le(0), name])
    const check = Buffer.concat([le(16), SALT, secret.subarray(0, 16), le(20), secret.subarray(16)])
    return {
      pass: Buffer.concat([Uint8Array.of(1, 0, 3, 0, 2, 0), le(4), le(header.length), header, check]),
      hide: byKeys(keyOf),
    }
  }

function xor(password: string): Manner {
  const key = 0x1234
  const bytes = xorBytes(password, key)
  const [a, b] = [passwordHash(password) & 255, passwordHash(password) >> 8]
  return {
    pass: Uint8Array.of(0, 0, key & 255, key >> 8, a, b),
    hide: (byte, at, size) => (((byte << 5) | (byte >> 3)) & 255) ^ bytes[(at + size) & 15]!,
  }
}

/** The stream with the record put in after the first and all that may be hidden; sheets move up by its length. */
function encrypted(stream: Uint8Array, { pass, hide }: Manner): Uint8Array {
  const first = 4 + (stream[2]! | (stream[3]! << 8))
  const by = 4 + pass.length
  const out = Buffer.concat([
    stream.subarray(0, first),
    Uint8Array.of(0x2f, 0, pass.length, 0),
    pass,
    stream.subarray(first),
  ])
  for (let at = first + by; at + 4 <= out.length; at += 4 + out.readUInt16LE(at + 2)) {
    const [type, size] = [out.readUInt16LE(at), out.readUInt16LE(at + 2)]
    if (type === 0x85) out.writeUInt32LE(out.readUInt32LE(at + 4) + by, at + 4)
    if (type === 0x809 || type === 0xe1) continue
    for (let i = type === 0x85 ? 4 : 0; i < size; i++)
      out[at + 4 + i] = hide(out[at + 4 + i]!, at + 4 + i, size)
  }
  return new Uint8Array(out)
}

function file(stream: Uint8Array): Uint8Array {
  const container = CFB.utils.cfb_new()
  CFB.utils.cfb_add(container, '/Workbook', stream)
  return Uint8Array.from(CFB.write(container, { type: 'buffer' }) as Uint8Array)
}

const MANNERS = [
  ['RC4', rc4],
  ['RC4 by CryptoAPI, 128 bits', cryptoApi(128)],
  ['RC4 by CryptoAPI, 40 bits', cryptoApi(40)],
  ['XOR', xor],
] as const

describe.each(MANNERS)('%s', (_, manner) => {
  test('the default password opens it', async () => {
    const expected = JSON.parse(readFileSync(`${FIXTURE}.json`, 'utf8')).book
    expect(await openBook(file(encrypted(plain, manner('VelvetSweatshop'))), 'a.xls')).toEqual(expected)
  })

  test('another password is reported as one', async () => {
    const bytes = file(encrypted(plain, manner('123456')))
    await expect(openBook(bytes, 'a.xls')).rejects.toMatchObject({ code: 'encrypted' })
  })
})

test('a stream that is not encrypted is itself', () => expect(clearStream(plain)).toBe(plain))

test.each([
  ['nothing', []],
  ['an unknown kind', [9, 0, 1, 0, 1, 0]],
  ['RC4 cut short', [1, 0, 1, 0, 1, 0, 7]],
  [
    'CryptoAPI with a header without an end',
    [1, 0, 3, 0, 2, 0, 4, 0, 0, 0, 255, 255, 255, 127, ...Array(40).fill(0)],
  ],
] as const)('a record of encryption that says %s', (_, pass) =>
  expectRefusal('encrypted', () =>
    clearStream(encrypted(plain, { pass: Uint8Array.from(pass), hide: (byte) => byte })),
  ),
)

test('the parts as others compute them', () => {
  const letters = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))
  expect(Buffer.from(xored(letters('Plaintext'), rc4Stream(letters('Key'), 9))).toString('hex')).toBe(
    'bbf316e8d940af0ad3',
  )
  expect(passwordHash('test')).toBe(0xcbeb)
  expect(passwordHash('password')).toBe(0x83af)
})
