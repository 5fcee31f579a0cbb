/** 公示稿: whom a union is about to name, in the columns that may be published and no others. */
import { quotaOf } from '../../submissions/counts/quota.ts'
import type { MergedNode } from '../../submissions/merge/node.ts'
import { namingList } from '../../templates/forms/naming.ts'
import type { Key, Row } from '../../templates/sheet/form.ts'
import { type Day, serialOfDay } from '../../templates/values/day.ts'
import { contactWords, type Paper } from './paper.ts'

/** What of a line of 拟命名名单 the public may read, with its width in millimetres. */
export const PUBLISHED: readonly (readonly [Key<typeof namingList>, number])[] = [
  ['studio', 52],
  ['leader', 22],
  ['employer', 50],
  ['unit', 32],
]

type WholeDay = Day & { readonly month: number; readonly day: number }
const isWhole = (day: Day | undefined): day is WholeDay => day?.complete === true

const dayWords = (day: Day | undefined): string =>
  isWhole(day) ? `${day.year}年${day.month}月${day.day}日` : '　　年　　月　　日'

/** The period that all lines agree on; blanks to be filled where they give none, or several. */
function periodOf(
  rows: readonly Pick<Row<typeof namingList>, 'publicFrom' | 'publicTo'>[],
  days: number | undefined,
): string {
  const one = (of: (row: (typeof rows)[number]) => Day | undefined): Day | undefined => {
    const [first, ...others] = new Set(rows.map((row) => of(row)?.toString()))
    return others.length > 0 || first === undefined ? undefined : of(rows[0]!)
  }
  const [from, to] = [one((row) => row.publicFrom), one((row) => row.publicTo)]
  const length = isWhole(from) && isWhole(to) ? serialOfDay(to) - serialOfDay(from) + 1 : days
  const counted = length === undefined ? '' : `，共 ${length} 天`
  return `公示期自${dayWords(from)}至${dayWords(to)}${counted}`
}

/** `null` where this place names nobody this year. */
export function publicNotice(node: MergedNode): Paper | null {
  const { programme, place, year, office } = node
  if (!programme.named || place !== programme.topUnit) return null
  const named = quotaOf(node).names.filter(({ standing }) => standing !== 'failed')
  if (named.length === 0) return null
  const columns = PUBLISHED.map(
    ([key, millimetres]) => [namingList.columns[key].header[0], millimetres] as const,
  )
  const days = programme.publicityDays && node.parameters.get(programme.publicityDays)
  return {
    title: `关于${year}年拟命名${programme.name}的公示`,
    to: null,
    blocks: [
      {
        text: `根据《${programme.measure.title}》，经推荐、评审和审定，拟命名下列 ${named.length} 家工作室为${programme.name}，现予公示。`,
      },
      {
        text: `${periodOf(
          named.map(({ row }) => row),
          days ?? undefined,
        )}。对公示对象有异议的，请在公示期内以书面形式署实名向${place}反映，并附证明材料。`,
      },
      { text: `联系人和电话：${contactWords(office ?? {})}` },
      {
        table: {
          columns: [['序号', 12], ...columns],
          rows: named.map(({ row }, index) => [
            String(index + 1),
            ...PUBLISHED.map(([key]) => String(row[key] ?? '')),
          ]),
        },
      },
    ],
    from: place,
  }
}
