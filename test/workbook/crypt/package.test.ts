/** Packages encrypted with Excel's default password are read and marked like any; others have a password. */
import { createCipheriv, createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { CFB } from '@e965/xlsx'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { nodeCodec, openBook, readBook } from '../../../workbook/codecs/node.ts'
import { packageInside } from '../../../workbook/crypt/package.ts'
import { Package } from '../../../workbook/package/package.ts'
import { fileKind } from '../../../workbook/read/open.ts'

const DEFAULT = 'VelvetSweatshop'
const plain = new Uint8Array(readFileSync('test/fixtures/formats/excel.xlsx'))

const agile = (password: string, spinCount = 10): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name: '甲', rows: [['乙', 1]] }], encryption: { password, spinCount } })

const sha1 = (...parts: Uint8Array[]): Buffer => createHash('sha1').update(Buffer.concat(parts)).digest()
const le = (...all: number[]): Buffer => {
  const out = Buffer.alloc(4 * all.length)
  for (const [i, n] of all.entries()) out.writeUInt32LE(n, 4 * i)
  return out
}

/** As Office 2007 encrypts. */
function standard(content: Uint8Array, password: string): Uint8Array {
  const salt = Buffer.from('0123456789abcdef')
  let digest = sha1(salt, Buffer.from(password, 'utf16le'))
  for (let i = 0; i < 50_000; i++) digest = sha1(le(i), digest)
  const final = sha1(digest, le(0))
  const key = sha1(Buffer.from(Array.from({ length: 64 }, (_, i) => 0x36 ^ (final[i] ?? 0)))).subarray(0, 16)
  const hide = (bytes: Uint8Array): Buffer => {
    const cipher = createCipheriv('aes-128-ecb', key, null).setAutoPadding(false)
    return Buffer.concat([cipher.update(bytes), cipher.final()])
  }
  const padded = (bytes: Uint8Array): Buffer =>
    Buffer.concat([bytes, Buffer.alloc((16 - (bytes.length % 16)) % 16)])
  const verifier = Buffer.from('fedcba9876543210')
  const header = Buffer.concat([le(0x24, 0, 0x660e, 0x8004, 128, 24, 0, 0), Buffer.from('A\0', 'utf16le')])
  const check = Buffer.concat([le(16), salt, hide(verifier), le(20), hide(padded(sha1(verifier)))])
  const container = CFB.utils.cfb_new()
  const info = Buffer.concat([Buffer.from([3, 0, 2, 0]), le(0x24, header.length), header, check])
  CFB.utils.cfb_add(container, '/EncryptionInfo', info)
  CFB.utils.cfb_add(
    container,
    '/EncryptedPackage',
    Buffer.concat([le(content.length, 0), hide(padded(content))]),
  )
  return Uint8Array.from(CFB.write(container, { type: 'buffer' }) as Uint8Array)
}

describe('the newer manner', () => {
  test.each([1, 200_000])('after %i turns', async (turns) =>
    expect(readBook(await agile(DEFAULT, turns)).sheets[0]!.rows).toEqual([{ number: 1, cells: ['乙', 1] }]),
  )

  test('a password of its own', async () =>
    await expect(openBook(await agile('1'), 'a.xlsx')).rejects.toMatchObject({ code: 'encrypted' }))

  test('more turns than any program takes are not taken, though the password is right', async () =>
    expect(packageInside(await agile(DEFAULT, 200_001))).toBeNull())
})

describe('the older manner', () => {
  test('the very package comes out', () => expect(packageInside(standard(plain, DEFAULT))).toEqual(plain))
  test('a password of its own', () => expect(packageInside(standard(plain, 'x'))).toBeNull())
})

test('it is a workbook for whoever asks', async () => {
  const bytes = standard(plain, DEFAULT)
  expect(fileKind(bytes, { ...nodeCodec, name: 'a.xlsx' })).toBe('xlsx')
  expect(await openBook(bytes, 'a.xlsx')).toEqual(readBook(plain))
  expect(new Package(bytes, nodeCodec).toBytes()).toEqual(new Package(plain, nodeCodec).toBytes())
})

test('damage to it is reported as a password, never as anything else', async () => {
  const sound = standard(plain, DEFAULT)
  for (let at = 0; at < sound.length; at += 409) {
    const bytes = sound.map((byte, i) => (i >= at && i < at + 4 ? byte ^ 0x5a : byte))
    await openBook(bytes, 'a.xlsx').then(
      (book) => expect(book).toEqual(readBook(plain)),
      (error) => expect(error).toMatchObject({ name: 'WorkbookError' }),
    )
  }
})
