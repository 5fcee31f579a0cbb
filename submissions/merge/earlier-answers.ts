/**
 * What a sender has answered in an earlier sending still answers the same warning of the same application, as long
 * as nothing that the rule looks at has changed and nothing else is written in 说明.
 */
import type { Judged } from '../../rules/judgement.ts'
import type { Rule } from '../../rules/rule.ts'
import type { Finding } from '../../templates/findings/finding.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import type { Form } from '../../templates/sheet/form.ts'
import { groupBy } from '../../templates/values/group-by.ts'
import { type Application, type ChildRecord, contentOfRow, joinKey } from './entry.ts'
import type { NodeInput } from './node-input.ts'
import { sameApplication } from './same-application.ts'
import { newestFirst } from './standing.ts'

/** The column in which a sender answers; `undefined` where a form has none. */
export const answerKey = (form: Form): string | undefined =>
  Object.entries(form.columns).find(([, column]) => column.answers)?.[0]

const valueAt = ({ row }: RecordRead, key: string): unknown => (row as Record<string, unknown>)[key]

const rowsOf = ({ record, sheet, children }: Application): ChildRecord[] => [{ record, sheet }, ...children]

/** The columns of a form that a rule looks at; none of a rule that nobody knows. */
function readsOf(rule: Rule | undefined, form: Form): readonly string[] {
  if (rule === undefined || rule.scope === 'cell') return []
  if (rule.scope === 'record') return rule.form === form ? rule.reads : []
  return Object.entries(rule.forms).flatMap(([key, of]) => (of === form ? (rule.reads[key] ?? []) : []))
}

/** The rows of an earlier sending that a row may have been: the only one of its sheet, or one that says the same. */
function earlierRows(
  application: Application,
  { record, sheet }: ChildRecord,
  earlier: Application,
): RecordRead[] {
  if (record === application.record) return [earlier.record]
  const { form } = sheet.reading
  const ofForm = ({ children }: Application) => children.filter((child) => child.sheet.reading.form === form)
  const before = ofForm(earlier).map((child) => child.record)
  if (before.length === 1 && ofForm(application).length === 1) return before
  const content = contentOfRow(record, answerKey(form))
  return before.filter((each) => contentOfRow(each, answerKey(form)) === content)
}

/** Whether two findings are of one fault: the same rule in the same words on the same value of the same column. */
const sameFault = (a: Finding, b: Finding): boolean =>
  a.code === b.code && a.header === b.header && a.value === b.value && a.message === b.message

export interface EarlierAnswers {
  /** The same findings; warnings that an earlier sending has answered bear that answer. */
  readonly judged: (findings: readonly Judged[]) => Judged[]
  /** By row, the answers that were taken for it, in the words in which they are told. */
  readonly taken: ReadonlyMap<RecordRead, string>
}

/**
 * @param counts whether an application counts: only of those anything is asked
 */
export function earlierAnswers(
  { registry, judged: judgements }: Pick<NodeInput, 'registry' | 'judged'>,
  applications: readonly Application[],
  counts: (application: Application) => boolean,
): EarlierAnswers {
  const rules = new Map(registry.rules.map((rule) => [rule.id, rule]))
  const byNumber = groupBy(applications, ({ origin, number }) => joinKey(origin.unit, number))
  const rowOf = new Map<RecordRead, { application: Application; row: ChildRecord }>()
  for (const application of applications.filter(counts))
    for (const row of rowsOf(application)) rowOf.set(row.record, { application, row })
  const taken = new Map<RecordRead, string>()

  const earlierOf = (application: Application): Application[] =>
    (byNumber.get(joinKey(application.origin.unit, application.number)) ?? [])
      .filter((other) => newestFirst(application.submission, other.submission) < 0)
      .filter((other) => !other.submission.withdrawn && sameApplication(application, other))
      .sort((a, b) => newestFirst(a.submission, b.submission))

  const answerTo = ({ finding, record }: Judged): string | null => {
    const here = record === null ? undefined : rowOf.get(record)
    if (here === undefined || finding.severity !== 'warning' || finding.answer !== null) return null
    const { application, row } = here
    const { form } = row.sheet.reading
    const key = answerKey(form)
    if (key === undefined || application.number === '' || valueAt(row.record, key) !== undefined) return null
    const reads = readsOf(rules.get(finding.code), form)
    for (const earlier of earlierOf(application)) {
      const rows = new Set<RecordRead | null>(
        earlierRows(application, row, earlier).filter((before) =>
          reads.every((each) => String(valueAt(before, each)) === String(valueAt(row.record, each))),
        ),
      )
      const said = [
        ...earlier.submission.findings,
        ...(judgements.get(earlier.submission)?.judged ?? []),
      ].find(
        (before) =>
          rows.has(before.record) && before.finding.answer !== null && sameFault(before.finding, finding),
      )
      if (said !== undefined) return `沿用第 ${earlier.submission.version} 版的说明：${said.finding.answer}`
    }
    return null
  }

  return {
    taken,
    judged: (findings) =>
      findings.map((judged) => {
        const answer = answerTo(judged)
        if (answer === null || judged.record === null) return judged
        const before = taken.get(judged.record)
        if (before === undefined) taken.set(judged.record, answer)
        else if (!before.includes(answer)) taken.set(judged.record, `${before}；${answer}`)
        return { ...judged, finding: { ...judged.finding, answer } }
      }),
  }
}
