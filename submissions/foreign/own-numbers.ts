/** Records of a form that numbers nothing are told apart by their names, so that the office can speak of each. */
import type { Programme } from '../../programmes/programme.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import type { ForeignReading } from './read-as.ts'

const wordAt = ({ row }: RecordRead, key: string): string =>
  String((row as Readonly<Record<string, unknown>>)[key] ?? '')

/**
 * Gives each application without 申报编号 its name for one; of several with the same name, the person's beside it, and
 * after that a figure. The same content has the same number in later sendings, in whatever order its rows stand.
 */
export function withOwnNumbers(found: ForeignReading, programme: Programme): ForeignReading {
  const { reading, lacks } = found
  if (reading.form !== programme.application || !lacks.has('number')) return found
  const { nameKey, whoKey } = programme
  const names = reading.records.map((record) => wordAt(record, nameKey))
  const isTwice = (name: string): boolean => names.filter((each) => each === name).length > 1
  const used = new Map<string, number>()
  const numbered = reading.records.map((record, i): RecordRead => {
    const name = names[i]!
    if (name === '') return record
    const base = isTwice(name) ? [name, wordAt(record, whoKey)].filter(Boolean).join('·') : name
    const times = (used.get(base) ?? 0) + 1
    used.set(base, times)
    const number = times === 1 ? base : `${base}·${times}`
    return {
      ...record,
      row: { ...record.row, number } as RecordRead['row'],
      unreadable: new Set([...record.unreadable].filter((key) => key !== 'number')),
      place: (key) => record.place(key === 'number' ? nameKey : key),
    }
  })
  return {
    ...found,
    reading: { ...reading, records: numbered },
    lacks: new Set([...lacks].filter((key) => key !== 'number')),
  }
}
