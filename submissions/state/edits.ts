/**
 * What a copy of a state says otherwise than the state itself, as events made on what the copy was made from. So what
 * somebody did on a copy comes back with the same comparison as what is done at once.
 */
import type { EventKind, StateEvent } from './event.ts'
import { KEPT_FORMS, keptForm } from './kept-form.ts'
import { byFormAndKey, type KeyedLine } from './keyed-lines.ts'
import { type LineValues, sameValue } from './line.ts'
import type { OfficeKey } from './office-key.ts'

/** An event that came after the copy was made. */
export interface Later {
  readonly form: string
  /** Keys of its line before and after. */
  readonly line: string
  readonly lineAfter: string
  /** What the columns that it set said before. */
  readonly was: LineValues
}

/** A line that later events acted on. */
interface Story {
  /** Its key when the copy was made. */
  readonly key: string
  now: string
  /** Whether it was there then. */
  readonly there: boolean
  /** What it said then, of the columns that were changed since. */
  readonly was: Record<string, LineValues[string]>
}

/** Whether an event made its line: what the line is about stands in its key, and nowhere before. */
const makes = ({ form, line, was }: Later): boolean => {
  const about = JSON.parse(line) as readonly string[]
  return keptForm(form).about.some(
    (key, i) => about[i] !== '' && Object.hasOwn(was, key) && was[key] === undefined,
  )
}

function storiesOf(later: readonly Later[]): Story[] {
  const open = new Map<string, Story>()
  const all: Story[] = []
  for (const event of later) {
    const { form, line, lineAfter, was } = event
    let story = open.get(`${form} ${line}`)
    if (story === undefined) {
      story = { key: `${form} ${line}`, now: '', there: !makes(event), was: {} }
      all.push(story)
    }
    for (const [key, value] of Object.entries(was)) if (!Object.hasOwn(story.was, key)) story.was[key] = value
    open.delete(`${form} ${line}`)
    story.now = `${form} ${lineAfter}`
    open.set(story.now, story)
  }
  return all
}

const KINDS: Readonly<Record<string, EventKind>> = {
  decisions: 'decided',
  'naming-list': 'named',
  checks: 'checked',
  allocations: 'extended',
}

const RECEIPT_KINDS: Readonly<Record<string, EventKind>> = {
  已接收: 'accepted',
  退回: 'sentBack',
  已解锁: 'unlocked',
}

const kindOf = (form: string, sets: LineValues): EventKind =>
  (form === 'receipts' ? RECEIPT_KINDS[String(sets['state'])] : KINDS[form]) ?? 'noted'

const filled = ({ values }: KeyedLine): [string, LineValues[string]][] =>
  Object.entries(values).filter(([, value]) => value !== undefined)

/**
 * @param copy its lines as they are now
 * @param now the state's lines as they are now
 * @param later what was done to the state since the copy was made, in its order
 * @param holds whether the copy has the sheet of a form: what it does not hold it has not struck out
 * @param by who worked on the copy
 */
export function editEvents(
  { union, year }: OfficeKey,
  copy: readonly KeyedLine[],
  now: readonly KeyedLine[],
  later: readonly Later[],
  holds: (form: string) => boolean,
  by: string,
): StateEvent[] {
  const stories = storiesOf(later)
  const byThen = new Map(stories.map((story) => [story.key, story] as const))
  const byNow = new Map(stories.map((story) => [story.now, story] as const))
  const lines = byFormAndKey(now)
  const event = (form: string, line: string, sets: LineValues, expects: LineValues): StateEvent => ({
    office: union,
    year,
    kind: kindOf(form, sets),
    form,
    line,
    sequence: 1,
    sets,
    expects,
    by,
  })
  const events: StateEvent[] = []
  const met = new Set<string>()
  for (const line of copy) {
    const name = `${line.form} ${line.key}`
    const story = byThen.get(name)
    const at = story?.now ?? name
    const there = lines.get(at)
    met.add(at)
    if (there === undefined && story === undefined) {
      events.push(event(line.form, line.key, Object.fromEntries(filled(line)), {}))
      continue
    }
    const sets: Record<string, LineValues[string]> = {}
    const expects: Record<string, LineValues[string]> = {}
    for (const key of Object.keys(keptForm(line.form).form.columns)) {
      const then = story !== undefined && Object.hasOwn(story.was, key) ? story.was[key] : there?.values[key]
      if (sameValue(line.values[key], then) || sameValue(line.values[key], there?.values[key])) continue
      sets[key] = line.values[key]
      expects[key] = then
    }
    if (Object.keys(sets).length === 0) continue
    // Of a line that was struck out since nothing is left to which this could be done.
    if (there === undefined) events.push(event(line.form, line.key, sets, { ...story?.was, ...expects }))
    else events.push(event(line.form, at.slice(line.form.length + 1), sets, expects))
  }
  for (const line of now) {
    const name = `${line.form} ${line.key}`
    const story = byNow.get(name)
    if (met.has(name) || !holds(line.form) || story?.there === false) continue
    const was = Object.fromEntries(filled(line).map(([key, value]) => [key, story?.was[key] ?? value]))
    const sets = Object.fromEntries(Object.keys(was).map((key) => [key, undefined]))
    events.push(event(line.form, line.key, sets, was))
  }
  return inOrder(events)
}

/** Sheet by sheet, as a state is read. */
const inOrder = (events: readonly StateEvent[]): StateEvent[] => {
  const place = new Map(KEPT_FORMS.map(({ form }, i) => [form.id, i]))
  return [...events].sort((a, b) => (place.get(a.form) ?? -1) - (place.get(b.form) ?? -1))
}
