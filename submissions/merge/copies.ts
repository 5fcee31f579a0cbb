/** Records that are on hand word for word twice: which of them comparisons leave out, and what is said of them. */
import type { Judged, SourcedSheet } from '../../rules/judgement.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import { address } from '../../templates/sheet/grid.ts'
import { AT_ONCE, type Steps } from '../../templates/values/steps.ts'
import { byCode } from '../../templates/values/text.ts'
import { onCell } from '../check/cell-finding.ts'
import { type Application, contentOf, type Standing } from './entry.ts'

/** By the union that first sent it, file, sheet and row. */
export const byOrigin = (a: Application, b: Application): number => {
  const key = ({ origin, submission }: Application) =>
    [origin.unit, origin.file, origin.sheet, String(origin.row).padStart(8, '0'), submission.file].join(
      '\u0000',
    )
  return byCode(key(a), key(b))
}

/** The rows of the applications that count as copies or wait, but for those that one which counts has as well. */
export function asideRows(
  applications: readonly Application[],
  of: (a: Application) => Standing,
): RecordRead[] {
  const aside = (a: Application): boolean => of(a) === 'duplicate' || of(a) === 'waiting'
  const counting = new Set(
    applications.flatMap((a) => (aside(a) ? [] : a.children.map(({ record }) => record))),
  )
  return applications
    .filter(aside)
    .flatMap((a) => [a.record, ...a.children.map(({ record }) => record).filter((row) => !counting.has(row))])
}

/** The sheets as rules that compare see them: without some of their rows. */
export const withoutRows = (
  sheets: readonly SourcedSheet[],
  hidden: ReadonlySet<RecordRead>,
): SourcedSheet[] =>
  sheets.map(({ reading, source }) => ({
    source,
    reading: { ...reading, records: reading.records.filter((record) => !hidden.has(record)) },
  }))

/**
 * Says of an application that another sheet of its own workbook has it again, word for word: it counts once, and
 * nobody has to mend anything. With pauses.
 */
export function* copyFindingsSteps(
  applications: readonly Application[],
  of: (a: Application) => Standing,
): Steps<Judged[]> {
  const first = new Map<string, Application>()
  const judged: Judged[] = []
  if (!applications.some((application) => of(application) === 'duplicate')) return judged
  for (const [index, application] of applications.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) yield
    const standing = of(application)
    if (standing === 'superseded') continue
    const key = [application.submission.file, contentOf(application)].join('\u0000')
    const counted = first.get(key)
    if (counted === undefined) first.set(key, application)
    else if (standing === 'duplicate' && counted.sheet !== application.sheet)
      judged.push(sameInSheet(counted, application))
  }
  return judged
}

function sameInSheet(counted: Application, copy: Application): Judged {
  const { sheet, record, submission } = copy
  const place = record.place('number')
  const isCard = record.through !== undefined
  return onCell(counted.sheet, counted.record, 'number', {
    code: 'merge/copy',
    severity: 'info',
    message: `与本文件《${sheet.reading.sheet}》${isCard ? '' : `第 ${record.number} 行`}相同，只算一次`,
    mend: isCard ? '复制后还没有填的，请填好；用不着的，可以删去' : '不用处理；旧表用不着的，可以删去',
    related: place
      ? [
          {
            file: submission.file,
            sheet: sheet.reading.sheet,
            address: address(place.row, place.column),
          },
        ]
      : [],
  })
}
