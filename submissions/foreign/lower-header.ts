/** The lower line of a header that was found without it: names under headings that span several columns, or rows. */
import { cellText, type FoundColumn, type FoundHeader } from '../../templates/read/headers.ts'
import type { CellRange, Grid } from '../../templates/sheet/grid.ts'
import { headerKey } from '../../templates/values/text.ts'

/** No name is longer. */
const LONGEST = 24

const covers = ({ left, right }: CellRange, column: number): boolean => column >= left && column <= right

/**
 * A heading may be known by itself (第一发现人 over 姓名 and 证件号码), so that the line of names below it adds nothing
 * known and is left out; it would be read as the first record. A line is one of names where other headers are merged
 * down to it, or where all that it says stands under headings over several columns, and says several things under one.
 * @returns the header with that line; as it was where there is none
 */
export function withLowerLine(grid: Grid, header: FoundHeader): FoundHeader {
  const line = grid.rows.find(({ number }) => number === header.bottom + 1)
  if (line === undefined) return header
  const inHeader = grid.merges.filter(({ top }) => top >= header.top && top <= header.bottom)
  const tall = inHeader.filter(({ bottom }) => bottom === line.number)
  const spanning = inHeader.filter(({ left, right, bottom }) => right > left && bottom === header.bottom)
  const names = line.cells.flatMap((cell, i) => {
    const text = cellText(cell)
    return text === '' ? [] : [{ text, column: i + 1, isText: typeof cell === 'string' }]
  })
  const isUnder = (areas: readonly CellRange[], column: number): boolean =>
    areas.some((area) => covers(area, column))
  const fit = names.every(
    ({ text, column, isText }) =>
      isText &&
      text.length <= LONGEST &&
      (tall.length > 0 ? !isUnder(tall, column) : isUnder(spanning, column)),
  )
  const several = spanning.some((area) => names.filter(({ column }) => covers(area, column)).length > 1)
  if (!fit || names.length === 0 || (tall.length === 0 && !several)) return header
  return joined(header, line.number, names, (column) => headingAt(grid, header, spanning, column))
}

/** What stands above a name: the heading that spans it, or that of its own column. */
function headingAt(
  grid: Grid,
  { bottom }: FoundHeader,
  spanning: readonly CellRange[],
  column: number,
): string {
  const { top, left } = spanning.find((area) => covers(area, column)) ?? { top: bottom, left: column }
  return cellText(grid.rows.find(({ number }) => number === top)?.cells[left - 1])
}

function joined(
  header: FoundHeader,
  bottom: number,
  names: readonly { readonly text: string; readonly column: number }[],
  headingOf: (column: number) => string,
): FoundHeader {
  const lower = names.map(
    ({ text, column }): FoundColumn => ({
      column,
      header: [headingOf(column), text].filter(Boolean).join('·'),
      unit: headerKey(text).tail,
    }),
  )
  const stays = ({ column }: FoundColumn): boolean => !names.some((name) => name.column === column)
  return {
    ...header,
    bottom,
    columns: new Map([...header.columns].filter(([, found]) => stays(found))),
    extra: [...header.extra.filter(stays), ...lower],
    repeated: header.repeated.filter(stays),
  }
}
