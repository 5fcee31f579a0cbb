/** A sheet that is looked at once for all forms gives the same as one that is tried for each of them alone. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { registry } from '../../../programmes/registry.ts'
import { recognise } from '../../../templates/read/recognise.ts'
import { signsOf } from '../../../templates/read/signs.ts'
import type { Form } from '../../../templates/sheet/form.ts'
import type { Book, Cell, Grid } from '../../../templates/sheet/grid.ts'
import { readBook } from '../../../workbook/codecs/node.ts'
import { plainSigns } from './support/plain-signs.ts'

const FORMS: readonly Form[] = [...new Set([...registry.forms, ...registry.officeForms])]

/** So many of the workbooks below a folder, evenly taken; all of them in a long run. */
function workbooksBelow(folder: string, most: number): string[] {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.xlsx$/.test(name) && !name.includes('~$'))
    .sort()
  const step = process.env['LONG_SEEDS'] === undefined ? Math.max(1, Math.floor(all.length / most)) : 1
  return all.filter((_, i) => i % step === 0).map((name) => join(folder, name))
}

function opened(path: string): Book | null {
  try {
    return readBook(readFileSync(path))
  } catch {
    // Broken on purpose.
    return null
  }
}

/** A copy that nothing was found out about. */
const fresh = (grid: Grid): Grid => ({ ...grid })

function expectSame(grid: Grid, forms: readonly Form[] = FORMS): void {
  const one = fresh(grid)
  for (const form of forms)
    expect(signsOf(one, form, forms), `${grid.name} as ${form.id}`).toEqual(plainSigns(grid, form))
}

describe('a sheet looked at once for all forms', () => {
  const groups: [string, number][] = [
    ['templates/blanks', 5],
    ['examples/2026', 10],
    ['test/fixtures', 12],
  ]
  it.each(groups)('gives for the workbooks of %s what each form gives alone', (folder, most) => {
    let sheets = 0
    for (const path of workbooksBelow(folder, most))
      for (const grid of opened(path)?.sheets ?? []) {
        expectSame(grid)
        sheets++
      }
    expect(sheets).toBeGreaterThan(most)
  })

  const blanks = workbooksBelow('templates/blanks', 100).flatMap((path) => opened(path)?.sheets ?? [])
  const tables = blanks.filter(
    ({ rows, name }) => rows.length > 2 && FORMS.some((form) => form.sheet === name),
  )
  const words = [
    ...new Set(
      FORMS.flatMap((form) =>
        Object.values(form.columns).flatMap(({ header, aliases = [] }) => [...header, ...aliases]),
      ),
    ),
  ]

  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.constantFrom(...words),
    fc.constantFrom(...words).map((word) => `${word}（元）`),
    fc.constantFrom(...words).map((word) => ` *${word}：`),
    fc.constantFrom(...words).map((word) => [...word].join(' ')),
    fc.constantFrom<Cell>('ＮＯ', 'é', '1', '自用', null, 3, true, { fault: '#REF!' }),
  )
  const mutation = fc.record({
    line: fc.nat(8),
    column: fc.nat(24),
    what: fc.constantFrom('cell', 'left', 'gone', 'twice', 'blank line', 'other line', 'merge'),
    cell,
  })

  type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never

  function mutated(grid: Grid, { line, column, what, cell: put }: Mutation): Grid {
    const at = line % grid.rows.length
    const row = grid.rows[at]!
    const cells = [...row.cells]
    const i = column % Math.max(1, cells.length)
    if (what === 'merge') {
      const merge = {
        top: row.number,
        bottom: row.number + (column % 2),
        left: i + 1,
        right: i + 1 + (line % 4),
      }
      return { ...grid, merges: [...grid.merges, merge] }
    }
    if (what === 'cell') cells[i] = put
    else if (what === 'left') cells.unshift(put)
    else if (what === 'gone') cells.splice(i, 1)
    else if (what === 'twice') cells.splice(i, 0, cells[i] ?? null)
    if (what === 'blank line' || what === 'other line') {
      const later = grid.rows.slice(at + 1).map((each) => ({ ...each, number: each.number + 1 }))
      const added =
        what === 'blank line' ? [] : [{ number: row.number + 1, cells: Array.from({ length: i }, () => put) }]
      return { ...grid, rows: [...grid.rows.slice(0, at + 1), ...added, ...later] }
    }
    return { ...grid, rows: grid.rows.map((each, index) => (index === at ? { ...each, cells } : each)) }
  }

  it('gives the same for headers that were changed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...tables),
        fc.array(mutation, { minLength: 1, maxLength: 6 }),
        (grid, mutations) => expectSame(mutations.reduce(mutated, grid)),
      ),
      { numRuns: process.env['LONG_SEEDS'] === undefined ? 40 : 2000 },
    )
  })

  it('gives the same whichever forms are asked for together, and in whatever order', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...tables),
        fc.shuffledSubarray([...FORMS], { minLength: 1 }),
        (grid, forms) => expectSame(grid, forms),
      ),
      { numRuns: 20 },
    )
  })

  it('reads the same sheets as the same forms when a workbook is recognised again', () => {
    const book = opened('templates/blanks/济南市创新工作室申报（区县总工会，一次报多份用）.xlsx')!
    const first = JSON.stringify(recognise(book, FORMS, registry.lists))
    expect(JSON.stringify(recognise(book, FORMS, registry.lists))).toBe(first)
    expect(JSON.stringify(recognise({ sheets: book.sheets.map(fresh) }, FORMS, registry.lists))).toBe(first)
  })
})
