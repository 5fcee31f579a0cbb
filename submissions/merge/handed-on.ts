/** What an office adds to a record that it hands on, and whether the next level could take it so. */
import { type Level, levelAt, type Programme } from '../../programmes/programme.ts'
import { judge, type ParameterLookup } from '../../rules/judge.ts'
import type { SourcedSheet } from '../../rules/judgement.ts'
import type { Rule } from '../../rules/rule.ts'
import { submissionInfo } from '../../templates/forms/submission-info.ts'
import type { RecordRead, SheetReading } from '../../templates/read/reading.ts'
import type { Form, Row } from '../../templates/sheet/form.ts'
import type { DecisionRecord } from './decided.ts'
import type { Entry } from './entry.ts'

/**
 * The columns that the office's own decision fills where the record leaves them blank: what it decided and when,
 * never anybody else's words.
 */
export function ownOpinion(
  { application }: Pick<Programme, 'application'>,
  row: object,
  decision: DecisionRecord | undefined,
): Record<string, unknown> {
  const values = row as Record<string, unknown>
  const own = {
    cityOpinion: values['cityOpinion'] ?? decision?.row.decision,
    cityOpinionOn: values['cityOpinionOn'] ?? decision?.row.decidedOn,
  }
  return Object.fromEntries(Object.entries(own).filter(([key]) => key in application.columns))
}

/** Whether a rule asks of the record what handing on adds to it. */
const asksOfOpinion = (rule: Rule, application: Form): boolean =>
  rule.scope === 'workbook' &&
  Object.entries(rule.forms).some(
    ([key, form]) => form === application && rule.reads[key]?.includes('cityOpinionOn'),
  )

const NO_PLACE = { unreadable: new Set<string>(), origin: null, place: () => null }

function shadowOf(form: Form, records: readonly RecordRead[]): SheetReading {
  const empty = { totals: [], setAside: [], extra: [], drafts: [] }
  return { form, sheet: form.sheet, columns: new Map(), headerRow: null, records, ...empty }
}

export interface HandingOn {
  readonly programme: Programme
  /** The union that hands on. */
  readonly place: string
  readonly year: number
  readonly date: Row<typeof submissionInfo>['date']
}

/** What the next level must find in the records as they would go up; none at the level that decides. */
export function refusedAbove(
  { programme, place, year, date }: HandingOn,
  decided: ReadonlyMap<Entry, DecisionRecord>,
  rules: readonly Rule[],
  parameters: ParameterLookup,
): ReadonlyMap<Entry, string> {
  const { sendsAs }: Level = levelAt(programme, place)
  if (sendsAs === null) return new Map()
  const source = { file: '', programme: programme.id, unit: place }
  const shadows = [...decided].map(([entry, decision]) => {
    const row = { ...entry.record.row, ...ownOpinion(programme, entry.record.row, decision) }
    return { entry, record: { ...entry.record, row } as RecordRead }
  })
  const info = {
    unit: place,
    unitKind: sendsAs,
    sentTo: programme.topUnit,
    programme: programme.name,
    year,
    date,
  }
  const sheets: SourcedSheet[] = [
    {
      reading: shadowOf(submissionInfo, [{ row: info as Row<Form>, number: 1, cells: {}, ...NO_PLACE }]),
      source,
    },
    {
      reading: shadowOf(
        programme.application,
        shadows.map(({ record }) => record),
      ),
      source,
    },
  ]
  const asked = rules.filter((rule) => asksOfOpinion(rule, programme.application))
  const { judged } = judge({ sheets, rules: asked, scopes: ['workbook'], parameters })
  const why = new Map<RecordRead | null, string>()
  for (const { finding, record } of judged)
    if (finding.severity === 'error' || (finding.severity === 'warning' && finding.answer === null))
      if (!why.has(record)) why.set(record, finding.message)
  return new Map(
    shadows.flatMap(({ entry, record }) => {
      const reason = why.get(record)
      return reason === undefined ? [] : [[entry, reason] as const]
    }),
  )
}
