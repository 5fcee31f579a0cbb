/** 汇总表: every entry of a merge under the official heading, with its verdict and where it was read. */

import { settledValue } from '../../submissions/counts/reward.ts'
import type { Entry } from '../../submissions/merge/entry.ts'
import type { MergedNode } from '../../submissions/merge/node.ts'
import { conclusionOf } from '../../submissions/state/entry-words.ts'
import type { Column } from '../../templates/sheet/column.ts'
import type { Form } from '../../templates/sheet/form.ts'
import { address } from '../../templates/sheet/grid.ts'
import { fileName } from '../../templates/values/file-name.ts'
import { masked } from '../../templates/values/mask.ts'
import { figure, serial, words } from './columns.ts'
import { decisionOf, inTotals, reasons } from './entry-words.ts'
import { cellLink, type LinkTo } from './link.ts'
import { type Caption, type Line, ReportCell, type ReportSheet, type Shown } from './sheet.ts'

/** Narrower than in the form: nobody types here. */
const narrower = (column: Column): Column => ({
  ...column,
  width: column.kind === 'day' ? 11.5 : Math.max(8, Math.round(column.width * 0.8)),
})

const tail: readonly Column[] = [
  words('结论', 24),
  words('审定意见', 9),
  words('来源单位', 18),
  words('来源文件', 22),
  figure('来源行', 7),
]

/**
 * The value of an official column: as the office settled it, else as the summary sheet has it, else as the
 * application or the report has it.
 */
function officialValue(node: MergedNode, entry: Entry, key: string): unknown {
  const child = (form: Form) => entry.children.find(({ sheet }) => sheet.reading.form === form)?.record
  const of = (record: { row: object } | undefined): unknown => (record?.row as Record<string, unknown>)?.[key]
  const settled = settledValue(node.programme.rewards, entry.record.row, key, (each) =>
    node.parameters.get(each),
  )
  if (settled !== null) return settled.value
  const [restated] = node.programme.restated.map((form) => of(child(form))).filter((one) => one !== undefined)
  const value = of(child(node.programme.summary)) ?? of(entry.record) ?? restated
  return value ?? (key === 'unit' ? entry.origin.unit : undefined)
}

const shown = (column: Column, value: unknown): unknown =>
  column.mask !== undefined && typeof value === 'string' ? masked(value, column.mask) : value

function sourceText({ record, submission, origin }: Entry): string {
  if (record.origin === null) return fileName(submission.file)
  return `${fileName(submission.file)}\n（原：${fileName(origin.file)} 第 ${origin.row} 行）`
}

export function summarySheet(
  node: MergedNode,
  title: string,
  captions: readonly Caption[],
  link: LinkTo,
): ReportSheet {
  const official = Object.entries(node.programme.summary.columns)
  const why = reasons(node)
  const cellsOf = (entry: Entry, number: number | null): Shown[] => {
    const target = cellLink(
      link(entry.submission.file),
      entry.sheet.reading.sheet,
      address(entry.record.number, 1),
    )
    const conclusion = [conclusionOf(entry), why(entry)].filter(Boolean).join('：')
    return [
      number,
      ...official.map(([key, column]) => shown(column, officialValue(node, entry, key))),
      conclusion,
      decisionOf(node, entry),
      entry.origin.unit,
      new ReportCell(sourceText(entry), { link: target }),
      entry.record.number,
    ]
  }
  const counted = node.entries.filter(inTotals)
  const rest = node.entries.filter((entry) => !inTotals(entry)).sort(byStanding)
  const total = official.map(([key, column], index): unknown => {
    if (index === 0) return '合计'
    if (index === 1) return `${counted.length} 项`
    if (column.rollup !== 'sum') return null
    return counted.reduce((sum, entry) => sum + (Number(officialValue(node, entry, key)) || 0), 0)
  })
  const lines: Line[] = [
    ...counted.map((entry, index): Line => ({ cells: cellsOf(entry, index + 1) })),
    { cells: [null, ...total, ...tail.map(() => null)], tone: 'total' },
  ]
  if (rest.length > 0) {
    lines.push({ band: `以下 ${rest.length} 项未计入合计：退回、重复、被替代` })
    for (const entry of rest) lines.push({ cells: cellsOf(entry, null), tone: 'grey' })
  }
  return {
    name: '汇总表',
    title,
    captions,
    columns: [serial, ...official.map(([, column]) => narrower(column)), ...tail],
    lines,
    keeps: 4,
    repeats: 'header',
    hides: true,
  }
}

const ORDER = ['active', 'waiting', 'duplicate', 'superseded'] as const
const byStanding = (a: Entry, b: Entry): number => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing)
