/** What is said of an event that was not done, since the state says otherwise than it was made on. */
import type { Conflict } from '../../../submissions/state/apply.ts'
import type { StateEvent } from '../../../submissions/state/event.ts'
import { keptForm } from '../../../submissions/state/kept-form.ts'
import { valueKey } from '../../../submissions/state/line.ts'
import { headerPath } from '../../../templates/sheet/form.ts'

/** `历下区总工会 G1 甲工作室` */
const aboutOf = ({ form, line }: StateEvent): string => {
  const { about } = keptForm(form)
  const said = JSON.parse(line) as readonly string[]
  return about
    .flatMap((key, i) =>
      ['unit', 'number', 'name', 'studio', 'subject', 'label'].includes(key) ? [said[i]] : [],
    )
    .filter((word) => word !== '')
    .join(' ')
}

const sinceOf = ({ since }: Conflict): string => (since === undefined ? '' : `（${since.by} ${since.at}）`)

/** A line for each event that was not done. */
export function conflictWords(conflicts: readonly Conflict[]): string[] {
  const byEvent = new Map<StateEvent, Conflict[]>()
  for (const each of conflicts) byEvent.set(each.event, [...(byEvent.get(each.event) ?? []), each])
  return [...byEvent].map(([event, own]) => {
    const { form } = keptForm(event.form)
    const [first] = own
    if (first!.why !== undefined) return `${aboutOf(event)}：${first!.why}，没有改动`
    const cells = own.map(
      (each) => `“${headerPath(form.columns[each.key]!)}”现为“${valueKey(each.found)}”${sinceOf(each)}`,
    )
    return `${aboutOf(event)}：${cells.join('、')}，没有覆盖`
  })
}
