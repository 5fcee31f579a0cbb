/** One year of submissions, each in whatever container its sender's program made: the merge is the same. */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import * as XLSX from '@e965/xlsx'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rollup } from '../../../office/rollup.ts'
import { readFolder } from '../../../pipeline/intake/read-folder.ts'
import { registry } from '../../../programmes/registry.ts'
import { type Book, isFault } from '../../../templates/sheet/grid.ts'
import { nodeCodec, readBook } from '../../../workbook/codecs/node.ts'
import { GOOD, hazardWorkbook } from '../../pipeline/support/command-line.ts'

const UNITS = ['历下区总工会', '市中区总工会', '槐荫区总工会', '天桥区总工会']

/** Files by path. */
type Files = Readonly<Record<string, Uint8Array>>

const rowsOf = ({ rows }: Book['sheets'][number]) => {
  const lines: (string | number | boolean | null)[][] = []
  for (const { number, cells } of rows)
    lines[number - 1] = cells.map((cell) => (isFault(cell) ? cell.fault : cell))
  return Array.from(lines, (line) => line ?? [])
}

function asXls(book: Book): Uint8Array {
  const written = XLSX.utils.book_new()
  for (const grid of book.sheets)
    XLSX.utils.book_append_sheet(written, XLSX.utils.aoa_to_sheet(rowsOf(grid)), grid.name)
  return new Uint8Array(XLSX.write(written, { type: 'array', bookType: 'biff8' }))
}

const asCsv = (unit: string, book: Book): Files =>
  Object.fromEntries(
    book.sheets
      .filter(({ rows }) => rows.length > 0)
      .map((grid) => [`${unit}/${unit}-${grid.name}.csv`, strToU8(`\ufeff${Papa.unparse(rowsOf(grid))}`)]),
  )

const CONTAINERS = {
  xlsx: (unit: string, bytes: Uint8Array): Files => ({ [`${unit}.xlsx`]: bytes }),
  'xlsx called .xls': (unit: string, bytes: Uint8Array): Files => ({ [`${unit}.xls`]: bytes }),
  xls: (unit: string, bytes: Uint8Array): Files => ({ [`${unit}.xls`]: asXls(readBook(bytes)) }),
  'CSV files': (unit: string, bytes: Uint8Array): Files => asCsv(unit, readBook(bytes)),
  zip: (unit: string, bytes: Uint8Array): Files => ({
    [`${unit}.zip`]: zipSync({ [`${unit}/${unit}.xlsx`]: bytes }),
  }),
  'zip in zip': (unit: string, bytes: Uint8Array): Files => ({
    [`${unit}.zip`]: zipSync({ '内层.zip': zipSync({ [`${unit}.xlsx`]: bytes }) }),
  }),
  'CSV files in a zip': (unit: string, bytes: Uint8Array): Files => ({
    [`${unit}.zip`]: zipSync({ ...asCsv(unit, readBook(bytes)) }),
  }),
} as const

type Container = keyof typeof CONTAINERS
const KINDS = Object.keys(CONTAINERS) as Container[]

describe('one year, in whatever containers', () => {
  let folder: string
  let books: Uint8Array[]
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'containers-'))
    books = await Promise.all(
      UNITS.map((unit, i) =>
        hazardWorkbook(unit, [
          {
            ...GOOD,
            hazard: ['吊具裂纹', '电缆破损裸露', '氧气瓶靠近热源', '安全阀铅封缺失'][i]!,
            place: `第${i}车间`,
          },
          {
            ...GOOD,
            number: 'H2',
            hazard: ['护栏缺失', '急停按钮失灵', '脚手架扣件松动', '除尘风机异响'][i]!,
            place: `${i}号平台`,
            barred: i % 2 === 0,
          },
        ]),
      ),
    )
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  let run = 0
  async function merged(containers: readonly Container[]) {
    const inbox = join(folder, String(run++))
    for (const [i, container] of containers.entries())
      for (const [path, bytes] of Object.entries(CONTAINERS[container](UNITS[i]!, books[i]!))) {
        await mkdir(dirname(join(inbox, path)), { recursive: true })
        await writeFile(join(inbox, path), bytes)
      }
    const read = await readFolder(registry, inbox)
    const { rollups, refused, defects } = await rollup({
      registry,
      submissions: read.submissions,
      offices: [],
      refused: read.refused,
      codec: nodeCodec,
    })
    return {
      refused,
      defects,
      counts: rollups.map(({ node }) => node.counts),
      records: rollups.flatMap(({ node }) =>
        node.entries
          .map(({ origin, number, name, standing, verdict, record }) => ({
            unit: origin.unit,
            number,
            name,
            standing,
            verdict,
            row: record.row,
          }))
          .sort((a, b) => (a.unit + a.number < b.unit + b.number ? -1 : 1)),
      ),
      findings: rollups
        .flatMap(({ node }) => node.findings)
        .filter(({ severity }) => severity !== 'info')
        .map(({ unit, rule, sheet, header, message }) => [unit, rule, sheet, header, message].join('|'))
        .sort(),
    }
  }

  it.each(KINDS)('%s: the same records, verdicts and findings as .xlsx', async (kind) => {
    const plain = await merged(UNITS.map(() => 'xlsx'))
    expect(plain.counts[0]).toMatchObject({ read: 8, accepted: 6, sentBack: 2 })
    expect(await merged(UNITS.map(() => kind))).toEqual(plain)
  })

  it('any mixture of containers', async () => {
    const plain = await merged(UNITS.map(() => 'xlsx'))
    await fc.assert(
      fc.asyncProperty(fc.tuple(...UNITS.map(() => fc.constantFrom(...KINDS))), async (kinds) => {
        expect(await merged(kinds)).toEqual(plain)
      }),
      { numRuns: 12 },
    )
  })
})
