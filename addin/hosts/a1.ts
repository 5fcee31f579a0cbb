/** Addresses as Excel writes them, and blocks of cells. */
import { address, type CellRange, columnName } from '../../templates/sheet/grid.ts'

export const LAST_ROW = 1_048_576
export const LAST_COLUMN = 16_384

const BLOCK = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/i

const columnNumber = (name: string): number =>
  [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** `A1`, `A1:B2`, `B:C` or `5:7`, with or without the sheet's name; `null` where it is no address. */
export function parseBlock(text: string): CellRange | null {
  const match = BLOCK.exec(text.slice(text.lastIndexOf('!') + 1).trim())
  if (!match) return null
  const [, left, top, right = left, bottom = top] = match
  if (left === undefined && top === undefined) return null
  return {
    top: top === undefined ? 1 : Number(top),
    left: left === undefined ? 1 : columnNumber(left),
    bottom: bottom === undefined ? LAST_ROW : Number(bottom),
    right: right === undefined ? LAST_COLUMN : columnNumber(right),
  }
}

/** The blocks of `A1,B2:C3`; what is no address is left out. */
export const parseBlocks = (text: string): CellRange[] =>
  text.split(',').flatMap((part) => parseBlock(part) ?? [])

export const blockAddress = ({ top, left, bottom, right }: CellRange): string =>
  top === bottom && left === right
    ? address(top, left)
    : `${columnName(left)}${top}:${columnName(right)}${bottom}`
