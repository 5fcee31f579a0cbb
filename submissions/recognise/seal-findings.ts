/** What the check codes of a forwarded file say: which rows changed, came or went since it was written; who signed. */
import type { FindingCode } from '../../templates/findings/codes.ts'
import type { Draft } from '../../templates/findings/finding.ts'
import { forwardCodes, forwardSeal } from '../../templates/forms/forward-seal.ts'
import { layoutDraft } from '../../templates/read/layout-draft.ts'
import type { RecordRead, SheetReading } from '../../templates/read/reading.ts'
import { type Form, headerName, type Row } from '../../templates/sheet/form.ts'
import { address } from '../../templates/sheet/grid.ts'
import { groupBy } from '../../templates/values/group-by.ts'
import { rowCode, valuesRead, wholeCode } from './check-codes.ts'

type Listed = Row<typeof forwardCodes>

interface Standing {
  readonly reading: SheetReading
  readonly record: RecordRead
}

const CHANGED: FindingCode = 'layout/changed-since'
const MEND = '请与上报的工会核实：确要改的，由其在原处改好、重新汇总上报'

const numberOf = ({ row }: RecordRead): string => String((row as Record<string, unknown>)['number'] ?? '')

const aboutRow = (row: number | undefined, about: string | undefined): string =>
  `第 ${row ?? '?'} 行${about ? `（${about}）` : ''}`

/** On the row as it stands. */
function onRow({ reading, record }: Standing, message: string): Draft {
  const place = record.place('number')
  return layoutDraft(CHANGED, reading.sheet, message, MEND, {
    severity: 'review',
    row: place?.row ?? record.number,
    column: place?.column ?? null,
    address: place ? address(place.row, place.column) : null,
  })
}

/** Takes out of both lists what is the same in both. */
function unlike(standing: readonly Standing[], listed: readonly Listed[]): [Standing[], Listed[]] {
  const left = groupBy(listed, ({ rowCode: code }) => code ?? '')
  const changed = standing.filter(({ reading, record }) => {
    const same = left.get(rowCode(reading.form, valuesRead(record))) ?? []
    return same.pop() === undefined
  })
  return [changed, [...left.values()].flat()]
}

/** What a changed row may have been, the likeliest first: two rows of one application have one number. */
const LIKENESSES: readonly ((each: Standing, was: Listed) => boolean)[] = [
  ({ record }, { rowNumber, about }) => rowNumber === record.number && about === numberOf(record),
  ({ record }, { about }) => about !== undefined && about === numberOf(record),
  ({ record }, { rowNumber }) => rowNumber === record.number,
]

/** Changed rows, each with what was listed for it, and what was listed and is gone. */
function matched(standing: readonly Standing[], listed: readonly Listed[]) {
  const was = new Map<Standing, Listed>()
  const gone = new Set(listed)
  for (const alike of LIKENESSES)
    for (const each of standing) {
      const found = was.has(each) ? undefined : [...gone].find((one) => alike(each, one))
      if (found === undefined) continue
      was.set(each, found)
      gone.delete(found)
    }
  return { was, gone }
}

/** The rows of one sheet against the codes that were listed for it. */
function rowFindings(sheet: string, standing: readonly Standing[], listed: readonly Listed[]): Draft[] {
  const [changed, missing] = unlike(standing, listed)
  const { was, gone } = matched(changed, missing)
  const since = changed.map((each) => {
    const before = was.get(each)
    return onRow(
      each,
      before === undefined
        ? `《${sheet}》${aboutRow(each.record.number, numberOf(each.record))}是上报件写好以后加的`
        : `《${sheet}》${aboutRow(each.record.number, before.about)}在上报件写好以后改过`,
    )
  })
  const left = [...gone].map(({ rowNumber, about }) =>
    layoutDraft(
      CHANGED,
      sheet,
      `《${sheet}》原来的${aboutRow(rowNumber, about)}在上报件写好以后删去了`,
      MEND,
      { severity: 'review' },
    ),
  )
  return [...since, ...left]
}

function unsigned(seal: SheetReading<typeof forwardSeal>): Draft[] {
  const record = seal.records[0]
  const missing = (['preparedBy', 'head', 'signedOn'] as const).filter(
    (key) => record?.row[key] === undefined,
  )
  if (missing.length === 0) return []
  const names = missing.map((key) => headerName(forwardSeal.columns[key])).join('、')
  const place = record?.place(missing[0]!)
  return [
    layoutDraft('layout/unsigned', seal.sheet, `上报件没有签章：没有填${names}`, '请填好后签名、盖章再报', {
      severity: 'warning',
      row: place?.row ?? null,
      column: place?.column ?? null,
      address: place ? address(place.row, place.column) : null,
      header: headerName(forwardSeal.columns[missing[0]!]),
    }),
  ]
}

/**
 * Nothing for a workbook that was filled by hand: it bears no codes.
 * @param readings every sheet that was recognised
 * @param kept the sheets whose rows bear codes
 */
export function sealFindings(
  readings: readonly SheetReading[],
  kept: (reading: SheetReading) => boolean,
): Draft[] {
  const of = (form: Form): SheetReading | undefined => readings.find((reading) => reading.form === form)
  const codes = of(forwardCodes as Form) as SheetReading<typeof forwardCodes> | undefined
  const seal = of(forwardSeal as Form) as SheetReading<typeof forwardSeal> | undefined
  if (seal === undefined || codes === undefined) return []
  const listed = groupBy(
    codes.records.map(({ row }) => row),
    ({ sheetName }) => sheetName ?? '',
  )
  const standing = groupBy(
    readings
      .filter(kept)
      .flatMap((reading) => reading.records.map((record): Standing => ({ reading, record }))),
    ({ reading }) => reading.sheet,
  )
  const sheets = [...new Set([...standing.keys(), ...listed.keys()])]
  const rows = sheets.flatMap((sheet) =>
    rowFindings(sheet, standing.get(sheet) ?? [], listed.get(sheet) ?? []),
  )
  const stated = seal.records[0]?.row
  const whole = wholeCode(
    codes.records.map(({ row }) => row.rowCode ?? ''),
    stated?.amount,
  )
  const broken =
    stated?.code === whole
      ? []
      : [
          layoutDraft(CHANGED, seal.sheet, '整份校验码与各行的校验码、合计对不上', MEND, {
            severity: 'review',
          }),
        ]
  return [...rows, ...broken, ...unsigned(seal)]
}
