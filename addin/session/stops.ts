/** From finding to finding in the list as it is shown, and from a cell to its findings. */
import { byGravity, type Finding } from '../../templates/findings/finding.ts'
import { address } from '../../templates/sheet/grid.ts'
import type { CellPlace } from '../host.ts'
import type { FindingList, ListEntry } from './state.ts'

/** Ids of the findings that stand at a cell, the gravest first. */
export function findingsAt(findings: readonly Finding[], { sheet, row, column }: CellPlace): string[] {
  const at = address(row, column)
  return findings
    .filter((finding) => finding.address === at && finding.sheet === sheet)
    .sort(byGravity)
    .map(({ id }) => id)
}

/** The entries at which one stops: of those in one line the first. */
function stopsOf(list: FindingList): ListEntry[] {
  const folds = new Set<string>()
  return list.groups
    .flatMap(({ entries }) => entries)
    .filter(({ fold }) => {
      if (fold === null) return true
      if (folds.has(fold.key)) return false
      folds.add(fold.key)
      return true
    })
}

/** The id `by` lines further down, from the end on again at the beginning; the first or last where none is selected. */
export function stepFrom(list: FindingList, selected: string | null, by: 1 | -1): string | null {
  const stops = stopsOf(list)
  if (stops.length === 0) return null
  const entries = list.groups.flatMap((group) => group.entries)
  const own = entries.find(({ finding }) => finding.id === selected)
  const at =
    own === undefined
      ? -1
      : stops.findIndex((stop) => stop === own || (own.fold !== null && stop.fold?.key === own.fold.key))
  if (at < 0) return stops[by === 1 ? 0 : stops.length - 1]!.finding.id
  return stops[(at + by + stops.length) % stops.length]!.finding.id
}
