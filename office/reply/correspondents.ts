/** Of a file that nobody could read: which unit it comes from, by its folders and name, and which office answers. */
import type { Office } from '../../submissions/office/office.ts'
import { recordsOf } from '../../submissions/office/office.ts'
import { allocations } from '../../templates/forms/allocation.ts'
import { contactWords } from '../papers/paper.ts'
import { placeName, type Run } from '../rollup.ts'
import type { Correspondents } from './reply.ts'

const short = (union: string): string => union.replace(/(总工会|工会)$/, '')

/** The units that an office expects a report from, whatever the programme. */
const unitsOf = (office: Office): string[] =>
  recordsOf(office, allocations).flatMap(({ row }) => row.unit ?? [])

/** The longest of the names that a path bears: 济南市市中区 before 市中区. */
const named = <T>(path: string, all: readonly T[], nameOf: (one: T) => string): T | undefined =>
  all
    .filter((one) => path.includes(short(nameOf(one))))
    .sort((a, b) => nameOf(b).length - nameOf(a).length)[0]

export function correspondents(
  { rollups, offices }: Pick<Run, 'rollups' | 'offices'>,
  file: string,
): Correspondents {
  const units = offices.flatMap((office) => unitsOf(office).map((unit) => ({ unit, office })))
  const from = named(file, units, ({ unit }) => unit)
  const programme = rollups.find(({ node }) => file.includes(node.programme.name))?.node.programme
  const office =
    from?.office ??
    offices.find(({ union }) => file.includes(placeName(union))) ??
    offices.find(({ union }) => union === programme?.topUnit) ??
    (offices.length === 1 ? offices[0] : undefined)
  return {
    to: from?.unit ?? '报送单位',
    from: office?.union ?? programme?.topUnit ?? rollups.at(-1)?.node.place ?? '',
    contact: contactWords(office ?? {}),
  }
}
