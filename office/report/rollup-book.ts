/** The 汇总 workbook of a merge: for reading and print, with the numbers of persons hidden. */
import type { Funds } from '../../submissions/counts/funds.ts'
import type { MergedNode } from '../../submissions/merge/node.ts'
import type { Refusal } from '../../submissions/recognise/submission.ts'
import type { Codec } from '../../workbook/zip/codec.ts'
import { balanceWords } from './balance.ts'
import { bookBytes } from './book.ts'
import { fundsSheet } from './funds-sheet.ts'
import { issuesSheet } from './issues-sheet.ts'
import type { LinkTo } from './link.ts'
import { quotaSheet } from './quota-sheet.ts'
import { sendersSheet } from './senders-sheet.ts'
import type { ReportSheet } from './sheet.ts'
import { subjectOf, summarySheet, summaryTitle } from './summary-sheet.ts'
import { totalsSheet } from './totals-sheet.ts'

export function* rollupSheets(
  node: MergedNode,
  funds: Funds | null,
  link: LinkTo,
  refused: readonly Refusal[],
): Generator<ReportSheet> {
  const subject = subjectOf(node)
  const by = `汇总单位：${node.place}`
  const forwarded = node.counts.accepted + node.counts.review - node.counts.notForwarded
  const counts = `${balanceWords(node.counts)}　　其中推荐 ${forwarded}`
  yield summarySheet(node, summaryTitle(node), [[by, counts]], link)
  yield issuesSheet(node, `${subject}问题清单`, [by], link)
  yield quotaSheet(node, `${subject}名额核对`, [by], link)
  if (funds !== null) yield fundsSheet(node, funds, `${subject}资助资金核对`, [by], link)
  yield sendersSheet(node, `${subject}报送情况统计`, [by, balanceWords(node.counts)], link, refused)
  const totals = totalsSheet(node, `${subject}与上年对照`, [by], link)
  if (totals !== null) yield totals
}

/**
 * The bytes of the workbook.
 * @param funds `null` for a programme that grants nothing: the sheet on funds is left out
 * @param refused files that could not be read, listed for the office
 */
export const rollupBook = (
  node: MergedNode,
  funds: Funds | null,
  link: LinkTo,
  refused: readonly Refusal[],
  codec: Codec,
): Uint8Array =>
  bookBytes(
    { title: summaryTitle(node), year: node.year, by: node.place },
    rollupSheets(node, funds, link, refused),
    codec,
  )
