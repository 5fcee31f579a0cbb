/** 与上年对照: senders and articles beside the year before, and what the office may want to look at. */
import { type Hint, hintsOf } from '../../submissions/counts/hints.ts'
import { type TotalLine, type Totals, yearTotalsOf } from '../../submissions/counts/year-totals.ts'
import type { MergedNode } from '../../submissions/merge/node.ts'
import type { Column } from '../../templates/sheet/column.ts'
import { figure, serial, words, yuan } from './columns.ts'
import { cellLink, type LinkTo } from './link.ts'
import { type Line, ReportCell, type ReportSheet } from './sheet.ts'

type Figure = keyof Totals

export interface Shown {
  readonly key: Figure
  readonly header: string
  readonly column: (header: string) => Column
}

const count = (key: Figure, header: string): Shown => ({ key, header, column: (name) => figure(name, 10) })

const COUNTS: readonly Shown[] = [
  count('read', '申报数'),
  count('sentBack', '退回数'),
  count('review', '待审核数'),
  count('problems', '问题数'),
]

const AMOUNT: Shown = { key: 'amount', header: '应发金额（元）', column: (name) => yuan(name, 18) }

/** The figures that say something of a merge. */
export const shownOf = ({ programme }: Pick<MergedNode, 'programme'>): readonly Shown[] =>
  programme.rewards === null ? COUNTS : [...COUNTS, AMOUNT]

/** What is shown of each line: of this year, and of the one before where it is known. */
interface Plan {
  readonly shown: readonly Shown[]
  readonly past: boolean
}

const columns = ({ shown, past }: Plan): readonly Column[] => [
  serial,
  words('单位或条文', 34),
  ...shown.flatMap(({ header, column }) => [column(header), ...(past ? [column(`上年${header}`)] : [])]),
]

const cells = ({ shown, past }: Plan, now: Totals, before: Totals | null): unknown[] =>
  shown.flatMap(({ key }) => [now[key], ...(past ? [before?.[key]] : [])])

const totalLine =
  (plan: Plan) =>
  ({ subject, now, before }: TotalLine, index: number): Line => ({
    cells: [index + 1, subject, ...cells(plan, now, before)],
    ...(now.read === 0 ? { tone: 'grey' } : {}),
  })

export const summed = (all: readonly (Totals | null)[]): Totals => {
  const of = (key: Figure): number => all.reduce((sum, totals) => sum + (totals?.[key] ?? 0), 0)
  return {
    read: of('read'),
    sentBack: of('sentBack'),
    review: of('review'),
    problems: of('problems'),
    amount: of('amount'),
  }
}

const sumLine = (plan: Plan, lines: readonly TotalLine[]): Line => ({
  cells: [
    null,
    '合计',
    ...cells(plan, summed(lines.map(({ now }) => now)), summed(lines.map(({ before }) => before))),
  ],
  tone: 'total',
})

function hintLines(hints: readonly Hint[], link: LinkTo, width: number): Line[] {
  if (hints.length === 0) return []
  return [
    { band: `请看一看（${hints.length} 处，只供办公室参考：不影响结论，也不写进给单位的回复）` },
    ...hints.map(
      ({ unit, message, at }, index): Line => ({
        cells: [
          index + 1,
          new ReportCell(unit, at === null ? {} : { link: cellLink(link(at.file), at.sheet, at.address) }),
          new ReportCell(message, { span: width - 2 }),
        ],
      }),
    ),
  ]
}

/** `null` where nothing was sent, and nothing is known of the year before. */
export function totalsSheet(
  node: MergedNode,
  title: string,
  captions: readonly string[],
  link: LinkTo,
): ReportSheet | null {
  const { units, articles, before } = yearTotalsOf(node)
  if (units.length === 0) return null
  const plan: Plan = {
    shown: shownOf(node),
    past: before !== null,
  }
  const own = columns(plan)
  return {
    name: '与上年对照',
    title,
    captions: [
      ...captions,
      before === null
        ? '还没有往年的统计：今年的记在“历年统计”，明年起并列'
        : `上年各栏是 ${before} 年的，取自“历年统计”`,
    ],
    columns: own,
    lines: [
      ...hintLines(hintsOf(node), link, own.length),
      { band: '按报送单位（不含重复、被替代和待解锁的）' },
      ...units.map(totalLine(plan)),
      sumLine(plan, units),
      ...(articles.length === 0
        ? []
        : [{ band: '按条文（没有改好、没有说明的问题）' }, ...articles.map(totalLine(plan))]),
    ],
    keeps: 2,
    repeats: 'header',
    hides: true,
  }
}
