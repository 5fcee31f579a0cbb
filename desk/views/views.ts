/** From what the views are worked out, and how they name records: what they give is plain data, cloneable as it is. */
import type { Run } from '../../office/rollup.ts'
import type { Registry } from '../../programmes/registry-of.ts'
import type { ProposedSheet } from '../../submissions/foreign/propose.ts'
import type { Office } from '../../submissions/office/office.ts'
import type { Line } from '../../submissions/state/line.ts'
import type { Book } from '../../templates/sheet/grid.ts'
import type { Day } from '../../templates/values/day.ts'

/** Everything that a view is worked out from. */
export interface Seen {
  readonly registry: Registry
  readonly run: Run
  /** The office's state as its workbooks say it. */
  readonly state: readonly Line[]
  /** Whose page it is. */
  readonly office: Office
  readonly today: Day
  /** Paths of the results that the last run wrote, relative to the office's folder. */
  readonly results: readonly string[]
  /** Sheets of forms that were put into the page since it was opened, as they were proposed. */
  readonly proposed?: readonly ProposedSheet[]
}

/** Which record: equal texts, the same record. The unit is the one that first sent it. */
export interface RecordKey {
  /** As 申报项目 writes it. */
  readonly programme: string
  readonly unit: string
  readonly number: string
  /** Of the studio or hazard: one number may stand for two things. */
  readonly name: string
  /** Which of several sendings of it. */
  readonly file: string
}

/** Which line of 拟命名名单. */
export interface NameKey {
  readonly programme: string
  readonly unit: string
  readonly number: string
  readonly studio: string
}

/** Reads a file that was sent once more; `null` where it is gone or cannot be read. */
export type OpenBook = (file: string) => Promise<Book | null>
