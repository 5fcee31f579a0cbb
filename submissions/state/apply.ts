/**
 * Applying events to a state that others may have changed meanwhile. What a person filled is replaced only by an
 * event that was made on that very value; what a run works out is replaced by what it works out later. What a person
 * does to a line is done whole or not at all: half of one decision and half of another is nobody's.
 */
import type { StateEvent } from './event.ts'
import { type KeptForm, keptForm } from './kept-form.ts'
import { type Line, type LineValue, type LineValues, lineKey, lineKeyAfter, sameValue } from './line.ts'

/** A value that an event would have replaced, although it is not the one that the event was made on. */
export interface Conflict {
  readonly event: StateEvent
  readonly key: string
  readonly found: LineValue
  readonly wanted: LineValue
  /** Who wrote what was found, and when, where the home of the state knows. */
  readonly since?: Since
  /** What must hold of the state and would not any more, in the words of whoever is refused. */
  readonly why?: string
}

export interface Since {
  /** Who acted, or the run that worked it out. */
  readonly by: string
  /** `2026-06-20 10:12` by the clock of the state's home. */
  readonly at: string
}

export interface Applied {
  readonly lines: readonly Line[]
  /** Events that changed something, in their order. */
  readonly effective: readonly StateEvent[]
  readonly conflicts: readonly Conflict[]
}

/** Lines by what they are about. */
class LinesByKey {
  /** The places of the lines of each key, in ascending order. */
  private readonly places = new Map<string, number[]>()

  constructor(lines: readonly Line[]) {
    for (const [at, line] of lines.entries()) this.add(at, line)
  }

  private nameOf = ({ form, values }: Line): string => `${form} ${lineKey(keptForm(form), values)}`

  add(at: number, line: Line): void {
    const name = this.nameOf(line)
    const own = this.places.get(name)
    if (own === undefined) this.places.set(name, [at])
    else own.splice(own.findLastIndex((other) => other < at) + 1, 0, at)
  }

  remove(at: number, line: Line): void {
    const own = this.places.get(this.nameOf(line))!
    own.splice(own.indexOf(at), 1)
  }

  /** The place of the line of an event; the last where a person wrote it twice; -1 where there is none. */
  placeOf(kept: KeptForm, { line, sets }: StateEvent): number {
    const here = (key: string): number => this.places.get(`${kept.form.id} ${key}`)?.at(-1) ?? -1
    const before = here(line)
    // An event that was applied already has left its line under the name that it gave it.
    return before >= 0 ? before : here(lineKeyAfter(kept, line, sets))
  }
}

/** The columns of a line after an event, and what stood in the event's way. */
function changed(
  kept: KeptForm,
  current: LineValues,
  event: StateEvent,
): { values: LineValues; conflicts: Conflict[] } {
  const values: Record<string, LineValue> = { ...current }
  const conflicts: Conflict[] = []
  for (const [key, wanted] of Object.entries(event.sets)) {
    const found = current[key]
    if (sameValue(found, wanted)) continue
    if (kept.worked.includes(key) || sameValue(found, event.expects[key])) values[key] = wanted
    else conflicts.push({ event, key, found, wanted })
  }
  return { values, conflicts }
}

/** The lines after some events. Applying the same events again changes nothing. */
export function applyEvents(before: readonly Line[], events: readonly StateEvent[]): Applied {
  const lines = [...before]
  const byKey = new LinesByKey(lines)
  const effective: StateEvent[] = []
  const conflicts: Conflict[] = []
  for (const event of events) {
    const kept = keptForm(event.form)
    const at = byKey.placeOf(kept, event)
    const current = at < 0 ? {} : lines[at]!.values
    // A line that a person has struck out since is not written again by an event that was made on it.
    if (at < 0 && Object.values(event.expects).some((value) => value !== undefined)) {
      conflicts.push(
        ...Object.entries(event.sets).map(([key, wanted]) => ({ event, key, found: undefined, wanted })),
      )
      continue
    }
    const next = changed(kept, current, event)
    conflicts.push(...next.conflicts)
    if (event.by !== null && next.conflicts.length > 0) continue
    const differs = Object.keys(event.sets).some((key) => !sameValue(current[key], next.values[key]))
    if (at >= 0 && !differs) continue
    const line: Line = { form: kept.form.id, values: next.values }
    if (at < 0) byKey.add(lines.push(line) - 1, line)
    else {
      byKey.remove(at, lines[at]!)
      byKey.add(at, line)
      lines[at] = line
    }
    effective.push(event)
  }
  return { lines, effective, conflicts }
}
