/**
 * Files made to cost time, memory or trust, through the command line as it ships: refused or neutralised, with
 * bounded memory, and nothing written where nothing should be.
 */
import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { zipOf } from '../../scripts/fixtures/formats/zip.ts'
import { isSheet, type Part, PLAIN, packed, partsIn, withText } from '../../scripts/fuzz/rewrite.ts'
import { CLI, GOOD, hazardWorkbook } from './support/command-line.ts'

const MIB = 1 << 20
/** No file takes longer. */
const LONGEST_MS = 10_000
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

/** Says at its end how much memory a process had at most. */
const PEAK =
  'data:text/javascript,process.on("exit",()=>require("node:fs").writeSync(2,"PEAK"+process.resourceUsage().maxRSS))'.replace(
    'require("node:fs")',
    'process.getBuiltinModule("node:fs")',
  )

async function check(name: string, bytes: Uint8Array) {
  const file = join(folder, name)
  await writeFile(file, bytes)
  const { status, stdout, stderr, signal } = spawnSync(
    process.execPath,
    ['--import', PEAK, CLI, 'check', file],
    {
      encoding: 'utf8',
      cwd: folder,
      timeout: LONGEST_MS,
      maxBuffer: 1 << 28,
    },
  )
  const peak = Number(/PEAK(\d+)/.exec(stderr)?.[1]) * 1024
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
    /字数超过/,
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

describe('the command line', () => {
  test.each(HOSTILE)('%s', async (_, make, words) => {
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
