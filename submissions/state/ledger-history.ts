/**
 * What the ledger keeps of earlier years, as sheets of the forms that the rules know: a rule over years needs no
 * other reading, and a finding that speaks of an earlier year points to the ledger's own row.
 */
import type { Programme } from '../../programmes/programme.ts'
import type { SourcedSheet } from '../../rules/judgement.ts'
import { assessments } from '../../templates/forms/assessments.ts'
import { ledger } from '../../templates/forms/ledger.ts'
import { namingList } from '../../templates/forms/naming.ts'
import type { RecordRead, SheetReading } from '../../templates/read/reading.ts'
import type { Form, Row } from '../../templates/sheet/form.ts'
import { withSteps } from './inspection-steps.ts'

type Event = Row<typeof ledger>

/** One form as the ledger fills it: which events, and from which of its columns each column of the form comes. */
interface FromLedger<F extends Form = Form> {
  readonly form: F
  readonly from: (event: Event) => { readonly [K in keyof F['columns']]?: keyof typeof ledger.columns } | null
  /** Puts together what the ledger keeps as several lines. */
  readonly join?: (records: readonly RecordRead[]) => RecordRead[]
}

const NAMED: FromLedger<typeof namingList> = {
  form: namingList,
  from: ({ kind }) =>
    kind === '命名'
      ? {
          programme: 'programme',
          namedYear: 'year',
          unit: 'unit',
          number: 'number',
          studio: 'name',
          type: 'type',
          leader: 'who',
          leaderIdentity: 'identity',
          employer: 'employer',
          issuedOn: 'on',
          namingDocument: 'document',
          grant: 'amount',
        }
      : null,
}

const ASSESSED: FromLedger<typeof assessments> = {
  form: assessments,
  join: withSteps,
  from: ({ kind }) => {
    const about = { number: 'number', studio: 'name', assessor: 'by' } as const
    if (kind === '考核' || kind === '检查')
      return { ...about, year: 'year', kind: 'type', assessedOn: 'on', result: 'result' }
    if (kind === '限期整改') return { ...about, assessedOn: 'on', rectifyBy: 'term' }
    if (kind === '整改结论') return { ...about, rectifyBy: 'on', rectifyResult: 'result' }
    return kind === '摘牌' ? { ...about, delistedOn: 'on' } : null
  },
}

function retell(
  record: RecordRead,
  { reading, source }: SourcedSheet,
  keys: Readonly<Record<string, string>>,
): RecordRead {
  const row = record.row as Record<string, unknown>
  const taken = Object.entries(keys).filter(([, from]) => row[from] !== undefined)
  return {
    row: Object.fromEntries(taken.map(([key, from]) => [key, row[from]])) as RecordRead['row'],
    number: record.number,
    cells: Object.fromEntries(taken.map(([key, from]) => [key, record.cells[from] ?? null])),
    unreadable: new Set(),
    origin: {
      unit: String(row['unit'] ?? ''),
      file: source.file,
      sheet: reading.sheet,
      row: record.number,
    },
    place: (key) => (keys[key] === undefined ? null : record.place(keys[key])),
  }
}

/** How a list of what was paid is filled again from the ledger. */
const ofPaid = ({ name, paid }: Programme): FromLedger[] =>
  paid === null
    ? []
    : [
        {
          form: paid.form,
          from: ({ kind, programme }) => (kind === '奖励' && programme === name ? paid.columns : null),
        },
      ]

const retold = (programmes: readonly Programme[]): FromLedger[] => [
  NAMED as unknown as FromLedger,
  ASSESSED as unknown as FromLedger,
  ...programmes.flatMap(ofPaid),
]

/** The forms as which the ledger tells of earlier years. */
export const historyForms = (programmes: readonly Programme[]): Form[] =>
  retold(programmes).map(({ form }) => form)

/**
 * @param sheets an office's own; those of the ledger are reported again
 * @param year the year at work: what happened in it or later stands on its own sheets
 */
export function historyOf(
  sheets: readonly SourcedSheet[],
  year: number,
  programmes: readonly Programme[],
): SourcedSheet[] {
  const forms = retold(programmes)
  return sheets
    .filter(({ reading }) => reading.form === (ledger as unknown as Form))
    .flatMap((sheet) => forms.flatMap((form) => sheetAs(form, sheet, year)))
}

/** The earlier events of one sheet of the ledger as one sheet of a form; none where there are none. */
function sheetAs(
  { form, from, join = (all) => [...all] }: FromLedger,
  sheet: SourcedSheet,
  year: number,
): SourcedSheet[] {
  const { reading } = sheet
  const events = (reading as unknown as SheetReading<typeof ledger>).records
  const years = new Map(events.map((record) => [record.number, record.row.year ?? year] as const))
  const all = events.flatMap((record) => {
    const keys = from(record.row)
    return keys === null
      ? []
      : [retell(record as unknown as RecordRead, sheet, keys as Record<string, string>)]
  })
  // Of an inspection of an earlier year the later steps are told too, whenever they were taken.
  const records = join(all).filter(({ number }) => years.get(number)! < year)
  if (records.length === 0) return []
  const kept = { ...reading, form, records, totals: [], setAside: [], extra: [], drafts: [] }
  return [{ ...sheet, past: true, reading: kept }]
}
