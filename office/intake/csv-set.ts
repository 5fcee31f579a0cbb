/** A workbook that came as CSV files: one for each of its sheets, told apart by the sheet's name in the file's. */

import type { Registry } from '../../programmes/registry-of.ts'
import type { Refusal } from '../../submissions/recognise/submission.ts'
import { recognise } from '../../templates/read/recognise.ts'
import type { Book } from '../../templates/sheet/grid.ts'
import { OWN_SHEETS } from '../../templates/sheet/template.ts'
import { groupBy } from '../../templates/values/group-by.ts'
import { foldTitle } from '../../templates/values/text.ts'

/** Names of sheets as the files may bear them, the longest first: one may end with another. */
const sheetNames = ({ forms }: Registry): readonly string[] =>
  [...new Set([...forms.flatMap((form) => [form.sheet, form.title, ...form.aliases]), ...OWN_SHEETS])].sort(
    (a, b) => b.length - a.length,
  )

export interface CsvName {
  /** Files of one set share it: the folder and what stands before the sheet's name. */
  readonly set: string
  readonly sheet: string
}

/** `历下区/历下区-报送信息.csv` is the sheet 报送信息 of the set `历下区/历下区`; `null` for any other file. */
export function csvName(registry: Registry, path: string): CsvName | null {
  const match = /^(.*\/)?([^/]*)\.csv$/i.exec(path)
  if (match === null) return null
  const [, folder = '', stem = ''] = match
  for (const sheet of sheetNames(registry)) {
    if (!foldTitle(stem).endsWith(foldTitle(sheet)) || !stem.endsWith(sheet)) continue
    const before = stem.slice(0, -sheet.length)
    if (before === '' || /[-_－—·\s]$/.test(before))
      return { set: `${folder}${before.replace(/[-_－—·\s]+$/, '')}`, sheet }
  }
  return null
}

/** How findings name a set: `历下区/历下区-*.csv`. */
const setPath = (set: string): string => `${set}${set === '' || set.endsWith('/') ? '' : '-'}*.csv`

/** The files that make up each set of two or more, by the path of the set. */
export function csvSets<T extends { readonly path: string }>(
  registry: Registry,
  files: readonly T[],
): Map<string, T[]> {
  const sets = groupBy(files, ({ path }) => {
    const name = csvName(registry, path)
    return name === null ? null : setPath(name.set)
  })
  return new Map([...sets].flatMap(([set, of]) => (set === null || of.length < 2 ? [] : [[set, of]])))
}

/** The refusal of a lone CSV file, with what is there and what is missing: it holds one sheet only. */
export function csvRefusal(registry: Registry, book: Book, refusal: Refusal): Refusal {
  if (book.sheets.length > 1) return refusal
  const found = [...new Set(recognise(book, registry.forms).readings.map(({ form }) => form.sheet))]
  if (found.length === 0) return refusal
  const there = found.map((sheet) => `“${sheet}”`).join('、')
  return {
    ...refusal,
    reason:
      `CSV 一份只存一张表，这里只有${there}。${refusal.reason.replace(/：请.*$/, '')}：` +
      '请把整个工作簿另存为 .xlsx 再报送，或把各张表都存成“单位-表名.csv”放在同一文件夹',
  }
}
