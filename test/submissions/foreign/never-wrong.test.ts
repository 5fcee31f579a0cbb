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
import { officeThatSettled } from './settled.ts'
import { book, grid } from './strangers.ts'

/** More of them in `npm run long`. */
const RUNS = process.env['LONG_SEEDS'] === undefined ? 30 : 600

/** What notices ask beside what our forms know, in words that ours use for something else. */
const STRANGE = [
  ['联系人', '姓名'],
  ['联系人', '联系电话'],
  ['经办人', '姓名'],
  ['单位负责人', '姓名'],
  ['第二发现人', '姓名'],
  ['推荐工会', '名称'],
  ['上级单位', '所在单位'],
  ['经费', '合计'],
  ['奖励', '备注'],
  ['单位名称'],
  ['姓名'],
  ['名称'],
  ['金额'],
  ['日期'],
  ['命名时间'],
  ['评审得分'],
  ['是否同意'],
  ['职务'],
  ['民族'],
  ['性别'],
  ['出生年月'],
  ['政治面貌'],
  ['邮箱'],
  ['邮编'],
  ['推荐理由'],
  ['所属行业'],
  ['单位人数'],
  ['专家姓名'],
] as const

interface Theirs {
  readonly group: string
  readonly name: string
  /** Our column that it is; `null` where it is none. */
  readonly key: string | null
}

const theirsOf = (form: Form): fc.Arbitrary<Theirs[]> => {
  const ours = Object.entries(form.columns).map(([key, { header, aliases = [] }]) =>
    fc.record({
      group: fc.constant(header.length === 2 ? header[0] : ''),
      name: fc.constantFrom(header[header.length - 1]!, header[header.length - 1]!, ...aliases),
      key: fc.constant<string | null>(key),
    }),
  )
  const strange = STRANGE.map((words) =>
    fc.constant<Theirs>({ group: words.length === 2 ? words[0] : '', name: words.at(-1)!, key: null }),
  )
  return fc
    .tuple(
      fc.shuffledSubarray(ours, { minLength: 5, maxLength: Math.min(40, ours.length) }),
      fc.shuffledSubarray(strange, { maxLength: 8 }),
    )
    .chain(([own, others]) => fc.tuple(...own, ...others))
    .chain((columns) =>
      fc.shuffledSubarray(columns, { minLength: columns.length, maxLength: columns.length }),
    )
}

/** Two rows of headers; neighbours under one group stand under one merged heading. */
function sheetOf(columns: readonly Theirs[], title: string) {
  const merges: [number, number, number, number][] = []
  const top = columns.map(({ group, name }, i) => {
    if (group === '') {
      merges.push([3, i + 1, 4, i + 1])
      return name
    }
    return columns[i - 1]?.group === group ? null : group
  })
  for (let i = 0; i < columns.length; i++) {
    const { group } = columns[i]!
    let end = i
    while (group !== '' && columns[end + 1]?.group === group) end++
    if (end > i) merges.push([3, i + 1, 3, end + 1])
    i = end
  }
  const names = columns.map(({ group, name }) => (group === '' ? null : name))
  return book(
    grid(
      'Sheet1',
      [[title], ['填报单位：历下区总工会'], top, names, columns.map((_, i) => `值${i}`)],
      merges,
    ),
  )
}

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
