/** 审核清单: what only a person can judge, an application a page in rank order, with the facts and room for a tick. */
import type { ChecklistItem } from '../../rules/judgement.ts'
import type { Entry } from '../../submissions/merge/entry.ts'
import { foundByPerson, foundWords } from '../../submissions/merge/found-by-person.ts'
import type { MergedNode } from '../../submissions/merge/node.ts'
import { rowsFor } from '../../submissions/office/office.ts'
import { conclusionOf } from '../../submissions/state/entry-words.ts'
import { CHECK_RESULTS, checks } from '../../templates/forms/checks.ts'
import type { Column } from '../../templates/sheet/column.ts'
import { choice } from '../../templates/sheet/column-kinds.ts'
import { headerName } from '../../templates/sheet/form.ts'
import { groupBy } from '../../templates/values/group-by.ts'
import { byCode } from '../../templates/values/text.ts'
import { figure, words } from './columns.ts'
import { byRank } from './entry-words.ts'
import { cellLink, type LinkTo, opening } from './link.ts'
import { READ_ON_PAPER } from './print-size.ts'
import { type Line, madeAnew, ReportCell, type ReportSheet } from './sheet.ts'
import { subjectOf } from './summary-sheet.ts'

const OPINION = '审核意见'
const TICK = '□'
const TICKED = '☑'

/** Together as wide as an upright page whose print is 9 points: the facts have the whole of it, in a line of their own. */
const columns: readonly Column[] = [
  figure('序号', 4.5),
  words('审核什么、依据；申报情况', 71),
  words('单元格', 6),
  ...CHECK_RESULTS.map((result) => choice([TICK, TICKED], { header: [result], fill: '', width: 5 })),
  words(OPINION, 12),
]

const factsOf = ({ facts }: ChecklistItem): string =>
  facts.map(({ name, value }) => `${name}：${value === '' ? '未填' : value}`).join('；')

/** `第 1 位　LX-01　风德峪创新工作室　历下区总工会　风德峪`. */
function headingOf(node: MergedNode, entry: Entry | undefined): string {
  if (entry === undefined) return '没有对应申报的'
  const rank = node.selection.decided.get(entry)?.row.rank
  const words = [entry.number, entry.name, entry.origin.unit, entry.who, conclusionOf(entry)]
  return [rank === undefined ? '' : `第 ${rank} 位`, ...words].filter(Boolean).join('　')
}

/** The items of each application, in the order of the articles; applications in rank order. */
function byApplication(node: MergedNode): [Entry | undefined, ChecklistItem[]][] {
  const entryOf = new Map(
    node.entries.flatMap((entry) => [entry, ...entry.children].map(({ record }) => [record, entry] as const)),
  )
  const groups = groupBy(
    node.checklist.map((item) => ({ item, entry: entryOf.get(item.record) })),
    ({ entry }) => entry,
  )
  const active = node.entries.filter(({ standing }) => standing === 'active').sort(byRank(node))
  return [...active, undefined].flatMap((entry): [Entry | undefined, ChecklistItem[]][] => {
    const items = (groups.get(entry) ?? []).map(({ item }) => item)
    return items.length === 0 ? [] : [[entry, items.sort((a, b) => byCode(a.rule, b.rule))]]
  })
}

export function checklistSheet(node: MergedNode, link: LinkTo): ReportSheet {
  const groups = byApplication(node)
  // Named once above the list; beside an item only where it is another.
  const measure = node.checklist[0]?.measure ?? ''
  const found = foundByPerson(rowsFor(node.office, checks, node.programme).map(({ row }) => row))
  const lines = (entry: Entry | undefined, item: ChecklistItem, index: number): Line[] => {
    const known = entry === undefined ? null : found(entry, item.rule)
    return [
      {
        cells: [
          index + 1,
          `${item.looksAt}（${item.measure === measure ? '' : item.measure}${item.article}　${item.rule}）`,
          opening(item.address, cellLink(link(item.file), item.sheet, item.address ?? `A${item.row}`)),
          ...CHECK_RESULTS.map((result) => (known?.result === result ? TICKED : TICK)),
          known && foundWords(known),
        ],
      },
      { cells: [null, new ReportCell(factsOf(item), { span: columns.length - 1 })] },
    ]
  }
  const count = groups.reduce((sum, [, items]) => sum + items.length, 0)
  return {
    name: '审核清单',
    title: `${subjectOf(node)}审核清单`,
    captions: [
      `汇总单位：${node.place}　　${groups.length} 份申报，共 ${count} 项。依据${measure}；审核意见记在“审核记录”表，下次汇总带入`,
    ],
    columns,
    lines: madeAnew(function* () {
      for (const [index, [entry, items]] of groups.entries()) {
        yield { band: headingOf(node, entry), newPage: index > 0 }
        for (const [at, item] of items.entries()) yield* lines(entry, item, at)
        yield { signed: ['审核人：　　　　　　　　　　　　复核人：', '日期：　　　年　　月　　日'] }
      }
    }),
    keeps: 2,
    repeats: 'header',
    hides: true,
    onePage: 'portrait',
    print: READ_ON_PAPER,
    roomy: columns.map(headerName),
  }
}
