/** Forms that nobody wrote down: whatever is read of them stands where it belongs, or was asked about. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Programme } from '../../../programmes/programme.ts'
import { registry } from '../../../programmes/registry.ts'
import { checkBook } from '../../../submissions/check/check-book.ts'
import { proposals } from '../../../submissions/foreign/propose.ts'
import type { Submission } from '../../../submissions/recognise/submission.ts'
import type { Form } from '../../../templates/sheet/form.ts'
import type { Book } from '../../../templates/sheet/grid.ts'
import { foldText } from '../../../templates/values/text.ts'
import { mutated } from './mutated.ts'
import { sheetOf, type Theirs, theirsOf } from './random-forms.ts'
import { officeThatSettled } from './settled.ts'
import { book, grid } from './strangers.ts'

/** More of them in `npm run long`. */
const RUNS = process.env['LONG_SEEDS'] === undefined ? 30 : 600

/** Columns of ours in the dress of other people, and of something else in words like ours. */
const mutatedOf = (form: Form): fc.Arbitrary<Theirs[]> =>
  fc.shuffledSubarray(Object.entries(form.columns), { minLength: 6, maxLength: 30 }).chain((chosen) =>
    fc.tuple(
      ...chosen.map(([key, { header }]) =>
        mutated(header.at(-1)!).map(
          ({ label, same }): Theirs => ({
            group: header.length === 2 ? header[0] : '',
            name: label,
            key: same ? key : keyCalled(form, label),
          }),
        ),
      ),
    ),
  )

/** Of the columns that bear a mutated word for their very name, if one does. */
const keyCalled = (form: Form, label: string): string | null =>
  Object.entries(form.columns).find(([, { header }]) => foldText(header.at(-1)!) === foldText(label))?.[0] ??
  null

/** Labels beside their values, two of them in a row. */
function cardOf(columns: readonly Theirs[], title: string) {
  const rows: string[][] = []
  for (let i = 0; i < columns.length; i += 2)
    rows.push(columns.slice(i, i + 2).flatMap(({ group, name }, at) => [`${group}${name}`, `值${i + at}`]))
  return book(grid('Sheet1', [[title], ['填报单位：历下区总工会'], ...rows]))
}

const indexAt = (layout: 'table' | 'card', { row, column }: { row: number; column: number }): number =>
  layout === 'table' ? column - 1 : (row - 3) * 2 + (column / 2 - 1)

/** What stands under a key that is none of its own. */
function wrongly(
  strange: Book,
  columns: readonly Theirs[],
  layout: 'table' | 'card',
  programme: Programme,
): string[] {
  const [first] = proposals(registry, strange, '')
  if (first === undefined || first.programme !== programme) return []
  const found = checkBook(registry, strange, '历下区.xlsx', [officeThatSettled(strange)])
  if ('reason' in found) return []
  return (found.read as Submission).sheets.flatMap(({ reading }) =>
    reading.records.flatMap((record) =>
      Object.keys(reading.form.columns).flatMap((key) => {
        const at = record.place(key)
        const own = at === null ? null : columns[indexAt(layout, at)]
        // What has no certain number of its own goes by its name.
        if (!own || own.key === key || (key === 'number' && own.key === programme.nameKey)) return []
        return [`${own.group}·${own.name} -> ${key}`]
      }),
    ),
  )
}

describe.each([
  ['jinan-studio', '2026年济南市创新工作室推荐汇总表'],
  ['jinan-hazard', '2026年济南市隐患排查奖励汇总表'],
])('a form for %s that no test holds', { timeout: 600_000 }, (id, title) => {
  const programme = registry.byId(id)

  it('gives no value to a column of ours that a person did not put there, unless the column bears its very name', () => {
    fc.assert(
      fc.property(theirsOf(programme.application), (columns) => {
        expect(wrongly(sheetOf(columns, title), columns, 'table', programme)).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })

  it.each([
    ['table', sheetOf],
    ['card', cardOf],
  ] as const)('takes no word that is only like ours for ours, on a %s', (layout, made) => {
    fc.assert(
      fc.property(mutatedOf(programme.application), (columns) => {
        expect(wrongly(made(columns, title), columns, layout, programme)).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })
})
