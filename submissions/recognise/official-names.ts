/** Names of unions as they are compared: what was typed stays on the sheet, the official name is the key. */

import type { Programme } from '../../programmes/programme.ts'
import { nameBeyond, placeOfUnion } from '../../rules/words/union-names.ts'
import type { Draft } from '../../templates/findings/finding.ts'
import { type Place, topOf, upwards, withinPlace } from '../../templates/places/place.ts'
import { layoutDraft } from '../../templates/read/layout-draft.ts'
import type { SheetReading } from '../../templates/read/reading.ts'
import { type Form, headerPath } from '../../templates/sheet/form.ts'
import { address } from '../../templates/sheet/grid.ts'
import { onceFor } from '../../templates/values/once-for.ts'
import { foldText } from '../../templates/values/text.ts'

/** The unions of a tree by their names as they are compared; the first of several that fold alike. */
const unionsOf = onceFor((top: Place): ReadonlyMap<string, string> => {
  const unions = new Map<string, string>()
  for (const { union } of withinPlace(top)) {
    const key = foldText(union)
    if (!unions.has(key)) unions.set(key, union)
  }
  return unions
})

/**
 * The official spelling of a union's name; the name itself where no known union is meant. 济南市历下区总工会 is
 * 历下区总工会 where it reports to Jinan; a place elsewhere keeps its city, for others bear its name.
 * @param home the place of whom it reports to
 * @param more names that the workbook carries beside those of places
 */
export function officialName(typed: string, home: Place, more: readonly string[] = []): string {
  const key = foldText(typed)
  const same = unionsOf(topOf(home)).get(key) ?? more.find((name) => foldText(name) === key)
  if (same !== undefined) return same
  const place = placeOfUnion(typed, home)
  if (place === null || place.parent === null || upwards(home).includes(place)) return place?.union ?? typed
  if (!upwards(place).includes(home)) return typed
  return place.parent === home ? place.union : nameBeyond(place.union, place.parent)
}

/** The place whose union receives; the programme's own where the name means none. */
export const receivingPlace = ({ place }: Pick<Programme, 'place'>, sentTo: string): Place =>
  placeOfUnion(sentTo, place) ?? place

/** Says at the cell that a name was read as the official one; nothing where it was typed so. */
export function readAsOfficial(
  { form, sheet, records }: SheetReading,
  key: string,
  typed: string | undefined,
  official: string,
): Draft[] {
  const place = records[0]?.place(key)
  if (typed === undefined || typed === official || !place) return []
  const spaced = foldText(typed) === foldText(official)
  return [
    layoutDraft(
      'form/short-name',
      sheet,
      `“${typed}”按“${official}”读取`,
      `请填“${official}”${spaced ? '，中间不留空格' : ''}`,
      {
        severity: 'info',
        row: place.row,
        column: place.column,
        address: address(place.row, place.column),
        header: headerPath((form as Form).columns[key]!),
        value: typed,
        expected: official,
      },
    ),
  ]
}
