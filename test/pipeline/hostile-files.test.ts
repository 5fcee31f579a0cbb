/**
 * Files made to cost time, memory or trust, through the command line as it ships: refused or neutralised, with
 * bounded memory, and nothing written where nothing should be.
 */
import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CFB } from '@e965/xlsx'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { joined, zipOf } from '../../scripts/fixtures/formats/zip.ts'
import { isSheet, type Part, PLAIN, packed, partsIn, withText } from '../../scripts/fuzz/rewrite.ts'
import { CLI, GOOD, hazardWorkbook } from './support/command-line.ts'

const MIB = 1 << 20
/** No file costs more of a processor's time; a machine that does other things besides is no fault. */
const LONGEST_MS = 10_000
/** A run that ends by itself ends by then. */
const GIVEN_UP_MS = 240_000
const MEMORY_OVER_BASELINE = 300 * MIB

let folder: string
let parts: Part[]
let baseline = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'))
  const bytes = await hazardWorkbook('历下区总工会', [GOOD])
  parts = partsIn(bytes)
  baseline = (await check('sound.xlsx', bytes)).peak
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/**
 * Says at its end how much memory a process had at most, and how much of a processor's time it took. What the system
 * counts by itself begins with what the process that started it held; Linux also tells of the program alone.
 */
const PEAK = `data:text/javascript,${encodeURIComponent(`
  const { readFileSync, writeSync } = process.getBuiltinModule('node:fs')
  const kept = process.platform === 'linux' ? () => /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]
    : () => process.resourceUsage().maxRSS
  process.on('exit', () => {
    const { user, system } = process.cpuUsage()
    writeSync(2, 'PEAK' + kept() + ' CPU' + (user + system))
  })`)}`

async function check(name: string, bytes: Uint8Array, ...options: string[]) {
  const file = join(folder, name)
  await rm(join(folder, 'marked'), { recursive: true, force: true })
  await writeFile(file, bytes)
  const { status, stdout, stderr, signal } = spawnSync(
    process.execPath,
    ['--import', PEAK, CLI, 'check', file, ...options],
    {
      encoding: 'utf8',
      cwd: folder,
      timeout: GIVEN_UP_MS,
      maxBuffer: 1 << 28,
    },
  )
  const peak = Number(/PEAK(\d+)/.exec(stderr)?.[1]) * 1024
  const took = Number(/CPU(\d+)/.exec(stderr)?.[1]) / 1000
  expect(took).toBeLessThan(LONGEST_MS)
  return { status, signal, stdout, peak }
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** The sound workbook with the XML of its first application sheet changed. */
const withSheet = (change: (xml: string) => string): Uint8Array => {
  const at = parts.findIndex((part) => isSheet(part) && decoder.decode(part.data).includes('<mergeCell'))
  return packed(
    parts.map((part, i) =>
      i === at ? { ...part, data: encoder.encode(change(decoder.decode(part.data))) } : part,
    ),
    PLAIN,
  )
}

const rows = (count: number, row: (number: number) => string): string => {
  const all: string[] = []
  for (let i = 0; i < count; i++) all.push(row(1000 + i))
  return all.join('')
}

const LAUGHS = `<!DOCTYPE a [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i} "&a${i - 1};&a${i - 1};">`).join('')}]>`

const HOSTILE: readonly [string, () => Uint8Array, RegExp][] = [
  [
    'a million formatted empty rows',
    () =>
      withSheet((xml) =>
        xml.replace(
          '</sheetData>',
          `${rows(1_047_000, (r) => `<row r="${r}" s="1" customFormat="1"><c r="A${r}" s="1"/></row>`)}</sheetData>`,
        ),
      ),
    /校验 1 份/,
  ],
  [
    'a value in the last corner',
    () =>
      withSheet((xml) =>
        xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
      ),
    /校验 1 份/,
  ],
  [
    'a value at the far end of every row',
    () =>
      withSheet((xml) =>
        xml.replace(
          '</sheetData>',
          `${rows(500, (r) => `<row r="${r}"><c r="XFD${r}"><v>1</v></c></row>`)}</sheetData>`,
        ),
      ),
    /单元格数超过/,
  ],
  [
    'a value beyond the last column',
    () =>
      withSheet((xml) =>
        xml.replace('</sheetData>', '<row r="900"><c r="XFE900"><v>1</v></c></row></sheetData>'),
      ),
    /列数超过/,
  ],
  [
    'a merge over the whole sheet',
    () =>
      withSheet((xml) => xml.replace(/<mergeCells[^>]*>/, '<mergeCells><mergeCell ref="A1:XFD1048576"/>')),
    /校验/,
  ],
  [
    'a merge over whole columns',
    () => withSheet((xml) => xml.replace(/<mergeCells[^>]*>/, '<mergeCells><mergeCell ref="A8:A1048576"/>')),
    /校验/,
  ],
  [
    'a hundred thousand merges',
    () =>
      withSheet((xml) =>
        xml.replace(
          /<mergeCells[^>]*>/,
          `<mergeCells>${rows(100_500, (r) => `<mergeCell ref="A${r}:B${r}"/>`)}`,
        ),
      ),
    /合并单元格数超过/,
  ],
  [
    'validations of whole columns',
    () =>
      withSheet((xml) =>
        xml.replace(
          '</worksheet>',
          `<dataValidations>${'<dataValidation type="list" sqref="A:XFD"><formula1>"是"</formula1></dataValidation>'.repeat(5000)}</dataValidations></worksheet>`,
        ),
      ),
    /校验 1 份/,
  ],
  [
    'elements nested a million deep',
    () => withSheet((xml) => xml.replace('<sheetData>', `${'<a>'.repeat(1_000_000)}<sheetData>`)),
    /校验 1 份|已损坏/,
  ],
  [
    'elements nested within the rows',
    () => withSheet((xml) => xml.replace('</sheetData>', `${'<a>'.repeat(1_000_000)}</sheetData>`)),
    /已损坏/,
  ],
  [
    'entities that multiply',
    () => withSheet((xml) => xml.replace('<worksheet', `${LAUGHS}<worksheet`)),
    /DOCTYPE/,
  ],
  [
    'a part that inflates to 4 GB',
    () => zipOf([...parts, { name: 'xl/media/x.bin', data: 'x', claims: { size: 0xfffffffe } }]),
    /解压后字节数超过/,
  ],
  [
    'a part of 200 MB of nothing',
    () =>
      zipOf(
        parts
          .map((part) => (isSheet(part) ? { ...part, data: new Uint8Array(200 * MIB) } : part))
          .slice(0, 6),
      ),
    /解压后字节数超过|压缩比超过/,
  ],
  [
    'a text that no cell can hold',
    () =>
      withSheet((xml) =>
        xml.replace(
          '</sheetData>',
          `<row r="999"><c r="A999" t="inlineStr"><is><t>${'甲'.repeat(100_000)}</t></is></c></row></sheetData>`,
        ),
      ),
    /一格最多/,
  ],
  [
    'two hundred thousand records',
    () =>
      withSheet((xml) =>
        xml.replace(
          '</sheetData>',
          `${rows(200_000, (r) => `<row r="${r}"><c r="A${r}"><v>${r}</v></c><c r="B${r}"><v>1</v></c></row>`)}</sheetData>`,
        ),
      ),
    /单元格数超过/,
  ],
]

/** Text that packs well, but not so well that its packing alone betrays it. */
const varied = (count: number, piece: (n: number) => string): string => {
  const all: string[] = []
  for (let i = 0; i < count; i++) all.push(piece((i * 7919) % 99_991))
  return all.join('')
}

/** The sound workbook with text put before the end of one of its parts. */
const withPart = (name: RegExp, before: string, text: string): Uint8Array =>
  packed(
    parts.map((part) => {
      if (!name.test(part.name)) return part
      const xml = decoder.decode(part.data)
      const at = xml.lastIndexOf(before)
      const pieces = [xml.slice(0, at), text, xml.slice(at)].map((piece) => encoder.encode(piece))
      return { ...part, data: joined(pieces) }
    }),
    PLAIN,
  )

/** An .xls whose stream is these records, repeated between its begin and its end. */
function oldBook(count: number, record: (n: number) => readonly number[]): Uint8Array {
  const bof = [0x09, 8, 16, 0, 0, 6, 5, 0, ...Array<number>(12).fill(0)]
  const size = record(0).length
  const stream = new Uint8Array(bof.length + count * size + 4)
  stream.set(bof)
  for (let i = 0; i < count; i++) stream.set(record(i), bof.length + i * size)
  stream.set([10, 0, 0, 0], bof.length + count * size)
  const container = CFB.utils.cfb_new()
  CFB.utils.cfb_add(container, '/Workbook', stream)
  return Uint8Array.from(CFB.write(container, { type: 'buffer' }) as Uint8Array)
}

const SHEETS = /worksheets\/sheet3\.xml$/
const LETTERS = 'From: a\r\nTo: b\r\n'

/** By the name under which the file comes. */
const OTHERS: readonly [string, string, () => Uint8Array, RegExp][] = [
  [
    'a million sheets in an old workbook',
    'a.xls',
    () =>
      oldBook(1_000_000, (n) => [
        0x85,
        0,
        12,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        2,
        1,
        n & 255,
        78 + ((n >> 8) % 80),
        (n >> 16) & 255,
        48,
      ]),
    /工作表数超过/,
  ],
  [
    'cells of an old workbook outside of any sheet',
    'a.xls',
    () => oldBook(1_400_000, (n) => [3, 2, 14, 0, n & 255, (n >> 8) & 255, ...Array<number>(12).fill(0)]),
    /单元格数超过/,
  ],
  ['records of nothing', 'a.xls', () => oldBook(7_000_000, () => [0x61, 1, 0, 0]), /记录数超过/],
  [
    'a million shared strings that no cell asks for',
    'a.xlsx',
    () =>
      withPart(
        /sharedStrings/,
        '</sst>',
        varied(1_000_000, (n) => `<si><t>${n}</t></si>`),
      ),
    /单元格数超过/,
  ],
  [
    'one shared string of millions of runs that no cell asks for',
    'a.xlsx',
    () => withPart(/sharedStrings/, '</sst>', `<si>${varied(4_000_000, (n) => `<r><t>${n}</t></r>`)}</si>`),
    /校验 1 份|已损坏/,
  ],
  [
    'a row of a CSV with millions of fields',
    'a.csv',
    () => encoder.encode(`a,b\n${'1,'.repeat(7_000_000)}\n`),
    /列数超过/,
  ],
  ['the same, in quotes', 'a.csv', () => encoder.encode(`a,b\n${'"",'.repeat(5_000_000)}\n`), /列数超过/],
  [
    'a field of a CSV that takes in all that follows',
    'a.csv',
    () => encoder.encode(`a,b\n"${'x,\n'.repeat(5_000_000)}",1\n`),
    /一格最多/,
  ],
  [
    'a tail of 90 MB behind the rows',
    'a.xlsx',
    () =>
      withPart(
        SHEETS,
        '</worksheet>',
        varied(2_500_000, (n) => `<a b="${n}"/>`),
      ),
    /校验 1 份|超过/,
  ],
  [
    'a stylesheet of 90 MB',
    'a.xlsx',
    () => withPart(/styles\.xml$/, '</styleSheet>', `<a>${varied(15_000_000, (n) => `${n} `)}</a>`),
    /文件过大/,
  ],
  [
    'a list of sheets with a million other elements',
    'a.xlsx',
    () =>
      withPart(
        /workbook\.xml$/,
        '</workbook>',
        varied(1_000_000, (n) => `<a b="${n}"/>`),
      ),
    /校验 1 份/,
  ],
  [
    'relationships to nothing',
    'a.xlsx',
    () =>
      withPart(
        /workbook\.xml\.rels$/,
        '</Relationships>',
        varied(300_000, (n) => `<Relationship Id="x${n}" Type="a/b" Target="c"/>`),
      ),
    /校验 1 份/,
  ],
  [
    'a mail that is one attachment',
    'a.eml',
    () =>
      encoder.encode(
        `${LETTERS}Content-Type: a/b; name=a.xlsx\r\nContent-Transfer-Encoding: base64\r\n\r\n${'QUFB'.repeat(15_000_000)}`,
      ),
    /未采用 1 份/,
  ],
  [
    'a mail of boundaries',
    'a.eml',
    () =>
      encoder.encode(
        `${LETTERS}Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\n'.repeat(5_000_000)}`,
      ),
    /过大/,
  ],
  [
    'a mail of headers',
    'a.eml',
    () => encoder.encode(`${LETTERS}${'A: b\r\n'.repeat(10_000_000)}`),
    /未采用 1 份/,
  ],
]

/** Beside another of the same kind: a long run reads these too. */
const ONLY_LONG = new Set([
  'a merge over whole columns',
  'elements nested within the rows',
  'the same, in quotes',
  'a list of sheets with a million other elements',
  'relationships to nothing',
  'a mail of headers',
])
const read = <T extends readonly [string, ...unknown[]]>(files: readonly T[]): T[] =>
  files.filter(([what]) => process.env['LONG_SEEDS'] !== undefined || !ONLY_LONG.has(what))

describe('files of other kinds, read and marked', () => {
  test.each(read(OTHERS))('%s', async (_, name, make, words) => {
    const { status, signal, stdout, peak } = await check(name, make(), '--marked', join(folder, 'marked'))
    expect(signal).toBeNull()
    expect(status).toBeLessThan(3)
    expect(stdout).toMatch(words)
    expect(Math.round((peak - baseline) / MIB)).toBeLessThan(MEMORY_OVER_BASELINE / MIB)
  })
})

describe('the command line', () => {
  test.each(read(HOSTILE))('%s', async (_, make, words) => {
    const { status, signal, stdout, peak } = await check('a.xlsx', make())
    expect(signal).toBeNull()
    expect(status).toBeLessThan(3)
    expect(stdout).toMatch(words)
    expect(Math.round((peak - baseline) / MIB)).toBeLessThan(MEMORY_OVER_BASELINE / MIB)
  })

  test('a CSV as long as is accepted', async () => {
    const { status, stdout, peak } = await check('a.csv', encoder.encode('甲,1\n'.repeat(2_700_000)))
    expect(status).toBeLessThan(3)
    expect(stdout).toMatch(/单元格数超过|行数超过/)
    expect(peak - baseline).toBeLessThan(MEMORY_OVER_BASELINE)
  })
})

const NASTY = [
  '__proto__',
  'constructor',
  '=HYPERLINK("http://x","y")',
  "+cmd|' /C calc'!A0",
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  'javascript:alert(1)',
]

describe('names and values that other programs would run', () => {
  test('stand in the tables and rollups as text, and lead nowhere', async () => {
    const inbox = join(folder, 'inbox')
    await mkdir(inbox)
    for (const [i, word] of NASTY.entries()) {
      const bytes = await hazardWorkbook('历下区总工会', [
        { ...GOOD, number: word, hazard: word, place: word, barred: true },
      ])
      await writeFile(join(inbox, `${i} ${word.replace(/[^\w=+@-]/g, '')}.xlsx`), bytes)
    }
    const run = spawnSync(process.execPath, [CLI, 'rollup', inbox, '--out', join(folder, 'out')], {
      encoding: 'utf8',
      cwd: folder,
    })
    expect(run.status).toBe(1)
    for (const name of ['findings.csv', 'records.csv']) {
      const text = await readFile(join(folder, 'out', name), 'utf8')
      for (const row of Papa.parse<string[]>(text.slice(1)).data)
        for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/)
    }
    const books = (await readdir(join(folder, 'out'), { recursive: true })).filter((name) =>
      name.endsWith('.xlsx'),
    )
    expect(books.length).toBeGreaterThan(1)
    for (const name of books)
      for (const part of partsIn(new Uint8Array(await readFile(join(folder, 'out', name))))) {
        const xml = decoder.decode(part.data)
        if (isSheet(part)) expect(xml).not.toMatch(/<f>[^<]*(HYPERLINK|cmd|SUM)/)
        if (part.name.endsWith('.rels')) expect(xml).not.toMatch(/Target="(javascript|data|vbscript):/i)
      }
  })

  test('a path that leads out of an archive is not followed', async () => {
    const before = (await readdir(folder)).sort()
    const bytes = await hazardWorkbook('历下区总工会', [GOOD])
    const zip = zipOf([
      { name: '../../outside.xlsx', data: bytes },
      { name: '历下区.xlsx', data: bytes },
    ])
    await mkdir(join(folder, 'zipped'))
    await writeFile(join(folder, 'zipped', 'a.zip'), zip)
    const run = spawnSync(process.execPath, [CLI, 'rollup', 'zipped', '--out', 'zipped-out'], {
      encoding: 'utf8',
      cwd: folder,
    })
    expect(run.stdout).toContain('文件名不安全')
    expect(run.stdout).toContain('读取报送文件 1 份')
    expect((await readdir(folder)).sort()).toEqual([...before, 'zipped', 'zipped-out'].sort())
  })

  test('sheets and headers named after what every object has', async () => {
    const renamed = parts.map((part) =>
      part.name === 'xl/workbook.xml'
        ? {
            ...part,
            data: encoder.encode(decoder.decode(part.data).replace(`name="填报说明"`, 'name="__proto__"')),
          }
        : isSheet(part)
          ? { ...part, data: withText(part.data, 5, 'constructor')?.xml ?? part.data }
          : part,
    )
    const { status, stdout } = await check('proto.xlsx', packed(renamed, PLAIN))
    expect(status).toBeLessThan(3)
    expect(stdout).toMatch(/校验|未采用/)
  })
})
