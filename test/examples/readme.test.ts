/** What the README says of the examples stands in the committed files, at the cells that it names. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  type ExpectedFinding,
  expectedFindings,
  FOUND,
  OVER_CAP,
  tableUnder,
} from '../../examples/readme-table.ts'
import { registry } from '../../programmes/registry.ts'
import { SEVERITY_NAMES } from '../../templates/findings/finding.ts'
import { address, type Cell, isFault } from '../../templates/sheet/grid.ts'
import { Day, dayOfNumber } from '../../templates/values/day.ts'
import { readBook } from '../../workbook/codecs/node.ts'
import { WorkbookError } from '../../workbook/error.ts'

const { measures, rules } = registry
const clauses = measures.flatMap((measure) => measure.clauses)

const INBOX = 'examples/2026/报送'
const OVER = 'examples/over'

const tables: readonly (readonly [string, string])[] = [
  [FOUND, INBOX],
  [OVER_CAP, OVER],
]
const found = tables.flatMap(([heading, folder]) =>
  expectedFindings(heading).map((expected) => ({ ...expected, path: join(folder, expected.file) })),
)

/** What a clerk sees in the cell: serials of dates as days. */
function shown(cell: Cell | undefined, like: string): string {
  if (cell === null || cell === undefined || isFault(cell)) return ''
  if (typeof cell === 'number' && /^\d{4}-\d{2}-\d{2}$/.test(like)) {
    const day = dayOfNumber(cell)
    if (day instanceof Day) return day.toString()
  }
  return String(cell)
}

function cellAt(path: string, sheet: string, at: string): Cell | undefined {
  const grid = readBook(readFileSync(path)).sheets.find(({ name }) => name === sheet)
  if (grid === undefined) throw new Error(`${path}: no sheet ${sheet}`)
  for (const row of grid.rows)
    for (const [index, cell] of row.cells.entries()) if (address(row.number, index + 1) === at) return cell
  return undefined
}

const label = ({ file, address: at, rule, kind }: ExpectedFinding): string =>
  `${file} ${at ?? ''} ${rule ?? kind}`

describe('the README of the examples', () => {
  test('lists at least thirty mistakes, none of them twice', () => {
    expect(found.length).toBeGreaterThanOrEqual(30)
    expect(new Set(found.map(label)).size).toBe(found.length)
  })

  test.each(found.filter(({ kind }) => kind !== '拒收').map((row) => [label(row), row] as const))(
    'the cell holds what is listed: %s',
    (_label, { path, sheet, address: at, value }) => {
      if (sheet === null || at === null || value === null) {
        expect(existsSync(path)).toBe(true)
        return
      }
      expect(shown(cellAt(path, sheet, at), value)).toBe(value)
    },
  )

  test.each(found.filter(({ kind }) => kind === '拒收').map(({ path }) => [path] as const))(
    'no submission is in %s',
    (path) => {
      try {
        expect(readBook(readFileSync(path)).sheets.map(({ name }) => name)).not.toContain('报送信息')
      } catch (error) {
        expect(error).toBeInstanceOf(WorkbookError)
      }
    },
  )

  test('names rules and severities that exist', () => {
    const known = new Set([...rules.map(({ id }) => id), 'form/required', ...clauses.map(({ id }) => id)])
    expect(found.map(({ rule }) => rule).filter((rule) => rule !== null && !known.has(rule))).toEqual([])
    const severities: readonly string[] = [...Object.values(SEVERITY_NAMES), '拒收']
    expect(found.map(({ severity }) => severity).filter((word) => !severities.includes(word))).toEqual([])
  })

  test.each(tableUnder('看着像错、其实不算错的').map((row) => [row['文件']!] as const))(
    '%s is there',
    (file) => {
      expect(existsSync(join(INBOX, file))).toBe(true)
    },
  )

  test('the copy is a copy, byte for byte', () => {
    const name = '济南市创新工作室/商河县总工会-济南市创新工作室-2026'
    const [first, second] = ['', ' - 副本'].map((tail) => readFileSync(join(INBOX, `${name}${tail}.xlsx`)))
    expect(Buffer.compare(first!, second!)).toBe(0)
  })
})
