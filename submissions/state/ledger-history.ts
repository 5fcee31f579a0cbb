/**
 * What the ledger tells of earlier years, as sheets of the forms that the rules know: a rule over years needs no
 * other reading, and a finding that speaks of an earlier year points to the ledger's own row.
 */
import type { SourcedSheet } from '../../rules/judgement.ts'
import { assessments } from '../../templates/forms/assessments.ts'
import type { ledger } from '../../templates/forms/ledger.ts'
import { namingList } from '../../templates/forms/naming.ts'
import type { RecordRead, SheetReading } from '../../templates/read/reading.ts'
import type { Form, Row } from '../../templates/sheet/form.ts'

type Event = Row<typeof ledger>

/** One form as the ledger fills it: which events, and from which of its columns each column of the form comes. */
export interface Retold<F extends Form = Form> {
  readonly form: F
  readonly from: (event: Event) => { readonly [K in keyof F['columns']]?: keyof typeof ledger.columns } | null
  /** Values that no column of the ledger holds as such. */
  readonly also?: (event: Event) => Readonly<Record<string, unknown>>
}

const NAMED: Retold<typeof namingList> = {
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

const ASSESSED: Retold<typeof assessments> = {
  form: assessments,
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
  also: object,
): RecordRead {
  const row = record.row as Record<string, unknown>
  const taken = Object.entries(keys).filter(([, from]) => row[from] !== undefined)
  return {
    row: {
      ...Object.fromEntries(taken.map(([key, from]) => [key, row[from]])),
      ...also,
    } as RecordRead['row'],
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

/**
 * @param ledgers the sheets of the ledger
 * @param year the year at work: what happened in it or later is told by its own sheets
 * @param retold further forms that programmes know, such as a list of rewards
 */
export function historyOf(
  ledgers: readonly SourcedSheet[],
  year: number,
  retold: readonly Retold[] = [],
): SourcedSheet[] {
  const forms = [NAMED as unknown as Retold, ASSESSED as unknown as Retold, ...retold]
  return ledgers.flatMap((sheet) => forms.flatMap((form) => retoldAs(form, sheet, year)))
}

/** The earlier events of one sheet of the ledger as one sheet of a form; none where there are none. */
function retoldAs({ form, from, also }: Retold, sheet: SourcedSheet, year: number): SourcedSheet[] {
  const { reading, source } = sheet
  const events = (reading as unknown as SheetReading<typeof ledger>).records
  const records = events.flatMap((record) => {
    const keys = (record.row.year ?? year) < year ? from(record.row) : null
    if (keys === null) return []
    return [
      retell(
        record as unknown as RecordRead,
        sheet,
        keys as Record<string, string>,
        also?.(record.row) ?? {},
      ),
    ]
  })
  if (records.length === 0) return []
  return [{ source, reading: { ...reading, form, records, totals: [], setAside: [], extra: [], drafts: [] } }]
}
