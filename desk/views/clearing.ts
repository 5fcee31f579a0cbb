/** What clearing a finished year would take away and leave, as the page lists it. */
import type { Clearing } from '../../office/folder/clear-year.ts'
import { YEAR_PARTS } from '../../office/folder/year-files.ts'

export interface ClearingView {
  readonly year: number
  /** Of exactly this list. */
  readonly mark: string
  /** What would go, by what it is; parts without a file are left out. */
  readonly parts: readonly { readonly part: string; readonly files: readonly string[] }[]
  readonly count: number
  /** `12.3 MB`, of all that would go. */
  readonly size: string
  readonly lasting: readonly string[]
  /** What stays for a person to look at, each with the reason. */
  readonly staying: readonly string[]
  /** What is not finished, a line each. */
  readonly open: readonly string[]
}

export const clearingView = ({ year, mark, own, lasting, staying, open }: Clearing): ClearingView => ({
  year,
  mark,
  parts: YEAR_PARTS.map((part) => ({
    part,
    files: own.filter((file) => file.part === part).map(({ path }) => path),
  })).filter(({ files }) => files.length > 0),
  count: own.length,
  size: `${(own.reduce((sum, { bytes }) => sum + bytes, 0) / 1_000_000).toFixed(1)} MB`,
  lasting,
  staying: staying.map(({ path, why }) => `${path}（${why}）`),
  open,
})
