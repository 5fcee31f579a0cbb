/** 比对: records that may be one, and what a later sending changed. For looking things up, not for print or signing. */
import type { MergedNode } from '../../submissions/merge/node.ts'
import type { Codec } from '../../workbook/zip/codec.ts'
import { alikeSheet } from './alike-sheet.ts'
import { bookBytes } from './book.ts'
import type { LinkTo } from './link.ts'
import { subjectOf } from './summary-sheet.ts'
import { versionsSheet } from './versions-sheet.ts'

/** The bytes of the workbook; `null` where nothing is alike and nothing was sent again. */
export function comparisonBook(node: MergedNode, link: LinkTo, codec: Codec): Uint8Array | null {
  const subject = subjectOf(node)
  const by = [`汇总单位：${node.place}`]
  const sheets = [
    alikeSheet(node, `${subject}疑似重复`, by, link),
    versionsSheet(node, `${subject}版本差异`, by, link),
  ].filter((sheet) => sheet !== null)
  return sheets.length === 0
    ? null
    : bookBytes({ title: `${subject}比对`, year: node.year, by: node.place }, sheets, codec)
}
