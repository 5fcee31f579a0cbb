/** What judging gives: findings with their records, what a person looks at, and our own defects. */
import type { Finding, Source } from '../templates/findings/finding.ts'
import type { RecordRead, SheetReading } from '../templates/read/reading.ts'
import type { Fact } from './rule.ts'

/** A sheet that was read, and whose it is. */
export interface SourcedSheet {
  readonly reading: SheetReading
  readonly source: Source
  /** What the sheet is part of where several files make one whole; the file itself unless given. */
  readonly whole?: string
  /** It gives again what a ledger keeps of earlier years. */
  readonly past?: true
  /** Ids of rules that need what the sheet's own form has not: a person looks at their clauses. */
  readonly unjudged?: ReadonlySet<string>
}

/** A finding and the record it belongs to; `null` where it belongs to a 合计 row, a whole sheet or a file. */
export interface Judged {
  readonly finding: Finding
  readonly record: RecordRead | null
  /** It concerns the sender alone, whichever cell it stands at. */
  readonly ofSender?: true
}

/** A record and the sheet it stands in. */
export interface Placed {
  readonly record: RecordRead
  readonly sheet: SourcedSheet
}

/** A rule that threw: our own fault, never the sender's. */
export interface Defect {
  readonly rule: string
  readonly file: string
  readonly sheet: string | null
  readonly row: number | null
  readonly error: string
  readonly record: RecordRead | null
}

/** What a reviewer is asked to look at: evidence is there, the judgement is a person's. */
export interface ChecklistItem {
  readonly rule: string
  readonly article: string
  /** How messages call the measure of the article. */
  readonly measure: string
  readonly programme: string | null
  readonly unit: string | null
  readonly file: string
  readonly sheet: string
  readonly row: number
  readonly address: string | null
  readonly looksAt: string
  readonly facts: readonly Fact[]
  readonly record: RecordRead
}

export interface Judgement {
  readonly judged: readonly Judged[]
  readonly checklist: readonly ChecklistItem[]
  readonly defects: readonly Defect[]
}
