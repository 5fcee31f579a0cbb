/** Days of what has happened that lie after the day of sending, and a file all of whose days are moved. */
import type { Judged, SourcedSheet } from '../../rules/judgement.ts'
import { submissionInfo } from '../../templates/forms/submission-info.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import type { Form } from '../../templates/sheet/form.ts'
import { compareDays, Day, dayOfSerial, serialOfDay } from '../../templates/values/day.ts'
import { onceFor } from '../../templates/values/once-for.ts'
import { flatMapSteps, type Steps } from '../../templates/values/steps.ts'
import type { Submission } from '../recognise/submission.ts'
import { onCell } from './cell-finding.ts'

/** Days between two pauses. */
const DAYS_AT_ONCE = 500

interface Told {
  readonly sheet: SourcedSheet
  readonly record: RecordRead
  readonly key: string
  readonly day: Day
  /** Excel holds it as a day, so that the workbook's own counting of days may move it. */
  readonly counted: boolean
}

/** The columns of a form that hold days of what has happened. */
const keysOfDays = onceFor(({ columns }: Form) =>
  Object.keys(columns).filter((key) => columns[key]!.kind === 'day' && !columns[key]!.mayFollow),
)

/** Days that the sender itself wrote of what has happened; what went up from below was asked there. */
function* daysTold({ sheets }: Submission): Generator<Told> {
  for (const sheet of sheets) {
    const keys = keysOfDays(sheet.reading.form)
    for (const record of sheet.reading.records) {
      if (record.origin !== null) continue
      const row = record.row as Record<string, unknown>
      for (const key of keys) {
        const day = row[key]
        if (!(day instanceof Day)) continue
        const cell = record.cells[key]
        yield { sheet, record, key, day, counted: typeof cell === 'number' && isSerial(cell, day) }
      }
    }
  }
}

const serialOf = ({ year, month, day }: Day): number | null =>
  month === undefined || day === undefined ? null : serialOfDay({ year, month, day })

const isSerial = (cell: number, day: Day): boolean => serialOf(day) === Math.floor(cell)

/** By so much the two systems in which workbooks count their days, from 1900 and from 1904, lie apart. */
const BETWEEN_SYSTEMS = 1462

/** So many days at least, lest two slips look like a moved file. */
const FEWEST = 3

/**
 * By how much the days of a whole file are moved, or `null`. Moved forward, it holds days that no sender can have
 * seen, all of which fall into the years of the report once put back; moved back, its last day of all does.
 */
function movedBy({ year }: Submission, told: readonly Told[]): number | null {
  const days = told.flatMap(({ day, counted }) => (counted ? [serialOf(day)!] : []))
  if (days.length < FEWEST) return null
  const [from, to] = [new Day(year - 1, 10, 1), new Day(year + 1, 3, 31)].map((day) => serialOf(day)!)
  const falls = (serial: number): boolean => serial >= from! && serial <= to!
  const late = days.filter((serial) => serial > to!)
  const ownYears = days.filter(falls)
  if (late.length >= FEWEST && late.length > ownYears.length && late.every((d) => falls(d - BETWEEN_SYSTEMS)))
    return BETWEEN_SYSTEMS
  return falls(Math.max(...days) + BETWEEN_SYSTEMS) ? -BETWEEN_SYSTEMS : null
}

/** On the day of sending, or where the file has none, on the first day told. */
function movedFinding(told: readonly Told[], by: number): Judged {
  const own = told.find(({ sheet, counted }) => counted && sheet.reading.form === (submissionInfo as Form))
  const { sheet, record, key, day } = own ?? told.find(({ counted }) => counted)!
  const meant = dayOfSerial(serialOf(day)! - by)
  return onCell(sheet, record, key, {
    code: 'merge/days-moved',
    severity: 'error',
    expected: String(meant),
    message: `这份文件的日期都像是${by > 0 ? '晚' : '早'}了四年零一天（如 ${day} 想必是 ${meant}）：是“1904 日期系统”弄错的`,
    mend: '请把各表的日期逐一改对；以后从别的工作簿复制日期前，先看两边的“使用 1904 日期系统”是否一致',
  })
}

/**
 * Asks about each day after that of sending, or once for a file all of whose days are moved. A day that is known only
 * to its month or year is asked about where all of it lies after. With pauses.
 */
export function* daysAheadSteps(submission: Submission): Steps<Judged[]> {
  const told: Told[] = []
  for (const one of daysTold(submission)) {
    told.push(one)
    if (told.length % DAYS_AT_ONCE === 0) yield
  }
  const moved = movedBy(submission, told)
  if (moved !== null) return [movedFinding(told, moved)]
  const { date } = submission
  if (date === undefined || !date.complete) return []
  const reach = ({ month, day }: Day): Day => {
    if (month === undefined) return new Day(date.year)
    return day === undefined ? new Day(date.year, date.month) : date
  }
  return yield* flatMapSteps(told, ({ sheet, record, key, day }) => {
    if (compareDays(day, reach(day)) <= 0) return []
    return [
      onCell(sheet, record, key, {
        code: 'merge/after-sending',
        severity: 'review',
        message: `${day} 晚于报送日期 ${date}`,
        mend: '请核对这一格和“报送信息”的报送日期，改正写错的一处；还没有发生的留空',
      }),
    ]
  })
}
