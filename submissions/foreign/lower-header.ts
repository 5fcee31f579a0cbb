/** The lower line of a header that was found without it: names under headings that span several columns. */
import { cellText, type FoundColumn, type FoundHeader } from '../../templates/read/headers.ts'
import type { CellRange, Grid } from '../../templates/sheet/grid.ts'
import { headerKey } from '../../templates/values/text.ts'

/** No name is longer. */
const LONGEST = 24

/**
 * A heading may be known by itself (第一发现人 over 姓名 and 证件号码), so that the line of names below it adds nothing
 * known and is left out; it would be read as the first record. A line is one of names where all that it says stands
 * under headings over several columns, and says several things under one of them.
 * @returns the header with that line; as it was where there is none
 */
export function withLowerLine(grid: Grid, header: FoundHeader): FoundHeader {
  const line = grid.rows.find(({ number }) => number === header.bottom + 1)
  if (line === undefined) return header
  const spanning = grid.merges.filter(
    ({ left, right, bottom, top }) => right > left && bottom === header.bottom && top >= header.top,
  )
  const headingOf = (column: number): CellRange | undefined =>
    spanning.find(({ left, right }) => column >= left && column <= right)
  const names = line.cells.flatMap((cell, i) => {
    const text = cellText(cell)
    return text === '' ? [] : [{ text, column: i + 1, isText: typeof cell === 'string' }]
  })
  const several = spanning.some(
    ({ left, right }) => names.filter(({ column }) => column >= left && column <= right).length > 1,
  )
  const fit = names.every(
    ({ text, column, isText }) => isText && text.length <= LONGEST && headingOf(column) !== undefined,
  )
  if (!several || !fit) return header
  const isHeading = ({ column }: FoundColumn): boolean => headingOf(column) !== undefined
  const textAt = ({ top, left }: CellRange): string =>
    cellText(grid.rows.find(({ number }) => number === top)?.cells[left - 1])
  const lower = names.map(
    ({ text, column }): FoundColumn => ({
      column,
      header: [textAt(headingOf(column)!), text].filter(Boolean).join('·'),
      unit: headerKey(text).tail,
    }),
  )
  return {
    ...header,
    bottom: line.number,
    columns: new Map([...header.columns].filter(([, found]) => !isHeading(found))),
    extra: [...header.extra.filter((found) => !isHeading(found)), ...lower],
    repeated: header.repeated.filter((found) => !isHeading(found)),
  }
}
