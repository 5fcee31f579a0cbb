/** The columns of a sheet that are not shown. */
import type { Grid } from '../../templates/sheet/grid.ts'
import type { Limits } from '../limits.ts'
import { ascii, elements, isTrue } from '../xml/xml.ts'

/** Longer than this, what stands before the rows is no list of columns. */
const MOST = 1 << 18

/** Whether a column is folded into an outline: the sheet shows at its edge that it is there, and unfolds it. */
const isFolded = (col: { get(name: string): string | undefined }): boolean =>
  Number(col.get('outlineLevel') ?? 0) > 0

const HIDDEN = [...'hidden'].map((letter) => letter.charCodeAt(0))

/** Whether a word stands in the bytes before `end`. */
function holds(bytes: Uint8Array, word: readonly number[], end: number): boolean {
  for (let at = bytes.indexOf(word[0]!); at >= 0 && at < end; at = bytes.indexOf(word[0]!, at + 1))
    if (word.every((byte, i) => bytes[at + i] === byte)) return true
  return false
}

/** Reads the `col` elements that stand before the rows of a sheet, which begin at `end`. */
export function hiddenColumns(
  bytes: Uint8Array,
  end: number,
  limits: Limits,
): NonNullable<Grid['hiddenColumns']> {
  if (end > MOST || !holds(bytes, HIDDEN, end)) return []
  const head = ascii(bytes, 0, end)
  return [...elements(head, 'col')].flatMap((col) => {
    const [left, right] = [Number(col.get('min')), Number(col.get('max'))]
    return isTrue(col.get('hidden')) && !isFolded(col) && left >= 1 && right >= left
      ? [{ left, right: Math.min(right, limits.columns) }]
      : []
  })
}
