/** Whether an award lies within the years before the application, and what its date leaves in doubt. */

import type { achievements } from '../../templates/forms/achievements.ts'
import type { Key } from '../../templates/sheet/form.ts'
import type { Day } from '../../templates/values/day.ts'
import type { Senders } from '../rule.ts'
import { withinYearsBefore } from '../truth.ts'
import type { Achievement, Item } from './evidence.ts'

/** The years before the basis date, both ends included. */
export interface Window {
  readonly years: number
  /** The notice's basis date, else the day of the application; `undefined` where the form gives none. */
  readonly basis: Day | undefined
  /** The notice sets it. */
  readonly byNotice: boolean
}

/** A patent dates from the publication of its grant, an award from its certificate. */
export const dateKey = (row: Achievement): 'grantedOn' | 'receivedOn' =>
  row.kind === '国家发明专利' ? 'grantedOn' : 'receivedOn'

const DATE_NAMES = { grantedOn: '授权公告日', receivedOn: '获得日期' } as const

/** The years that a title names, as in 2018年度科技进步奖. */
const yearsIn = (title: string): number[] =>
  [...title.matchAll(/(?<!\d)((?:19|20)\d{2})(?=\s*[年—–-])/g)].map((match) => Number(match[1]))

/** The gap in years between an award's title and its date; 0 where the title names no year. */
function titleGap({ prize, receivedOn }: Achievement): number {
  if (prize === undefined || receivedOn === undefined) return 0
  const gaps = yearsIn(prize).map((year) => Math.abs(year - receivedOn.year))
  return gaps.length === 0 ? 0 : Math.min(...gaps)
}

/**
 * How surely an award counts by its date; `outside` where it surely lies out of the window.
 * A missing basis date leaves the award `missing`: the caller says so once, on the application.
 */
export function dated(row: Achievement, window: Window, senders: Senders): Item | 'outside' {
  const key: Key<typeof achievements> = dateKey(row)
  const date = row[dateKey(row)]
  const name = DATE_NAMES[dateKey(row)]
  const item = (standing: Item['standing'], says: string, mend?: string): Item => ({
    row,
    standing,
    blames: key,
    says,
    ...(mend ? { mend } : {}),
  })
  if (senders.reported(row, key)) return item('reported', '')
  if (date === undefined)
    return item('missing', `无法判断：“${name}”未填，看不出是否在申报前 ${window.years} 年内`)
  const within = withinYearsBefore(date, window.basis, window.years)
  if (within === false) return 'outside'
  if (within === 'unsure')
    return item(
      'unsure',
      `${name} ${date}、基准日 ${window.basis}，日期不完整，看不出是否在申报前 ${window.years} 年内`,
    )
  const gap = key === 'receivedOn' ? titleGap(row) : 0
  if (gap > 1)
    return item(
      'unsure',
      `奖项名称中的年度与获得日期 ${date} 相差 ${gap} 年`,
      '请照证书核对获得日期；确实如此的，在“说明”栏写明',
    )
  return item('sure', '')
}

/** Whether calendar years, the other reading of 申报前 N 年内, would let the award in. */
export const withinCalendarYears = (row: Achievement, { basis, years, byNotice }: Window): boolean => {
  const date = row[dateKey(row)]
  if (byNotice || basis === undefined || date === undefined) return false
  return date.year >= basis.year - years && date.year <= basis.year
}
