/** Which application a finding speaks of. */
import type { Entry } from '../../submissions/merge/entry.ts'
import type { Finding } from '../../templates/findings/finding.ts'
import { placeKey } from './place-key.ts'

/** The entry on whose rows a finding stands. On a card a record has many rows. */
export function entryAt(entries: readonly Entry[]): (finding: Finding) => Entry | undefined {
  const places = new Map<string, Entry>()
  for (const entry of entries)
    for (const { record, sheet } of [entry, ...entry.children]) {
      const { reading, source } = sheet
      places.set(placeKey(source.file, reading.sheet, record.number), entry)
      // Only a card spreads one record over many rows.
      const keys = reading.records.length === 1 ? reading.columns.keys() : []
      for (const key of keys) {
        const place = record.place(key)
        if (place !== null) places.set(placeKey(source.file, place.sheet ?? reading.sheet, place.row), entry)
      }
    }
  return ({ file, sheet, row }) =>
    sheet === null || row === null ? undefined : places.get(placeKey(file, sheet, row))
}
