/** 汇总表: every entry of a merge under the official heading, with its verdict and where it was read. */

import type { Entry } from '../../submissions/merge/entry.ts'
import type { MergedNode } from '../../submissions/merge/node.ts'
import { conclusionOf } from '../../submissions/state/entry-words.ts'
import type { Column } from '../../templates/sheet/column.ts'
import { address } from '../../templates/sheet/grid.ts'
import { fileName } from '../../templates/values/file-name.ts'
import { figure, serial, words } from './columns.ts'
import { decisionOf, inTotals, reasons } from './entry-words.ts'
import { cellLink, type LinkTo } from './link.ts'
import { officialCells, officialColumns, officialTotals } from './official-columns.ts'
import { type Caption, type Line, madeAnew, ReportCell, type ReportSheet, type Shown } from './sheet.ts'

const tail: readonly Column[] = [
  words('结论', 24),
  words('审定意见', 9),
  words('来源单位', 18),
  words('来源文件', 22),
  figure('来源行', 7),
]

function sourceText({ record, submission, origin }: Entry): string {
  if (record.origin === null) return fileName(submission.file)
  return `${fileName(submission.file)}\n（原：${fileName(origin.file)} 第 ${origin.row} 行）`
}

type About = Pick<MergedNode, 'year' | 'programme'>

/** `2026年济南市创新工作室`. */
export const subjectOf = ({ year, programme }: About): string => `${year}年${programme.name}`

/** `2026年济南市创新工作室推荐汇总表`. */
export const summaryTitle = (node: About): string =>
  `${subjectOf(node)}${node.programme.rewards !== null ? '汇总表' : '推荐汇总表'}`

export function summarySheet(
  node: MergedNode,
  title: string,
  captions: readonly Caption[],
  link: LinkTo,
): ReportSheet {
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
      ...officialCells(node, entry),
      conclusion,
      decisionOf(node, entry),
      entry.origin.unit,
      new ReportCell(sourceText(entry), { link: target }),
      entry.record.number,
    ]
  }
  const counted = node.entries.filter(inTotals)
  const rest = node.entries.filter((entry) => !inTotals(entry)).sort(byStanding)
  function* lines(): Generator<Line> {
    for (const [index, entry] of counted.entries()) yield { cells: cellsOf(entry, index + 1) }
    yield { cells: [null, ...officialTotals(node, counted), ...tail.map(() => null)], tone: 'total' }
    if (rest.length === 0) return
    yield { band: `以下 ${rest.length} 项未计入合计：退回、重复、被替代` }
    for (const entry of rest) yield { cells: cellsOf(entry, null), tone: 'grey' }
  }
  return {
    name: '汇总表',
    title,
    captions,
    columns: [serial, ...officialColumns(node), ...tail],
    lines: madeAnew(lines),
    keeps: 4,
    repeats: 'header',
    hides: true,
  }
}

const ORDER = ['active', 'waiting', 'duplicate', 'superseded'] as const
export const byStanding = (a: Entry, b: Entry): number =>
  ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing)
