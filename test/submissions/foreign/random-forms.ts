/** Forms that nobody wrote down: columns of ours, in their own words or others, among strange ones. */
import fc from 'fast-check'
import type { Form } from '../../../templates/sheet/form.ts'
import { book, grid } from './strangers.ts'

/** What notices ask beside what our forms know, in words that ours use for something else. */
export const STRANGE = [
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

export interface Theirs {
  readonly group: string
  readonly name: string
  /** Our column that it is; `null` where it is none. */
  readonly key: string | null
}

export const theirsOf = (form: Form): fc.Arbitrary<Theirs[]> => {
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

/**
 * Two rows of headers; neighbours under one group stand under one merged heading.
 * @param above lines between the title and the table
 */
export function sheetOf(columns: readonly Theirs[], title: string, above: readonly string[] = []) {
  const merges: [number, number, number, number][] = []
  const line = 3 + above.length
  const top = columns.map(({ group, name }, i) => {
    if (group === '') {
      merges.push([line, i + 1, line + 1, i + 1])
      return name
    }
    return columns[i - 1]?.group === group ? null : group
  })
  for (let i = 0; i < columns.length; i++) {
    const { group } = columns[i]!
    let end = i
    while (group !== '' && columns[end + 1]?.group === group) end++
    if (end > i) merges.push([line, i + 1, line, end + 1])
    i = end
  }
  const names = columns.map(({ group, name }) => (group === '' ? null : name))
  return book(
    grid(
      'Sheet1',
      [
        [title],
        ['填报单位：历下区总工会'],
        ...above.map((text) => [text]),
        top,
        names,
        columns.map((_, i) => `值${i}`),
      ],
      merges,
    ),
  )
}
