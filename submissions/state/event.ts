/** A change of an office's state: of one line, by somebody, made on what that line said. */
import type { KeptForm } from './kept-form.ts'
import { type LineValues, lineKey, sameValue } from './line.ts'
import type { OfficeKey } from './office-key.ts'

/**
 * - `received`: a record of a sending was read for the first time;
 * - `judged`: a run worked its columns out;
 * - `accepted`, `sentBack`, `unlocked`: the office set the state of a receipt;
 * - `proposed`: a run put a line before the office, to be decided or named;
 * - `decided`, `named`, `checked`: a person filled a line of 审定意见, of 拟命名名单 or of 审核记录;
 * - `mapped`: a person settled a column of somebody else's form, or who sent what came in one;
 * - `extended`: the office gave a unit a longer term;
 * - `noted`: something that happened was entered into the ledger.
 */
export type EventKind =
  | 'received'
  | 'judged'
  | 'accepted'
  | 'sentBack'
  | 'unlocked'
  | 'proposed'
  | 'decided'
  | 'named'
  | 'checked'
  | 'mapped'
  | 'extended'
  | 'noted'

export interface StateEvent {
  /** The union whose state it is, by its official name. */
  readonly office: string
  readonly year: number
  readonly kind: EventKind
  /** Id of the kept form. */
  readonly form: string
  /** `lineKey` of the line as it was before; of the new line where there was none. */
  readonly line: string
  /** Counts the events of one kind on one line, from 1: with the fields above it names the event for good. */
  readonly sequence: number
  /** What the columns say from now on. */
  readonly sets: LineValues
  /** What they said when the event was made; a column that is not here was blank. */
  readonly expects: LineValues
  /** Who did it; `null` for what a run works out. */
  readonly by: string | null
}

/** Names an event for good: the same event applied again changes nothing. */
export const eventKey = ({ office, year, form, line, kind, sequence }: StateEvent): string =>
  JSON.stringify([office, year, form, line, kind, sequence])

/** What a run has worked out anew of a line that is there. */
export const workedAnew = (
  { worked }: Pick<KeptForm, 'worked'>,
  before: LineValues,
  now: LineValues,
): LineValues =>
  Object.fromEntries(worked.filter((key) => !sameValue(before[key], now[key])).map((key) => [key, now[key]]))

/**
 * An event on a line as it stands.
 * @param current what the line says now; `null` where it is a new one
 * @param by who did it; `null` for what a run works out
 */
export const eventOn = (
  { union, year }: OfficeKey,
  kept: KeptForm,
  kind: EventKind,
  current: LineValues | null,
  sets: LineValues,
  by: string | null = null,
): StateEvent => ({
  office: union,
  year,
  kind,
  form: kept.form.id,
  line: lineKey(kept, current ?? sets),
  sequence: 1,
  sets,
  expects: current === null ? {} : Object.fromEntries(Object.keys(sets).map((key) => [key, current[key]])),
  by,
})
