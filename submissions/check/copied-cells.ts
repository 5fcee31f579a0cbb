/**
 * A value that an application and its line in the summary both state, found wrong in one of them: whoever mends one
 * cell alone makes the two contradict each other. The finding names both.
 */
import type { Registry } from '../../programmes/registry-of.ts'
import type { Judged, SourcedSheet } from '../../rules/judgement.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import { address } from '../../templates/sheet/grid.ts'
import type { Steps } from '../../templates/values/steps.ts'
import { foldText } from '../../templates/values/text.ts'

interface Standing {
  readonly sheet: SourcedSheet
  readonly record: RecordRead
}

/** Findings that are looked at between two pauses. */
const AT_ONCE = 500

const stated = ({ row }: RecordRead, key: string): unknown => (row as Readonly<Record<string, unknown>>)[key]

const wholeOf = ({ whole, source }: SourcedSheet): string => whole ?? source.file

function numberKey(sheet: SourcedSheet, record: RecordRead): string | null {
  const number = stated(record, 'number')
  return typeof number === 'string'
    ? `${wholeOf(sheet)}\u0000${sheet.reading.form.id}\u0000${foldText(number)}`
    : null
}

class Statements {
  /** Of each application, the form of its summary, and the other way round. */
  readonly #partners = new Map<string, string>()
  readonly #of = new Map<RecordRead, SourcedSheet>()
  readonly #byNumber = new Map<string, Standing[]>()

  constructor({ programmes }: Registry, sheets: readonly SourcedSheet[]) {
    for (const { application, summary } of programmes)
      this.#partners.set(application.id, summary.id).set(summary.id, application.id)
    for (const sheet of sheets) {
      if (!this.#partners.has(sheet.reading.form.id)) continue
      for (const record of sheet.reading.records) {
        this.#of.set(record, sheet)
        const key = numberKey(sheet, record)
        if (key === null) continue
        const same = this.#byNumber.get(key)
        if (same) same.push({ sheet, record })
        else this.#byNumber.set(key, [{ sheet, record }])
      }
    }
  }

  /** The cell that states the same once more; `null` where there is none, or more than one line has the number. */
  copyOf({ record, finding }: Judged): { readonly sheet: string; readonly address: string } | null {
    const sheet = record === null ? undefined : this.#of.get(record)
    if (record === null || sheet === undefined || finding.sheet !== sheet.reading.sheet) return null
    const { columns } = sheet.reading.form
    const key = Object.keys(columns).find((each) => {
      const place = record.place(each)
      return place !== null && place.row === finding.row && place.column === finding.column
    })
    const own = numberKey(sheet, record)
    const partner = this.#partners.get(sheet.reading.form.id)
    if (key === undefined || own === null || partner === undefined) return null
    if (columns[key]!.identifies || columns[key]!.answers) return null
    const [other, ...more] =
      this.#byNumber.get(own.replace(`\u0000${sheet.reading.form.id}\u0000`, `\u0000${partner}\u0000`)) ?? []
    if (other === undefined || more.length > 0) return null
    const [mine, theirs] = [stated(record, key), stated(other.record, key)]
    const place = other.record.place(key)
    if (place === null || mine === undefined || String(mine) !== String(theirs)) return null
    return { sheet: other.sheet.reading.sheet, address: address(place.row, place.column) }
  }
}

/** The findings, those at a value that stands in two sheets with the other cell. */
export function* namingCopies(
  registry: Registry,
  sheets: readonly SourcedSheet[],
  judged: readonly Judged[],
): Steps<readonly Judged[]> {
  let statements: Statements | null = null
  const told: Judged[] = []
  for (const [index, each] of judged.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) yield
    const { finding } = each
    const concerned =
      finding.severity === 'error' &&
      finding.kind === 'violation' &&
      finding.value !== null &&
      finding.related.length === 0
    statements ??= concerned ? new Statements(registry, sheets) : null
    const copy = concerned ? (statements?.copyOf(each) ?? null) : null
    told.push(
      copy === null
        ? each
        : {
            ...each,
            finding: {
              ...finding,
              related: [{ file: finding.file, ...copy }],
              mend: `${finding.mend}；改这一格的，“${copy.sheet}”${copy.address} 填的相同，一并改`,
            },
          },
    )
  }
  return told
}
