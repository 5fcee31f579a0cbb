/** Another union named above a table: 填报单位（盖章）：商河县总工会 in a file of another one. */
import type { Draft } from '../../templates/findings/finding.ts'
import { HEADER_SEARCH_ROWS } from '../../templates/read/headers.ts'
import { layoutDraft } from '../../templates/read/layout-draft.ts'
import type { SheetReading } from '../../templates/read/reading.ts'
import { address, type Book } from '../../templates/sheet/grid.ts'
import { foldText } from '../../templates/values/text.ts'

/** Who fills the sheet in, and the union behind it, folded. */
const FILLED_BY =
  /(?:填报|报送|推荐|申报|上报|填表|编制)单位(?:\((?:盖章|公章|章)\))?:?([\p{Script=Han}()]{2,24}?工会)/u

/** One line for each sheet whose title lines name another union than the sender. */
export function otherUnitDrafts(book: Book, readings: readonly SheetReading[], unit: string): Draft[] {
  const own = foldText(unit)
  return book.sheets.flatMap((grid): Draft[] => {
    const reading = readings.find(({ sheet, form }) => sheet === grid.name && form.layout !== 'card')
    if (reading === undefined) return []
    const first = reading.records[0]?.number ?? HEADER_SEARCH_ROWS
    for (const { number, cells } of grid.rows) {
      if (number >= first) return []
      for (const [index, cell] of cells.entries()) {
        const named = typeof cell === 'string' ? FILLED_BY.exec(foldText(cell))?.[1] : undefined
        if (named === undefined || named.endsWith(own) || own.endsWith(named)) continue
        return [
          layoutDraft(
            'merge/other-unit',
            grid.name,
            `这张表写的填报单位是“${named}”，报送单位填的是“${unit}”`,
            '请核实是否放错、填错：照实改成一致',
            {
              severity: 'review',
              row: number,
              column: index + 1,
              address: address(number, index + 1),
              value: String(cell),
              expected: unit,
            },
          ),
        ]
      }
    }
    return []
  })
}
