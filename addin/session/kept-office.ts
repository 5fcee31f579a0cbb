/**
 * The office by whose word the open workbook is judged besides: its 通知, chosen once. Of it is kept what a sheet is
 * judged and read by (whose it is, what the notice sets, 表样对照), not whom the office knows.
 */
import type { Registry } from '../../programmes/registry-of.ts'
import type { Office } from '../../submissions/office/office.ts'
import { recogniseOffice } from '../../submissions/recognise/recognise-office.ts'
import { formMapping } from '../../templates/forms/form-mapping.ts'
import { noticeTerms } from '../../templates/forms/notice.ts'
import { officeInfo } from '../../templates/forms/office-info.ts'
import type { Book } from '../../templates/sheet/grid.ts'
import type { Keeper } from './keeper.ts'

const KEPT: ReadonlySet<string> = new Set([officeInfo, noticeTerms, formMapping].map(({ sheet }) => sheet))

interface Kept {
  readonly file: string
  readonly book: Book
}

/** `null` where the workbook is no office's, or not filled in. */
export function officeIn(registry: Registry, book: Book, file: string): Office | null {
  const office = recogniseOffice(registry, book, file)
  return 'reason' in office ? null : office
}

export function keepOffice(keeper: Keeper, { sheets }: Book, file: string): void {
  const book = {
    sheets: sheets
      .filter(({ name }) => KEPT.has(name))
      .map(({ name, hidden, rows, merges }) => ({ name, hidden, rows, merges })),
  }
  keeper.set(JSON.stringify({ file, book } satisfies Kept))
}

/** The office of last time; what can no longer be read is forgotten. */
export function keptOffice(registry: Registry, keeper: Keeper): Office | null {
  const text = keeper.get()
  if (text === null) return null
  try {
    const { file, book } = JSON.parse(text) as Kept
    return officeIn(registry, book, file)
  } catch {
    keeper.set(null)
    return null
  }
}
