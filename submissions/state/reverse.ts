/** Taking back what was done: events that put back what their columns said before. */
import type { StateEvent } from './event.ts'
import { keptForm } from './kept-form.ts'
import { lineKeyAfter } from './line.ts'

/**
 * The reverse of some events, made on what they left behind: what somebody else has changed since is not touched.
 * A line that an event made is left blank.
 */
export const reversed = (events: readonly StateEvent[], by: string): StateEvent[] =>
  [...events].reverse().map((event) => ({
    ...event,
    line: lineKeyAfter(keptForm(event.form), event.line, event.sets),
    sequence: event.sequence + 1,
    sets: Object.fromEntries(Object.keys(event.sets).map((key) => [key, event.expects[key]])),
    expects: event.sets,
    by,
  }))
