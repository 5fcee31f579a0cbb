/** Which rows of a long list are drawn: those in view with some on either side, and those around the focus. */

/** Rows beyond the view on either side: whoever tabs or scrolls meets the next one drawn. */
export const SPARE = 8

/** Rows `from` up to, not including, `to`, or the height in pixels of rows that are not drawn. */
export type Stretch =
  | { readonly kind: 'rows'; readonly from: number; readonly to: number }
  | { readonly kind: 'gap'; readonly from: number; readonly height: number }

export interface View {
  /** The top of the view below the top of the list, in pixels; below 0 while the list begins further down. */
  readonly top: number
  readonly height: number
}

/**
 * The list as stretches from its first row to its last.
 * @param heights of every row, in pixels
 * @param kept a row that stays drawn with its neighbours wherever the view is, so that its focus is not lost; −1 for none
 */
export function stretchesOf(heights: readonly number[], { top, height }: View, kept: number): Stretch[] {
  const count = heights.length
  const stretches: Stretch[] = []
  let y = 0
  let first = count
  let end = 0
  for (let at = 0; at < count; at++) {
    const below = y + heights[at]!
    if (below > top && y < top + height) {
      first = Math.min(first, at)
      end = at + 1
    }
    y = below
  }
  // A view above or below the whole list still has its nearest end drawn.
  if (end === 0) [first, end] = top <= 0 ? [0, 0] : [count, count]
  const isDrawn = (at: number): boolean =>
    (at >= first - SPARE && at < end + SPARE) || (kept >= 0 && Math.abs(at - kept) <= 1)
  for (let at = 0; at < count; at++) {
    const last = stretches.at(-1)
    if (isDrawn(at)) {
      if (last?.kind === 'rows') stretches[stretches.length - 1] = { ...last, to: at + 1 }
      else stretches.push({ kind: 'rows', from: at, to: at + 1 })
    } else if (last?.kind === 'gap')
      stretches[stretches.length - 1] = { ...last, height: last.height + heights[at]! }
    else stretches.push({ kind: 'gap', from: at, height: heights[at]! })
  }
  return stretches
}
