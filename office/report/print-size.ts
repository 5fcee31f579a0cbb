/** The sizes of print that a report sheet may have, and the room that words take in them. */
import { lineCount, roomOf } from '../../workbook/compose/style.ts'

/** Points, the usual one first. Nothing is set smaller. */
export const PRINT_SIZES = [10.5, 9] as const

/** Points on paper, of what is signed or worked through there. Nothing on it is smaller. */
export const READ_ON_PAPER = 9
export type PrintSize = (typeof PRINT_SIZES)[number]

/** How much narrower words are than in the usual size. */
export const shareOf = (size: PrintSize): number => size / PRINT_SIZES[0]

/** Characters that a column of so many standard characters holds. */
export const roomAt = (width: number, size: PrintSize): number =>
  Math.max(2, Math.floor(roomOf(width) / shareOf(size)))

/** Lines that a text takes in a column of so many standard characters. */
export const linesAt = (text: string, width: number, size: PrintSize): number =>
  lineCount(text, roomAt(width, size))

/** Excel draws no taller row than 409 points. */
const TALLEST = 400

/** The height in points of a row of so many lines. */
export const rowHeight = (lines: number, size: PrintSize): number =>
  Math.min(TALLEST, Math.ceil(lines * size * 1.38 + 4))
