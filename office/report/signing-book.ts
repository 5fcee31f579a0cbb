/** 签批表: the list that an office prints and signs, official columns, conclusion and opinion on one page across. */
import type { Entry } from '../../submissions/merge/entry.ts'
import type { MergedNode } from '../../submissions/merge/node.ts'
import { conclusionOf } from '../../submissions/state/entry-words.ts'
import type { Column } from '../../templates/sheet/column.ts'
import type { Codec } from '../../workbook/zip/codec.ts'
import { bookBytes } from './book.ts'
import { serial, words } from './columns.ts'
import { byRank, decisionOf, inTotals, reasons } from './entry-words.ts'
import { officialCells, officialColumns, officialTotals } from './official-columns.ts'
import { READ_ON_PAPER } from './print-size.ts'
import { type Line, madeAnew, type ReportSheet } from './sheet.ts'
import { byStanding, summaryTitle } from './summary-sheet.ts'

/** What is not among the official columns: a hazard's summary does not say who sent it. */
const senders = ({ programme }: MergedNode): Column[] =>
  programme.summary.columns['unit'] === undefined ? [words('推荐单位', 16)] : []

function opinionOf(node: MergedNode, entry: Entry): string {
  const rank = node.selection.decided.get(entry)?.row.rank
  return `${decisionOf(node, entry)}${rank === undefined ? '' : `\n第 ${rank}`}`
}

export function signingSheet(node: MergedNode): ReportSheet {
  const why = reasons(node)
  const besides = senders(node)
  const cellsOf = (entry: Entry, number: number | null): unknown[] => [
    number,
    ...besides.map(() => entry.origin.unit),
    ...officialCells(node, entry),
    [conclusionOf(entry), why(entry)].filter(Boolean).join('：'),
    opinionOf(node, entry),
  ]
  const counted = node.entries.filter(inTotals).sort(byRank(node))
  const rest = node.entries.filter((entry) => !inTotals(entry)).sort(byStanding)
  const recommended = counted.filter((entry) => node.selection.chosen.has(entry))
  function* lines(): Generator<Line> {
    for (const [index, entry] of counted.entries()) yield { cells: cellsOf(entry, index + 1) }
    const totals = officialTotals(node, counted)
    yield { cells: [null, ...besides.map(() => null), ...totals, null, null], tone: 'total' }
    if (rest.length > 0) yield { band: `以下 ${rest.length} 项未计入合计：退回、重复、被替代` }
    for (const entry of rest) yield { cells: cellsOf(entry, null), tone: 'grey' }
    yield { signed: ['制表：', '审核：', '负责人：', '单位（盖章）：', '日期：　　年　月　日'] }
  }
  return {
    name: '签批表',
    title: `${summaryTitle(node)}（签批）`,
    captions: [`汇总单位：${node.place}　　共 ${counted.length} 项，其中推荐 ${recommended.length} 项`],
    columns: [serial, ...besides, ...officialColumns(node), words('结论', 24), words('意见', 8)],
    lines: madeAnew(lines),
    keeps: 4,
    repeats: 'header',
    hides: true,
    onePage: 'landscape',
    print: READ_ON_PAPER,
  }
}

export function signingBook(node: MergedNode, codec: Codec): Uint8Array {
  const sheet = signingSheet(node)
  return bookBytes({ title: sheet.title, year: node.year, by: node.place }, [sheet], codec)
}
