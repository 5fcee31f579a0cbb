/** 审核清单 as a workbook of its own: reviewers print it, and the rollup stays short. */
import type { MergedNode } from '../../submissions/merge/node.ts'
import type { Codec } from '../../workbook/zip/codec.ts'
import { bookBytes } from './book.ts'
import { checklistSheet } from './checklist-sheet.ts'
import type { LinkTo } from './link.ts'

export function checklistBook(node: MergedNode, link: LinkTo, codec: Codec): Uint8Array {
  const sheet = checklistSheet(node, link)
  return bookBytes({ title: sheet.title, year: node.year, by: node.place }, [sheet], codec)
}
