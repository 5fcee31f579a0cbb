/** 资助资金核对: each step of each grant against the entries in the books, to the fen. */
import type { FundStep } from '../../programmes/programme.ts'
import { accountingSystems, type Booking, showBooking } from '../../rules/funds/accounts.ts'
import { type FundLine, type Funds, fundRecords } from '../../submissions/counts/funds.ts'
import type { MergedNode } from '../../submissions/merge/node.ts'
import { quote } from '../../templates/measure.ts'
import type { Column } from '../../templates/sheet/column.ts'
import { address } from '../../templates/sheet/grid.ts'
import { compareDays, Day } from '../../templates/values/day.ts'
import { fileName } from '../../templates/values/file-name.ts'
import { serial, words, yuan } from './columns.ts'
import { cellLink, type LinkTo } from './link.ts'
import { placeKey } from './place-key.ts'
import { type Line, ReportCell, type ReportSheet, type Shown } from './sheet.ts'

const columns: readonly Column[] = [
  serial,
  words('推荐单位', 18),
  words('申报编号', 10),
  words('工作室名称', 22),
  words('环节', 14),
  words('依据', 18),
  yuan('应有金额（元）'),
  words('应记科目', 26),
  yuan('账面金额（元）'),
  yuan('差额（元）'),
  words('账面记录', 24),
  words('账面科目', 24),
]

/** The account that a step is booked under on a day, by the system in force then. */
function bookingOn(step: FundStep, day: Day): Booking | null {
  const system = accountingSystems.find(({ from }) => compareDays(day, from) >= 0)
  return system === undefined ? null : step.accounts[system.version].booking
}

/** On which day an entry of the books was posted. */
export function postedOnOf(
  node: MergedNode,
): (entry: { readonly file: string; readonly sheet: string; readonly row: number }) => Day | undefined {
  const days = new Map(
    fundRecords(node).map(({ record, row, sheet }) => [
      placeKey(sheet.source.file, sheet.reading.sheet, record.number),
      row.postedOn,
    ]),
  )
  return ({ file, sheet, row }) => days.get(placeKey(file, sheet, row))
}

/** The accounts in force, one a line, under which a step is booked on the days of its entries. */
export function expectedAccounts(
  line: FundLine,
  postedOn: ReturnType<typeof postedOnOf>,
  year: number,
): string {
  const days = line.entries.map(postedOn)
  // An entry still to be made is booked in the year itself.
  const bookings = (days.length > 0 ? days : [undefined]).map((day) =>
    bookingOn(line.step, day ?? new Day(year, 12, 31)),
  )
  return [...new Set(bookings.flatMap((booking) => (booking ? [showBooking(booking)] : [])))].join('\n')
}

export function fundsSheet(
  node: MergedNode,
  funds: Funds,
  title: string,
  captions: readonly string[],
  link: LinkTo,
): ReportSheet {
  const postedOn = postedOnOf(node)
  const entryCell = (at: { file: string; sheet: string; row: number }): ReportCell =>
    new ReportCell(`${fileName(at.file)} 第 ${at.row} 行`, {
      link: cellLink(link(at.file), at.sheet, address(at.row, 1)),
    })
  const difference = (fen: number): ReportCell => new ReportCell(fen, fen === 0 ? {} : { tone: 'alarm' })
  const blanks = (many: number): null[] => Array(many).fill(null)

  const lines: Line[] = funds.lines.flatMap((line, index): Line[] => {
    const [first, ...more] = line.entries
    const found: Shown[] = first
      ? [entryCell(first), first.account]
      : [new ReportCell('没有查到', { tone: 'gap' }), null]
    return [
      {
        cells: [
          index + 1,
          line.unit,
          line.number,
          line.studio,
          line.step.name,
          quote(line.step.clause),
          line.due,
          expectedAccounts(line, postedOn, node.year),
          line.found,
          difference(line.difference),
          ...found,
        ],
      },
      ...more.map((entry): Line => ({ cells: [...blanks(10), entryCell(entry), entry.account] })),
    ]
  })
  for (const name of new Set(funds.lines.map((line) => line.step.name))) {
    const same = funds.lines.filter((line) => line.step.name === name)
    const sum = (of: (line: FundLine) => number): number => same.reduce((total, line) => total + of(line), 0)
    lines.push({
      cells: [
        null,
        '小计',
        ...blanks(2),
        name,
        null,
        sum((l) => l.due),
        null,
        sum((l) => l.found),
        difference(sum((l) => l.difference)),
        ...blanks(2),
      ],
      tone: 'total',
    })
  }
  lines.push({
    cells: [
      null,
      '合计',
      ...blanks(2),
      '各环节',
      null,
      funds.due,
      null,
      funds.found,
      difference(funds.difference),
      ...blanks(2),
    ],
    tone: 'total',
  })
  if (funds.stray.length > 0) {
    lines.push({ band: `没有对应拟命名工作室的资助记录（${funds.stray.length} 笔，未计入合计）` })
    for (const [index, stray] of funds.stray.entries())
      lines.push({
        cells: [
          index + 1,
          stray.unit,
          null,
          stray.studio,
          ...blanks(4),
          stray.amount,
          null,
          entryCell(stray),
          null,
        ],
      })
  }
  const off = funds.lines.filter((line) => line.difference !== 0).length
  return {
    name: '资助资金核对',
    title,
    captions: [
      ...captions,
      funds.lines.length === 0
        ? '“拟命名名单”表中没有本年度的工作室，无应核对的资助'
        : off === 0
          ? `共 ${funds.lines.length} 项，账面金额与应有金额全部相符`
          : `共 ${funds.lines.length} 项，${off} 项不符（差额标红）`,
    ],
    columns,
    lines,
    keeps: 4,
    repeats: 'header',
    hides: true,
  }
}
