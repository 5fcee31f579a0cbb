/** The columns of a sheet that are not shown. */
import type { Grid } from '../../templates/sheet/grid.ts'
import type { Limits } from '../limits.ts'
import { ascii, elements, isTrue } from '../xml/xml.ts'

/** Longer than this, what stands before the rows is no list of columns. */
const MOST = 1 << 18

/** Whether a column is folded into an outline: the sheet shows at its edge that it is there, and unfolds it. */
const isFolded = (col: { get(name: string): string | undefined }): boolean =>
  Number(col.get('outlineLevel') ?? 0) > 0

/** Reads the `col` elements that stand before the rows of a sheet, which begin at `end`. */
export function hiddenColumns(
  bytes: Uint8Array,
  end: number,
  limits: Limits,
): NonNullable<Grid['hiddenColumns']> {
  if (end > MOST) return []
  const head = ascii(bytes, 0, end)
  if (!head.includes('hidden')) return []
  return [...elements(head, 'col')].flatMap((col) => {
    const [left, right] = [Number(col.get('min')), Number(col.get('max'))]
    return isTrue(col.get('hidden')) && !isFolded(col) && left >= 1 && right >= left
      ? [{ left, right: Math.min(right, limits.columns) }]
      : []
  })
}
