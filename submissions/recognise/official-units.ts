/** The unions that an office lists, by their official names: lists and submissions then speak of one union alike. */

import type { Draft } from '../../templates/findings/finding.ts'
import type { Place } from '../../templates/places/place.ts'
import { layoutDraft } from '../../templates/read/layout-draft.ts'
import type { RecordRead, SheetReading } from '../../templates/read/reading.ts'
import { headerPath } from '../../templates/sheet/form.ts'
import { address } from '../../templates/sheet/grid.ts'
import { foldText } from '../../templates/values/text.ts'
import { officialName } from './official-names.ts'

const KEY = 'unit'

/**
 * The sheet with its units by their official names, and one line at the first that was written otherwise. Spaces
 * alone are none of our business: names are compared without them.
 */
export function withOfficialUnits(
  reading: SheetReading,
  home: Place,
): { readonly reading: SheetReading; readonly drafts: readonly Draft[] } {
  const column = reading.form.columns[KEY]
  if (column?.kind !== 'text') return { reading, drafts: [] }
  const names = new Map<string, string>()
  const changed: { readonly record: RecordRead; readonly typed: string; readonly official: string }[] = []
  const records = reading.records.map((record) => {
    const typed: unknown = (record.row as Record<string, unknown>)[KEY]
    if (typeof typed !== 'string') return record
    const official = names.get(typed) ?? officialName(typed, home)
    names.set(typed, official)
    if (foldText(official) === foldText(typed)) return record
    changed.push({ record, typed, official })
    return { ...record, row: { ...record.row, [KEY]: official } }
  })
  const [first] = changed
  if (first === undefined) return { reading, drafts: [] }
  const place = first.record.place(KEY)
  const draft = layoutDraft(
    'form/short-name',
    reading.sheet,
    `${changed.length} 个单位按规范名称读取，如“${first.typed}”按“${first.official}”`,
    `不必修改；以后请写“${first.official}”这样的名称`,
    {
      severity: 'info',
      ...(place && { row: place.row, column: place.column, address: address(place.row, place.column) }),
      header: headerPath(column),
      value: first.typed,
      expected: first.official,
    },
  )
  return { reading: { ...reading, records }, drafts: [draft] }
}
