/** Links from a report to the cells that it speaks of. */
import { quoteSheet } from '../../workbook/compose/compose-lists.ts'
import type { PlainLink } from '../../workbook/plain/plain-sheet.ts'
import { ReportCell } from './sheet.ts'

/**
 * Turns the path of a file that was read into one relative to the report: plain text, with `/`, nothing escaped.
 * `null` where the way is not known.
 */
export type LinkTo = (path: string) => string | null

/** Characters that end or alter an address; Chinese stands as it is, as Excel itself writes it. */
const escaped = (part: string): string =>
  part.replace(/[\s%#?"<>[\]{}^`|\\]/g, (char) => encodeURIComponent(char))

/** A name that would be read as the scheme of an address (`javascript:`); a single letter is a drive. */
const SCHEME = /^[a-z][a-z\d+.-]+:/i

/** The hyperlink to a file, or to a cell of it; `null` where there is no way to it. */
export function cellLink(
  target: string | null,
  sheet: string | null = null,
  address: string | null = null,
): PlainLink | null {
  if (target === null) return null
  return {
    target: escaped(target).replace(SCHEME, './$&'),
    cell: sheet === null ? null : `${quoteSheet(sheet)}!${address ?? 'A1'}`,
  }
}

/** A cell that shows an address, or asks to be clicked where there is none: with its link, if there is a way. */
export const opening = (address: string | null, link: PlainLink | null, click = '打开'): ReportCell =>
  new ReportCell(address ?? (link === null ? '—' : click), { link })
