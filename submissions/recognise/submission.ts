/** One workbook from one union for one programme and year, known by its content. */
import type { Programme } from '../../programmes/programme.ts'
import type { Judged, SourcedSheet } from '../../rules/judgement.ts'
import type { ParameterLine } from '../../rules/parameters/parameter-set.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import type { Day } from '../../templates/values/day.ts'
import type { ForeignNotes } from '../foreign/foreign-notes.ts'

export interface Submission {
  /** Relative to INBOX, or to OUT for a file that the run itself forwarded. */
  readonly file: string
  readonly programme: Programme
  readonly unit: string
  readonly unitKind: string
  readonly sentTo: string
  readonly year: number
  /** 1 where the sender gave none. */
  readonly version: number
  readonly date: Day | undefined
  /** It reports on what was named in earlier years, and applies for nothing. */
  readonly yearly: boolean
  /** Takes back all that the sender sent before; its own rows count for nothing. */
  readonly withdrawn: boolean
  /** Numbers of applications that it takes back of what the sender sent before. */
  readonly takenBack: readonly string[]
  readonly contact: string | undefined
  readonly phone: string | undefined
  /** The record of 报送信息, for findings that concern the whole file. */
  readonly info: RecordRead
  readonly infoSheet: SourcedSheet
  readonly sheets: readonly SourcedSheet[]
  /** What reading found: layout and unreadable cells. */
  readonly findings: readonly Judged[]
  /** What the 填报参数 sheet says; `null` where there is none. */
  readonly carried: CarriedParameters | null
  /** Sheets that are none of the forms. */
  readonly strangers: readonly string[]
  /** Set where it came in a form that is not ours. */
  readonly foreign?: ForeignNotes
}

export interface CarriedParameters {
  readonly edition: string | null
  readonly year: number | null
  /** The unions that the blank was made for; empty where it named none. */
  readonly units: readonly string[]
  readonly hash: string | null
  readonly lines: readonly ParameterLine[]
}

/** Why a file is not used, the same whatever the words: what it is, or what it lacks. `explain` knows each. */
export type RefusalCode = `intake/${string}`

/** A file that was not used, and what its sender can do. */
export interface Refusal {
  readonly file: string
  readonly code: RefusalCode
  readonly reason: string
  /** Set where it is not known who sent it: what the office is asked. */
  readonly sender?: SenderAsked
}

/** Whose a file in another form is, put before the office. */
export interface SenderAsked {
  readonly programme: string
  /** The name that was found, or the file's own. */
  readonly found: string
  readonly unit: string | null
  readonly why: string
}
