/** The files with which an office begins its next year, from this year's folder, which is not touched. */
import { KEPT_FORMS } from '../../submissions/state/kept-form.ts'
import type { Line } from '../../submissions/state/line.ts'
import { NOTICE_FILE, nextNotice } from '../state/next-year.ts'
import { stateBook } from '../state/state-book.ts'
import { UnusableError } from '../unusable.ts'
import type { OfficeHome } from './folder.ts'
import { stateOf } from './office-change.ts'
import { type OfficeFolder, openOfficeFolder, stateOfficeOf } from './office-folder.ts'

export interface NextYear {
  /** By path in the new folder. */
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly last: OfficeFolder
  /** Last year's state. */
  readonly state: readonly Line[]
}

/**
 * @param asked how the year is asked for, in the words of whoever is told that it is none
 * @throws UnusableError for a year that is not after this one
 */
export async function nextYearFiles(home: OfficeHome, year: number, asked: string): Promise<NextYear> {
  const last = await openOfficeFolder(home)
  if (!Number.isInteger(year) || year <= last.office.year)
    throw new UnusableError(`${asked}要填 ${last.office.year} 以后的年份`)
  const state = await stateOf(home)
  const office = { ...stateOfficeOf(last), year }
  const files = new Map([[NOTICE_FILE, await nextNotice(home.registry, last.office, year, state)]])
  for (const { form, file } of KEPT_FORMS.filter(({ lasting }) => lasting)) {
    const lines = state.filter((line) => line.form === form.id)
    files.set(file, await stateBook(office, file, [form.id], lines, home.codec))
  }
  return { files, last, state }
}
