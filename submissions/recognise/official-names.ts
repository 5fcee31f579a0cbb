/** Names of unions as they are compared: what was typed stays on the sheet, the official name is the key. */

import type { Draft } from '../../templates/findings/finding.ts'
import { layoutDraft } from '../../templates/read/layout-draft.ts'
import type { SheetReading } from '../../templates/read/reading.ts'
import { type Form, headerPath } from '../../templates/sheet/form.ts'
import { address } from '../../templates/sheet/grid.ts'
import { JINAN_COUNTIES, JINAN_UNION, PROVINCIAL_UNION, SHANDONG_CITIES } from '../../templates/units.ts'
import { foldText } from '../../templates/values/text.ts'

const OF_THE_MEASURES: readonly string[] = [
  JINAN_UNION,
  PROVINCIAL_UNION,
  ...[...SHANDONG_CITIES, ...JINAN_COUNTIES].map(({ union }) => union),
]

/**
 * The official spelling of a union's name; the name itself where no known union is meant.
 * @param more names that the workbook carries beside those of the measures
 */
export function officialName(typed: string, more: readonly string[] = []): string {
  const key = foldText(typed)
  return [...OF_THE_MEASURES, ...more].find((name) => foldText(name) === key) ?? typed
}

/** Says at the cell that a name was read as the official one; nothing where it was typed so. */
export function readAsOfficial(
  { form, sheet, records }: SheetReading,
  key: string,
  typed: string | undefined,
  official: string,
): Draft[] {
  const place = records[0]?.place(key)
  if (typed === undefined || typed === official || !place) return []
  return [
    layoutDraft(sheet, `“${typed}”按“${official}”读取`, `请填“${official}”，中间不留空格`, {
      severity: 'info',
      row: place.row,
      column: place.column,
      address: address(place.row, place.column),
      header: headerPath((form as Form).columns[key]!),
      value: typed,
      expected: official,
    }),
  ]
}
