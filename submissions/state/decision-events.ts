/** 审定意见 as a run keeps it: a line for each application that counts, with what the run knows of it. */
import { groupBy } from '../../templates/values/group-by.ts'
import { foldText } from '../../templates/values/text.ts'
import { contentMark, type Entry, joinKey } from '../merge/entry.ts'
import type { MergedNode } from '../merge/node.ts'
import { isLookedAt, speaksOf } from '../merge/speaks-of.ts'
import { conclusionOf, problemsOf, proposalOf } from './entry-words.ts'
import { eventOn, type StateEvent, workedAnew } from './event.ts'
import { keptForm } from './kept-form.ts'
import type { Line, LineValues } from './line.ts'
import type { OfficeKey } from './office-key.ts'

const KEPT = keptForm('decisions')

const textOf = (values: LineValues, key: string): string | undefined =>
  values[key] === undefined ? undefined : String(values[key])

const keyOf = (values: LineValues): string =>
  joinKey(textOf(values, 'unit') ?? '', textOf(values, 'number') ?? '')

/** Lines by unit and number, each group in the order of the sheet. */
type LinesByKey = ReadonlyMap<string, readonly Line[]>

/** The line that speaks of an application: of its unit and number, and of what the line says that it is. */
function lineOf(entry: Entry, lines: LinesByKey): Line | undefined {
  const keys = new Set([entry.origin.unit, entry.submission.unit].map((unit) => joinKey(unit, entry.number)))
  for (const key of keys)
    for (const line of lines.get(key) ?? []) {
      const [name, who, employer] = ['name', 'who', 'employer'].map((each) => textOf(line.values, each))
      if (speaksOf({ name, who, employer }, entry)) return line
    }
  return undefined
}

/** What the run works out of an application. The mark of its content stays that on which a person decided. */
function workedOut(entry: Entry, current: LineValues): LineValues {
  const decidedOn = isLookedAt(current) ? current['content'] : undefined
  return {
    name: entry.name || undefined,
    who: entry.who || undefined,
    employer: entry.besides[0] || undefined,
    verdict: conclusionOf(entry),
    problems: problemsOf(entry) || undefined,
    proposed: proposalOf(entry),
    content: decidedOn ?? contentMark(entry),
  }
}

function eventFor(office: OfficeKey, programme: string, entry: Entry, lines: LinesByKey): StateEvent | null {
  const line = lineOf(entry, lines)
  const current = line?.values ?? {}
  const about = { programme, unit: entry.origin.unit, number: entry.number }
  const worked = workedOut(entry, current)
  const sets = line === undefined ? { ...about, ...worked } : workedAnew(KEPT, current, worked)
  if (Object.keys(sets).length === 0) return null
  return eventOn(office, KEPT, line === undefined ? 'proposed' : 'judged', line?.values ?? null, sets)
}

/** What a merge changes on 审定意见: lines that are missing, and what it works out anew on those that are there. */
export function decisionEvents(office: OfficeKey, node: MergedNode, state: readonly Line[]): StateEvent[] {
  const { name } = node.programme
  const own = state.filter(
    ({ form, values }) =>
      form === KEPT.form.id && foldText(textOf(values, 'programme') ?? '') === foldText(name),
  )
  const lines = groupBy(own, ({ values }) => keyOf(values))
  return node.entries
    .filter(({ standing, number }) => standing === 'active' && number !== '')
    .flatMap((entry) => eventFor(office, name, entry, lines) ?? [])
}
