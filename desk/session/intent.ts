/** What a person can ask of an office that is open, as plain values. */
import type { Said } from '../../submissions/foreign/mapping-acts.ts'
import type { StepKey } from '../../submissions/state/naming-acts.ts'
import type { CheckResult } from '../../templates/forms/checks.ts'
import type { NameKey, RecordKey } from '../views/views.ts'

/** A day as people write it and a sheet shows it: `2026-06-30`. */
export type DayText = string

/** What a person does. Each is written at once, through what the command line writes. */
export type Intent =
  /** All records of the unit, or one of them. */
  | {
      readonly kind: 'accept'
      readonly programme: string
      readonly unit: string
      readonly number?: string
      readonly name?: string
    }
  | {
      readonly kind: 'sendBack' | 'unlock'
      readonly programme: string
      readonly unit: string
      readonly number?: string
      readonly name?: string
      readonly reason: string
    }
  /** A longer term for one unit, to be seen in 推荐名额分配. */
  | {
      readonly kind: 'extend'
      readonly programme: string
      readonly unit: string
      readonly to: DayText
      readonly reason: string
    }
  /** `null` takes an opinion back. */
  | {
      readonly kind: 'decide'
      readonly record: RecordKey
      readonly decision: '推荐' | '不推荐' | null
      readonly rank: number | null
      readonly reason: string | null
    }
  | {
      readonly kind: 'waive'
      readonly record: RecordKey
      readonly rule: string
      readonly until: DayText | null
      readonly reason: string
    }
  /** All records of one double together. */
  | { readonly kind: 'settle'; readonly settled: readonly SettledRecord[]; readonly reason: string | null }
  /** What a person found on an item of the checklist; `null` takes it back. */
  | {
      readonly kind: 'tick'
      readonly record: RecordKey
      readonly rule: string
      readonly looksAt: string
      readonly result: CheckResult | null
      readonly note: string | null
    }
  /** Puts an application on 拟命名名单. */
  | { readonly kind: 'name'; readonly record: RecordKey }
  /** Takes a line off 拟命名名单. */
  | { readonly kind: 'unname'; readonly name: NameKey }
  /** A step of naming, on one line of the list or on all of the year; `null` empties it. */
  | {
      readonly kind: 'step'
      readonly programme: string
      readonly name: NameKey | null
      readonly step: StepKey
      readonly value: string | null
    }

  /** A form that is not ours: whether it is read, and with `columns` each of its columns as proposed. */
  | {
      readonly kind: 'mapForm'
      readonly sample: string
      readonly confirmed: Said
      readonly columns?: true
    }
  /** Which of our forms it is; its columns are listed anew. `null` for the same form in another programme. */
  | {
      readonly kind: 'chooseForm'
      readonly sample: string
      readonly programme: string
      readonly form: string | null
    }
  /** Which of our columns one of theirs is. */
  | {
      readonly kind: 'mapColumn'
      readonly sample: string
      readonly label: string
      readonly column: string | null
      readonly unit: string | null
      readonly confirmed: Said
    }
  /** Columns that the form has no more. */
  | { readonly kind: 'forgetColumns'; readonly sample: string; readonly labels: readonly string[] }
  /** Who sent what came in a form that does not say it. */
  | {
      readonly kind: 'settleSender'
      readonly programme: string
      readonly found: string
      readonly unit: string
      readonly unitKind: string
      readonly confirmed: Said
    }

/** Of a year that is finished: what was listed, and nothing else, is to go. */
export interface ClearChoice {
  /** As the person wrote it. */
  readonly year: number
  /** Of the list that was seen. */
  readonly mark: string
  /** Although something is not finished. */
  readonly unfinished: boolean
}

export interface SettledRecord {
  readonly record: RecordKey
  readonly as: '保留' | '剔除' | '不是重复'
}
