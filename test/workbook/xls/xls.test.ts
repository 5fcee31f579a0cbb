/** Old workbooks: the records that are walked, and that nothing seen there is lost on the way through the library. */
import { readFileSync } from 'node:fs'
import { CFB } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { NOT_CALCULATED } from '../../../templates/sheet/grid.ts'
import { openBook } from '../../../workbook/codecs/node.ts'
import { WorkbookError } from '../../../workbook/error.ts'
import { LIMITS } from '../../../workbook/limits.ts'
import { placeKey, valuesOnly, walkBiff } from '../../../workbook/xls/biff.ts'
import { readXls } from '../../../workbook/xls/xls.ts'
import { expectRefusal } from '../support/expect-fault.ts'

const u16 = (n: number): number[] => [n & 255, n >> 8]
const record = (type: number, ...body: number[]): number[] => [...u16(type), ...u16(body.length), ...body]
const bof = (kind: number, version = 0x0600, build = 0): number[] =>
  record(0x0809, ...u16(version), ...u16(kind), ...u16(build), ...Array<number>(10).fill(0))
const eof = record(0x000a)
const place = (row: number, column: number): number[] => [...u16(row), ...u16(column), ...u16(0)]
const double = (value: number): number[] => [...new Uint8Array(new Float64Array([value]).buffer)]
const number = (row: number, column: number, value: number): number[] =>
  record(0x0203, ...place(row, column), ...double(value))
const formula = (row: number, column: number, result: number[], flags = 0, type = 0x0006): number[] =>
  record(type, ...place(row, column), ...result, ...u16(flags), ...Array<number>(6).fill(0))
const TEXT_FOLLOWS = [0, 0, 0, 0, 0, 0, 0xff, 0xff]

/** A stream with one sheet that holds these records. */
function stream(...cells: number[][]): Uint8Array {
  const bound = (at: number): number[] =>
    record(0x0085, ...u16(at), ...u16(0), 0, 0, 2, 1, 0x32, 0x75, 0x31, 0x75)
  const globals = [...bof(5), ...bound(0), ...eof]
  return Uint8Array.from([...bof(5), ...bound(globals.length), ...eof, ...bof(0x10), ...cells.flat(), ...eof])
}

const cellsOf = (bytes: Uint8Array) => [...walkBiff(bytes, LIMITS).sheets[0]!.cells]

describe('records', () => {
  test('every place with a value, those of embedded charts left out', () => {
    const chart = [...bof(0x20), ...number(7, 7, 1), ...eof]
    const mulRk = record(0x00bd, ...u16(2), ...u16(3), ...Array<number>(12).fill(0), ...u16(4))
    expect(cellsOf(stream(number(0, 0, 1), mulRk, chart, number(1, 1, 2)))).toEqual(
      [
        [0, 0],
        [2, 3],
        [2, 4],
        [1, 1],
      ].map(([row, column]) => [placeKey(row!, column!), false]),
    )
    expect(walkBiff(stream(), LIMITS).sheets[0]!.name).toBe('甲由')
  })

  test.each<[string, number[][], boolean]>([
    ['with its number', [formula(0, 0, double(5))], false],
    ['whose number is 0', [formula(0, 0, double(0))], false],
    ['whose 0 Excel has calculated, to be calculated again', [formula(0, 0, double(0), 2)], false],
    ['whose 0 was never calculated', [formula(0, 0, double(0), 3)], true],
    ['that is calculated again, with its number', [formula(0, 0, double(5), 3)], false],
    ['with its text', [formula(0, 0, TEXT_FOLLOWS), record(0x0207, 1, 0, 0, 65)], false],
    ['whose text never came', [formula(0, 0, TEXT_FOLLOWS), number(1, 0, 1)], true],
  ])('a formula %s', (_, cells, pending) => expect(cellsOf(stream(...cells))[0]![1]).toBe(pending))

  test.each([
    [
      'by the engine that calculated',
      Uint8Array.from([...bof(5), ...record(0x01c1, ...u16(0x01c1), ...u16(0), 1, 0, 0, 0)]),
      3,
      false,
    ],
    ['by a program that does not calculate', Uint8Array.from(bof(5, 0x0600, 0x10d3)), 2, true],
    ['by the same, that nothing waits', Uint8Array.from(bof(5, 0x0600, 0x10d3)), 0, false],
  ] as const)('a result of 0 is told %s', (_, head, flags, pending) => {
    const bytes = stream(formula(0, 0, double(0), flags))
    const rest = bytes.subarray(bof(5).length)
    const bound = head.length - bof(5).length
    const joined = Uint8Array.from([...head, ...rest])
    joined[head.length + 4] = rest[4]! + bound
    expect(cellsOf(joined)).toEqual([[placeKey(0, 0), pending]])
  })

  test('more sheets than are accepted', () => {
    const bound = (n: number): number[] =>
      record(0x0085, 0, 0, 0, 0, 0, 0, 2, 1, ...u16(0x4e00 + n), ...u16(0x4e00))
    const many = Uint8Array.from([
      ...bof(5),
      ...Array.from({ length: 1200 }, (_, n) => bound(n)).flat(),
      ...eof,
    ])
    expectRefusal('too-large', () => walkBiff(many, LIMITS))
  })

  const sound = stream(number(0, 0, 1))
  test.each([
    ['truncated', 'cut off', sound.subarray(0, sound.length - 6)],
    ['truncated', 'without its end', sound.subarray(0, sound.length - 4)],
    ['encrypted', 'with a password', stream(record(0x002f, 0, 0))],
    ['older-xls', 'of Excel 95', Uint8Array.from([...bof(5, 0x0500), ...eof])],
    ['corrupt', 'a sheet that is elsewhere', sound.map((byte, i) => (i === 24 ? byte + 1 : byte))],
    ['corrupt', 'a cell beyond the last column', stream(number(0, 256, 1))],
  ] as const)('%s: %s', (code, _, bytes) => expectRefusal(code, () => walkBiff(bytes, LIMITS)))

  test('more cells than are accepted', () =>
    expectRefusal('too-large', () =>
      walkBiff(stream(number(0, 0, 1), number(1, 0, 1)), { ...LIMITS, legacyCells: 1 }),
    ))

  test('what holds no values is put out of action in its place', () => {
    const name = record(0x0018, 1, 2, 3, 4)
    const before = stream(name, number(0, 0, 1))
    const after = valuesOnly(before)
    expect(after.length).toBe(before.length)
    expect(cellsOf(after)).toEqual(cellsOf(before))
    expect(after.filter((byte, i) => byte !== before[i])).toHaveLength(2)
  })
})

const FIXTURE = 'test/fixtures/formats/libreoffice.xls'

test('the text of a formula, sound or damaged, is not looked at: only its result counts', () => {
  const rest = (bytes: Uint8Array): Uint8Array => valuesOnly(bytes)
  const tokens = (...text: number[]): number[] =>
    record(0x0006, ...place(0, 0), ...double(7), ...u16(0), 0, 0, 0, 0, ...u16(text.length), ...text)
  const cells = [tokens(0x1e, 5, 0), tokens(0x80, 0x80, 0x80)].map((cell) => rest(stream(cell)))
  for (const bytes of cells) {
    const at = bytes.findIndex((_, n) => bytes[n] === 6 && bytes[n + 1] === 0 && bytes[n + 2] === 25)
    expect([...bytes.subarray(at + 4 + 20, at + 4 + 22)]).toEqual([0xff, 0xff])
  }
})

test('a formula that is cut off before its text is put out of action', () => {
  const cut = stream(record(0x0006, ...place(0, 0), ...double(7), ...u16(0)))
  const types = (bytes: Uint8Array): number[] => {
    const found: number[] = []
    for (let at = 0; at + 4 <= bytes.length; at += 4 + bytes[at + 2]! + bytes[at + 3]! * 256)
      found.push(bytes[at]! + bytes[at + 1]! * 256)
    return found
  }
  expect(types(cut)).toContain(0x0006)
  expect(types(valuesOnly(cut))).not.toContain(0x0006)
})

test('a damaged formula does not keep the reader busy', async () => {
  const file = Uint8Array.from(readFileSync('test/fixtures/formats/libreoffice.xls'))
  const view = new DataView(file.buffer)
  let formulas = 0
  // The text of every formula is made the longest that its two bytes can say, and no token that Excel knows.
  for (let at = 0; at + 26 < file.length; at++)
    if (
      view.getUint16(at, true) === 6 &&
      view.getUint16(at + 2, true) >= 22 &&
      view.getUint16(at + 2, true) < 80
    ) {
      view.setUint16(at + 24, 0xfff0, true)
      formulas++
    }
  expect(formulas).toBeGreaterThan(0)
  await openBook(file, 'a.xls').catch((error) => expect(error).toBeInstanceOf(WorkbookError))
})

test('a file cut anywhere is refused, never read in part', async () => {
  const bytes = new Uint8Array(readFileSync(FIXTURE))
  const whole = JSON.stringify(await openBook(bytes, 'a.xls'))
  for (let length = 600; length < bytes.length; length += 97) {
    const read = await readXls(bytes.subarray(0, length), LIMITS).then(JSON.stringify, () => 'refused')
    expect(['refused', whole]).toContain(read)
  }
})

/** An OLE file with these streams, written by the library. */
function ole(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const container = CFB.utils.cfb_new()
  for (const [name, bytes] of Object.entries(streams)) CFB.utils.cfb_add(container, name, bytes)
  return Uint8Array.from(CFB.write(container, { type: 'buffer' }) as Uint8Array)
}

describe('files of programs that write otherwise', () => {
  const formulas = stream(
    number(0, 0, 12.5),
    formula(0, 1, double(7), 0, 0x0206),
    formula(0, 2, double(8), 0, 0x0406),
    formula(0, 3, TEXT_FOLLOWS, 0, 0x0206),
    record(0x0207, 1, 0, 0, 65),
    formula(0, 4, double(0), 3, 0x0406),
  )
  const cells = [12.5, 7, 8, 'A', { fault: NOT_CALCULATED }]

  test.each(['Workbook', 'WORKBOOK', 'workbook'])('formulas in a stream named %s', async (name) => {
    const book = await openBook(ole({ [`/${name}`]: formulas }), 'a.xls')
    expect(book.sheets[0]!.rows).toEqual([{ number: 1, cells }])
  })

  test.each([
    ['Book', 'older-xls'],
    ['BOOK', 'older-xls'],
    ['Something', 'not-a-workbook'],
  ] as const)('beside an embedded workbook, %s tells what the file is', async (name, code) => {
    const bytes = ole({ [`/${name}`]: formulas, '/MBD00000001/Workbook': formulas })
    await expect(openBook(bytes, 'a.xls')).rejects.toMatchObject({ code })
  })
})
