/** 审核清单: what only a person can judge, with the facts side by side and a place to sign. */
import type { ChecklistItem } from '../../rules/judgement.ts'
import type { Entry } from '../../submissions/merge/entry.ts'
import { foundByPerson, foundWords } from '../../submissions/merge/found-by-person.ts'
import type { MergedNode } from '../../submissions/merge/node.ts'
import { rowsFor } from '../../submissions/office/office.ts'
import { checks } from '../../templates/forms/checks.ts'
import type { Column } from '../../templates/sheet/column.ts'
import { byCode } from '../../templates/values/text.ts'
import { serial, words } from './columns.ts'
import { cellLink, type LinkTo, opening } from './link.ts'
import type { Line, ReportSheet } from './sheet.ts'

const columns: readonly Column[] = [
  serial,
  words('单位', 14),
  words('申报编号', 10),
  words('名称', 18),
  words('依据', 16),
  words('规则', 10),
  words('审核什么', 30),
  words('申报情况', 46),
  words('单元格', 8),
  words('审核意见', 20),
]

interface Asked {
  readonly item: ChecklistItem
  readonly entry: Entry | undefined
}

/** By sender and application, in the order of the articles. */
function inOrder(a: Asked, b: Asked): number {
  const key = ({ item, entry }: Asked): string =>
    [item.unit ?? '', entry?.number ?? '', item.file, String(item.row).padStart(8, '0'), item.rule].join(
      '\u0000',
    )
  return byCode(key(a), key(b))
}

const factsOf = ({ facts }: ChecklistItem): string =>
  facts.map(({ name, value }) => `${name}：${value === '' ? '未填' : value}`).join('\n')

export function checklistSheet(
  node: MergedNode,
  title: string,
  captions: readonly string[],
  link: LinkTo,
): ReportSheet {
  const entryOf = new Map(
    node.entries.flatMap((entry) => [entry, ...entry.children].map(({ record }) => [record, entry] as const)),
  )
  const asked = node.checklist
    .map((item): Asked => ({ item, entry: entryOf.get(item.record) }))
    .filter(({ entry }) => entry === undefined || entry.standing === 'active')
    .sort(inOrder)
  const found = foundByPerson(rowsFor(node.office, checks, node.programme).map(({ row }) => row))
  const opinion = ({ item, entry }: Asked): string | null => {
    const known = entry === undefined ? null : found(entry, item.rule)
    return known && foundWords(known)
  }
  const lines = asked.map(
    ({ item, entry }, index): Line => ({
      cells: [
        index + 1,
        item.unit,
        entry?.number,
        entry?.name,
        `${item.measure}${item.article}`,
        item.rule,
        item.looksAt,
        factsOf(item),
        opening(item.address, cellLink(link(item.file), item.sheet, item.address ?? `A${item.row}`)),
        opinion({ item, entry }),
      ],
    }),
  )
  return {
    name: '审核清单',
    title,
    captions: [
      ...captions,
      `共 ${asked.length} 项：证明材料已填，是否符合由审核人员认定；意见记在“审核记录”表，下次汇总带入`,
    ],
    columns,
    lines,
    keeps: 4,
    repeats: 'header',
    hides: true,
  }
}
