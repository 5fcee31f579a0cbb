/** Whether something was sent by the deadline; the hour is a person's to see. */
import type { Day } from '../../templates/values/day.ts'
import type { Fault } from '../rule.ts'
import { onOrBefore, type Truth } from '../truth.ts'

/** @param time of the deadline's day, `17:00`, where the notice gives one: sheets tell days alone */
export function inTime(sent: Day | undefined, deadline: Day, time: string | undefined): Truth | Fault {
  const by = onOrBefore(sent, deadline)
  if (by !== true || time === undefined || time === '24:00' || `${sent}` !== `${deadline}`) return by
  return {
    severity: 'info',
    says: `报送日期就是截止日，通知定在 ${time} 截止；是否在截止时刻以前送到，由收件人核对`,
    mend: '不必修改',
  }
}
