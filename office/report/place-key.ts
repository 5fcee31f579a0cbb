/** One key for each row, or cell, of all files of a run. */
export const placeKey = (file: string, sheet: string, at: number | string): string =>
  [file, sheet, at].join('\u0000')
