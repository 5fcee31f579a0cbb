import { describe, expect, test } from 'vitest'
import { nodeCodec, readBook } from '../../../workbook/codecs/node.ts'
import { LIMITS } from '../../../workbook/limits.ts'
import { readWorkbook } from '../../../workbook/read/read.ts'
import { crc32 } from '../../../workbook/zip/crc32.ts'
import { openZip, type Zip } from '../../../workbook/zip/zip.ts'
import { expectRefusal } from '../support/expect-fault.ts'
import { buildPackage, packageEntries } from '../support/package-builder.ts'
import { buildZip, bytesOf, type Entry } from '../support/zip-builder.ts'

const TEXT = '创新工作室'.repeat(500)
const entry = (claims: Entry['claims'] = {}): Entry => ({ name: 'a.xml', data: TEXT, claims })
const open = (bytes: Uint8Array): Zip => openZip(bytes, nodeCodec, LIMITS)
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)

describe('reading parts', () => {
  test('deflated and stored', () => {
    const zip = open(buildZip([entry(), { name: 'b/c.xml', data: TEXT, stored: true }]))
    expect(text(zip.read('a.xml'))).toBe(TEXT)
    expect(text(zip.read('b/c.xml'))).toBe(TEXT)
    expect(zip.read('none.xml')).toBeUndefined()
  })

  test('an empty part', () =>
    expect(open(buildZip([{ name: 'a', data: '' }])).read('a')).toEqual(new Uint8Array()))

  test('names: backslashes, a leading slash, any case, folders left out', () => {
    const zip = open(
      buildZip([
        { name: 'xl\\Worksheets\\Sheet1.xml', data: 'one' },
        { name: '/xl/b.xml', data: 'two' },
        { name: 'xl/', data: '', stored: true },
      ]),
    )
    expect(text(zip.read('xl/worksheets/sheet1.XML'))).toBe('one')
    expect(text(zip.read('xl/b.xml'))).toBe('two')
    expect(zip.entries.size).toBe(2)
  })

  test('a folder that holds bytes is damage, not a folder to be passed over', () =>
    expectRefusal('corrupt', () => open(buildZip([{ name: 'xl/', data: TEXT }]))))

  test('zip64', () => expect(text(open(buildZip([entry()], { zip64: true })).read('a.xml'))).toBe(TEXT))

  test('a comment after the end record', () => {
    const zip = open(buildZip([entry()], { comment: 'made by a tool' }))
    expect(text(zip.read('a.xml'))).toBe(TEXT)
  })

  test('the raw bytes are those of the file', () => {
    const zip = open(buildZip([entry()]))
    const found = zip.entries.get('a.xml')!
    expect(text(nodeCodec.inflate(zip.raw(found), found.size))).toBe(TEXT)
  })
})

describe('refusals', () => {
  const size = bytesOf(TEXT).length
  test.each<[string, Uint8Array]>([
    ['wrong checksum', buildZip([entry({ crc: 1 })])],
    ['declared smaller than it is', buildZip([entry({ size: size - 1 })])],
    ['declared larger than it is', buildZip([entry({ size: size + 1 })])],
    ['unknown compression', buildZip([entry({ method: 12 })])],
    ['stored with two sizes', buildZip([{ ...entry({ size: 3 }), stored: true }])],
    ['local header elsewhere', buildZip([entry({ offset: 7 })])],
    ['local header outside', buildZip([entry({ offset: 0x7fffffff })])],
    ['zip64 offset outside', buildZip([entry({ offset: 2 ** 40 })], { zip64: true })],
    ['more entries claimed', buildZip([entry()], { count: 2 })],
    ['the same name twice', buildZip([entry(), { ...entry(), name: 'A.xml' }])],
    [
      'the same name twice, by backslash',
      buildZip([
        { ...entry(), name: 'x\\a' },
        { ...entry(), name: 'x/a' },
      ]),
    ],
  ])('corrupt: %s', (_, bytes) => expectRefusal('corrupt', () => open(bytes).read('a.xml')))

  test('encrypted entries', () => expectRefusal('encrypted', () => open(buildZip([entry({ flags: 1 })]))))

  test('no end record', () => {
    const bytes = buildZip([entry()])
    expectRefusal('truncated', () => open(bytes.subarray(0, bytes.length - 22)))
  })

  test('an inflate that throws anything is a corrupt part', () => {
    const failing = (): never => {
      throw new RangeError('no memory')
    }
    expectRefusal('corrupt', () =>
      openZip(buildZip([entry()]), { ...nodeCodec, inflate: failing }, LIMITS).read('a.xml'),
    )
  })
})

describe('limits', () => {
  const book = buildPackage({ sheets: [{ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' }] })
  const words = buildPackage({
    sheets: [
      { rows: '<row r="1"><c r="A1" t="str"><v>甲乙丙丁</v></c><c t="str"><v>甲乙丙丁</v></c></row>' },
    ],
  })
  const spread = buildPackage({ sheets: [{ rows: '<row r="9"><c r="D9"><v>1</v></c></row>' }] })
  test.each<[string, Uint8Array, Parameters<typeof readBook>[1]]>([
    ['bytes', book, { bytes: 100 }],
    ['entries', book, { entries: 3 }],
    ['inflated', book, { inflated: 300 }],
    ['cells', spread, { cells: 3 }],
    ['rows', spread, { rows: 8 }],
    ['columns', spread, { columns: 3 }],
    ['part', book, { part: 100 }],
    ['letters', words, { letters: 3 }],
    ['allLetters', words, { allLetters: 7 }],
  ])('%s', (_, bytes, limits) => {
    expect(() => readBook(bytes)).not.toThrow()
    expectRefusal('too-large', () => readBook(bytes, limits))
  })

  test('ratio', () => {
    const bomb = buildZip([{ name: 'a.xml', data: new Uint8Array(8 << 20) }])
    expectRefusal('too-large', () => open(bomb).read('a.xml'))
  })

  test('a bomb that lies about its size is stopped by the declared size', () => {
    const bomb = buildZip([{ name: 'a.xml', data: new Uint8Array(8 << 20), claims: { size: 1000 } }])
    expectRefusal('corrupt', () => open(bomb).read('a.xml'))
  })

  test('two sheets may not share a part', () => {
    const sheets = [{}, { target: 'worksheets/sheet1.xml', part: 'xl/unused.xml' }]
    expectRefusal('corrupt', () => readBook(buildPackage({ sheets })))
  })
})

test('crc-32 of the standard check string', () => expect(crc32(bytesOf('123456789'))).toBe(0xcbf43926))

test('the checksum of our own serves where none is handed in', () => {
  const bytes = buildZip(packageEntries({ sheets: [{ name: '甲' }] }))
  expect(readWorkbook(bytes, nodeCodec).sheets[0]!.name).toBe('甲')
})
