/** Rewards are yearly: a hazard found long before this year's deadline belonged to an earlier year. */
import { rule } from '../../../rules/rule.ts'
import { onOrBefore } from '../../../rules/truth.ts'
import { monthsBefore } from '../../../templates/values/day.ts'
import { hazardApplication } from '../forms/hazard-application.ts'
import { discoveryMonths, hazardDeadline } from '../parameters.ts'

export const foundLongAgo = rule({
  id: 'sheet/found-long-ago',
  covers: ['YH-09b'],
  severity: 'warning',
  form: hazardApplication,
  reads: ['foundOn'],
  blames: 'foundOn',
  params: { deadline: hazardDeadline, months: discoveryMonths },
  checks: '隐患发现于截止日之前 {yh-discovery-months} 个月以内，更早的须说明为何没有在上一年度申报',
  reading: '办法没有定发现到申报的期限；每年申报一次，通常报上次截止以后发现的。另一种读法按日历年。',
  mend: '请核对发现日期；上一年度没有申报的，在“说明”栏写明原因',
  holds: (row, { deadline, months }) => onOrBefore(monthsBefore(deadline, months), row.foundOn),
  says: (row, { deadline, months }) => `发现日期 ${row.foundOn} 距截止日 ${deadline} 超过 ${months} 个月`,
})
