/** The sheets of a file as each of its senders has them, where its rows name several. */
import type { Programme } from '../../programmes/programme.ts'
import type { RecordRead, SheetReading } from '../../templates/read/reading.ts'
import { foldNumber } from '../../templates/values/text.ts'
import { joinedTo } from '../merge/entry.ts'
import type { SheetFound } from './foreign-said.ts'
import type { SenderPart } from './foreign-sender.ts'
import { withOwnNumbers } from './own-numbers.ts'

export interface OwnSheets {
  readonly found: readonly SheetFound[]
  /** Whether what is said of a place is said to this sender: of its own rows, and to the first of what is nobody's. */
  isMine(sheet: string | null, row: number | null): boolean
  /** Other senders stand in the same file. */
  readonly shared: boolean
}

const numberIn = (record: RecordRead): string =>
  foldNumber(String((record.row as { number?: string }).number ?? ''))

/**
 * Parts the records among the senders. Sheets that do not say whose a row is follow the applications that they belong
 * to; a sheet over all of them is nobody's, and is not read.
 */
export function partedSheets(
  found: readonly SheetFound[],
  parts: readonly SenderPart[],
  programme: Programme,
): readonly OwnSheets[] {
  const numbered = (own: readonly SheetFound[]): SheetFound[] =>
    own.map((each) => ({ ...each, ...withOwnNumbers(each, programme) }))
  if (parts.length === 1) return [{ found: numbered(found), isMine: () => true, shared: false }]
  const naming = found.filter(({ senders }) => senders.length > 0)
  const owned = parts.map(({ owns }) =>
    numbered(
      naming.map((each) => withRecords(each, ({ reading }, record) => owns!(reading.sheet, record.number))),
    ),
  )
  const numbers = owned.map(
    (own) =>
      new Set(
        own
          .filter(({ reading }) => reading.form === programme.application)
          .flatMap(({ reading }) => (reading.records as readonly RecordRead[]).map(numberIn)),
      ),
  )
  const first = Math.max(
    0,
    parts.findIndex(({ sender }) => !('reason' in sender)),
  )
  const partOf = (record: RecordRead, { reading }: SheetFound): number => {
    const number = foldNumber(joinedTo(record, reading.form))
    const at = numbers.findIndex((own) => number !== '' && own.has(number))
    return at < 0 ? first : at
  }
  const joined = found.filter(({ senders, reading }) => senders.length === 0 && reading.form.joins !== null)
  const sheets = parts.map((_, i) => [
    ...owned[i]!,
    ...joined.map((each) => withRecords(each, (of, record) => partOf(record, of) === i)),
  ])
  const key = (sheet: string | null, row: number | null): string => `${row} ${sheet}`
  const owners = new Map(
    sheets.flatMap((own, i) =>
      own.flatMap(({ reading }) =>
        reading.records.map(({ number }) => [key(reading.sheet, number), i] as const),
      ),
    ),
  )
  return sheets.map(
    (own, i): OwnSheets => ({
      found: own,
      isMine: (sheet, row) => (owners.get(key(sheet, row)) ?? first) === i,
      shared: true,
    }),
  )
}

/** A sheet with some of its records; what its totals sum up are all. */
function withRecords(
  found: SheetFound,
  isOwn: (found: SheetFound, record: RecordRead) => boolean,
): SheetFound {
  const records = (found.reading.records as readonly RecordRead[]).filter((record) => isOwn(found, record))
  return { ...found, reading: { ...found.reading, records, totals: [] } as SheetReading }
}
