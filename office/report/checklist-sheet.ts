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
import { groupBy } from '../../templates/values/group-by.ts'
import { byCode } from '../../templates/values/text.ts'
import { serial, words } from './columns.ts'
import { byRank } from './entry-words.ts'
import { cellLink, type LinkTo, opening } from './link.ts'
import type { Line, ReportSheet } from './sheet.ts'
import { subjectOf } from './summary-sheet.ts'

const OPINION = '审核意见'
const TICK = '□'
const TICKED = '☑'

const columns: readonly Column[] = [
  serial,
  words('依据', 16),
  words('审核什么', 30),
  words('申报情况', 60),
  words('单元格', 7),
  ...CHECK_RESULTS.map((result) => choice([TICK, TICKED], { header: [result], fill: '', width: 6.5 })),
  words(OPINION, 10),
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
  const found = foundByPerson(rowsFor(node.office, checks, node.programme).map(({ row }) => row))
  const line = (entry: Entry | undefined, item: ChecklistItem, index: number): Line => {
    const known = entry === undefined ? null : found(entry, item.rule)
    return {
      cells: [
        index + 1,
        `${item.measure}${item.article}\n${item.rule}`,
        item.looksAt,
        factsOf(item),
        opening(item.address, cellLink(link(item.file), item.sheet, item.address ?? `A${item.row}`)),
        ...CHECK_RESULTS.map((result) => (known?.result === result ? TICKED : TICK)),
        known && foundWords(known),
      ],
    }
  }
  const count = groups.reduce((sum, [, items]) => sum + items.length, 0)
  return {
    name: '审核清单',
    title: `${subjectOf(node)}审核清单`,
    captions: [
      `汇总单位：${node.place}　　${groups.length} 份申报，共 ${count} 项：证明材料已填，是否符合由审核人员认定；意见记在“审核记录”表，下次汇总带入`,
    ],
    columns,
    lines: groups.flatMap(([entry, items], index): Line[] => [
      { band: headingOf(node, entry), newPage: index > 0 },
      ...items.map((item, at) => line(entry, item, at)),
      { signed: ['审核人：', '复核人：', '日期：　　年　月　日'] },
    ]),
    keeps: 2,
    repeats: 'header',
    hides: true,
    onePage: 'portrait',
    roomy: [OPINION],
  }
}
