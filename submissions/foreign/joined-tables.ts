/** One application whose boxes are spread over several tables of a document, read as the one record that it is. */

import type { RecordRead, SheetReading } from '../../templates/read/reading.ts'
import type { Form } from '../../templates/sheet/form.ts'
import type { SheetFound } from './foreign-said.ts'

/** The one card that a sheet holds; `null` where it holds none, or several. */
const cardIn = ({ reading }: SheetFound, application: Form): RecordRead | null =>
  reading.form === application && reading.headerRow === null && reading.records.length === 1
    ? reading.records[0]!
    : null

/** In which of the tables each field of the application stands: in the first that has it. */
function ownersOf(parts: readonly SheetFound[], application: Form): Map<string, SheetFound> {
  const owners = new Map<string, SheetFound>()
  for (const key of Object.keys(application.columns)) {
    const owner = parts.find(({ lacks }) => !lacks.has(key))
    if (owner !== undefined) owners.set(key, owner)
  }
  return owners
}

function joinedRecord(
  parts: readonly SheetFound[],
  lacks: ReadonlySet<string>,
  application: Form,
): RecordRead {
  const owners = ownersOf(parts, application)
  const recordOf = ({ reading }: SheetFound): RecordRead => reading.records[0]!
  const [head] = parts
  const row: Record<string, unknown> = {}
  const cells: Record<string, RecordRead['cells'][string]> = {}
  const unreadable = new Set(lacks)
  for (const [key, owner] of owners) {
    const record = recordOf(owner)
    if (key in record.row) row[key] = (record.row as Readonly<Record<string, unknown>>)[key]
    if (key in record.cells) cells[key] = record.cells[key]!
    if (record.unreadable.has(key)) unreadable.add(key)
  }
  return {
    ...recordOf(head!),
    row: row as RecordRead['row'],
    cells,
    unreadable,
    place: (key) => {
      const owner = owners.get(key)
      const place = owner === undefined ? null : recordOf(owner).place(key)
      return place === null || owner === head ? place : { ...place, sheet: owner!.reading.sheet }
    },
  }
}

/**
 * Where several tables of a document hold one card each of the same application, the first holds the whole record;
 * the others keep what is said of them and hold none.
 */
export function joinedTables(found: readonly SheetFound[], application: Form): readonly SheetFound[] {
  const parts = found.filter((each) => cardIn(each, application) !== null)
  const [head, ...others] = parts
  if (head === undefined || others.length === 0) return found
  const lacks = new Set([...head.lacks].filter((key) => others.every((each) => each.lacks.has(key))))
  const record = joinedRecord(parts, lacks, application)
  const columns = new Map(parts.flatMap(({ reading }) => [...reading.columns]).reverse())
  return found.map((each): SheetFound => {
    if (each === head)
      return { ...each, lacks, reading: { ...each.reading, columns, records: [record] } as SheetReading }
    return others.includes(each)
      ? { ...each, lacks: new Set(), continues: true, reading: { ...each.reading, records: [] } }
      : each
  })
}
