/** The unit of a studio has a union in good order: founded before the application, its term not run out. */
import type { Day } from '../../templates/values/day.ts'
import type { RowFault, Senders } from '../rule.ts'
import { onOrBefore } from '../truth.ts'
import type { Studio } from './studio-law.ts'

interface Severities {
  /** Where there is no union. */
  readonly none: 'error' | 'warning'
}

const unjudged = (row: Studio, blames: string, says: string, mend: string): RowFault => ({
  row,
  blames,
  kind: 'unjudged',
  severity: 'review',
  says,
  mend,
})

/** @param basis the day on which the union must stand: the notice's basis date or the day of the application */
export function unionFaults(
  row: Studio,
  basis: Day | undefined,
  { none }: Severities,
  senders: Senders,
): RowFault[] {
  const faults: RowFault[] = []
  const { unionFoundedOn, unionTermEnds } = row
  if (!senders.reported(row, 'unionFoundedOn')) {
    if (unionFoundedOn === undefined)
      faults.push(
        unjudged(
          row,
          'unionFoundedOn',
          '无法判断工会组织是否健全：“工会成立日期”未填',
          '请填单位工会成立的日期；没有建会的在“说明”栏写明',
        ),
      )
    else if (onOrBefore(unionFoundedOn, basis) === 'unsure')
      faults.push({
        row,
        blames: 'unionFoundedOn',
        severity: 'warning',
        says: `工会成立于 ${unionFoundedOn}，至 ${basis} 是否已成立看不出`,
        mend: '请把日期补充到日；确实无法查明的，在“说明”栏写明',
      })
    else if (onOrBefore(unionFoundedOn, basis) === false)
      faults.push({
        row,
        blames: 'unionFoundedOn',
        severity: none,
        says: `工会成立于 ${unionFoundedOn}，${basis} 申报时还没有工会`,
        mend: '请核对工会成立日期；确未建会的，建会后再申报',
      })
  }
  if (senders.reported(row, 'unionTermEnds')) return faults
  if (unionTermEnds === undefined)
    return [
      ...faults,
      unjudged(
        row,
        'unionTermEnds',
        '无法判断工会是否按期换届：“本届任期止”未填',
        '请填本届工会任期届满的日期',
      ),
    ]
  const inTerm = onOrBefore(basis, unionTermEnds)
  if (inTerm === false)
    faults.push({
      row,
      blames: 'unionTermEnds',
      severity: 'warning',
      says: `本届工会任期到 ${unionTermEnds} 已满，至 ${basis} 没有换届`,
      mend: '已换届的请改填新一届任期；没有换届的，在“说明”栏写明原因和换届安排',
    })
  else if (inTerm === 'unsure')
    faults.push({
      row,
      blames: 'unionTermEnds',
      severity: 'warning',
      says: `本届工会任期到 ${unionTermEnds}，至 ${basis} 是否已满看不出`,
      mend: '请把日期补充到日；确实无法查明的，在“说明”栏写明',
    })
  return faults
}
