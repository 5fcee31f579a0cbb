/** Links from a report to the cells that it speaks of. */
import { quoteSheet } from '../../workbook/compose/compose-lists.ts'

/** Turns the path of a file that was read into one relative to the report. Plain text, with `/`, nothing escaped. */
export type LinkTo = (path: string) => string

/** Characters that end or alter an address; Chinese stands as it is, as Excel itself writes it. */
const escaped = (part: string): string =>
  part.replace(/[\s%#?"<>[\]{}^`|\\]/g, (char) => encodeURIComponent(char))

/** A name that would be read as the scheme of an address (`javascript:`); a single letter is a drive. */
const SCHEME = /^[a-z][a-z\d+.-]+:/i

/** The hyperlink to a file, or to a cell of it: `来件/历下区.xlsx#'申报表'!A12`. */
export function cellLink(target: string, sheet: string | null = null, address: string | null = null): string {
  const file = escaped(target).replace(SCHEME, './$&')
  return sheet === null
    ? file
    : `${file}#${quoteSheet(sheet).replace(/[\s%#]/g, (c) => encodeURIComponent(c))}!${address ?? 'A1'}`
}
