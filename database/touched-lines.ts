/** Lines on which events act, in memory, until they are written. */
import { applyEvents, type Conflict } from '../submissions/state/apply.ts'
import type { StateEvent } from '../submissions/state/event.ts'
import { keptForm } from '../submissions/state/kept-form.ts'
import { type LineValues, lineKey, lineKeyAfter } from '../submissions/state/line.ts'

/** A line that events act on, as it becomes; its id is `null` where it is new. */
export interface TouchedLine {
  readonly id: number | null
  readonly form: string
  /** Its own; of a new one that which it gets. */
  key: string
  values: LineValues
  readonly events: { readonly event: StateEvent; readonly was: LineValues; readonly after: string }[]
}

const nameOf = (form: string, key: string): string => `${form} ${key}`

/** Lines by what they are about; blank ones are about nothing. */
export class TouchedLines {
  private readonly byKey = new Map<string, TouchedLine>()
  private readonly all: TouchedLine[] = []

  add(line: TouchedLine): void {
    this.byKey.set(nameOf(line.form, line.key), line)
    this.all.push(line)
  }

  at(form: string, key: string): TouchedLine | undefined {
    return this.byKey.get(nameOf(form, key))
  }

  rename(line: TouchedLine, to: string): void {
    if (line.key === to) return
    this.byKey.delete(nameOf(line.form, line.key))
    this.byKey.set(nameOf(line.form, to), line)
    line.key = to
  }

  /** Those on which an event had an effect. */
  touched(): readonly TouchedLine[] {
    return this.all.filter(({ events }) => events.length > 0)
  }

  /** Applies an event to the line that it is about. */
  apply(event: StateEvent): Conflict[] {
    const { form, sets } = event
    const kept = keptForm(form)
    const there = this.at(form, event.line) ?? this.at(form, lineKeyAfter(kept, event.line, sets))
    // Of several lines about the same each has a key of its own here.
    const own = there === undefined ? event : { ...event, line: lineKey(kept, there.values) }
    const applied = applyEvents(there === undefined ? [] : [there], [own])
    const conflicts = applied.conflicts.map((conflict) => ({ ...conflict, event }))
    const [now] = applied.lines
    if (applied.effective.length === 0 || now === undefined) return conflicts
    const was = Object.fromEntries(Object.keys(sets).map((key) => [key, there?.values[key]]))
    const line = there ?? { id: null, form, key: event.line, values: {}, events: [] }
    if (there === undefined) this.add(line)
    else this.rename(line, lineKeyAfter(kept, line.key, sets))
    line.values = now.values
    line.events.push({ event, was, after: line.key })
    return conflicts
  }
}
