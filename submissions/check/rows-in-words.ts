/** Row numbers as a sentence gives them. */

/** So many rows or runs of rows are named; the rest are counted. */
const NAMED = 12

/** `[5, 7, 8, 9] -> 5、7–9`; a long list ends with how many rows it counts. Numbers in ascending order. */
export function rowsInWords(rows: readonly number[]): string {
  const runs: { from: number; to: number }[] = []
  for (const row of rows) {
    const last = runs.at(-1)
    if (last && row === last.to + 1) last.to = row
    else runs.push({ from: row, to: row })
  }
  const named = runs
    .slice(0, NAMED)
    .flatMap(({ from, to }) =>
      from === to ? [`${from}`] : to === from + 1 ? [`${from}`, `${to}`] : [`${from}–${to}`],
    )
  return named.join('、') + (runs.length > NAMED ? ` 等 ${rows.length}` : '')
}
