/** Whether something was sent by the deadline; the hour is a person's to see. */
import type { Day } from '../../templates/values/day.ts'
import type { Fault } from '../rule.ts'
import { onOrBefore, type Truth } from '../truth.ts'

/**
 * @param time of the deadline's day, `17:00`, where the notice gives one: sheets give days alone
 * @param extension to when the office extended the term of this unit; such a day has no hour
 */
export function inTime(
  sent: Day | undefined,
  deadline: Day,
  time: string | undefined,
  extension: Day | undefined,
): Truth | Fault {
  const by = onOrBefore(sent, deadline)
  if (extension !== undefined && by !== true) return onOrBefore(sent, extension)
  if (by !== true || time === undefined || time === '24:00' || `${sent}` !== `${deadline}`) return by
  return {
    severity: 'info',
    says: `报送日期就是截止日，通知定在 ${time} 截止；是否在截止时刻以前送到，由收件人核对`,
    mend: '不必修改',
  }
}

/**
 * What is said of a later version that came after the deadline: lateness is that of the first sending, which the
 * file itself does not show; a correction has a term of its own.
 * @param correction the day of that term, where the notice sets one
 */
export function lateVersion(
  sent: Day | undefined,
  version: number,
  late: string,
  correction: Day | undefined,
): Fault {
  if (onOrBefore(sent, correction) === false)
    return {
      says: `第 ${version} 版报送日期 ${sent} 晚于补正截止日 ${correction}，补正已经逾期`,
      expected: `不晚于 ${correction}`,
    }
  return {
    severity: 'review',
    says: `${late}；这是第 ${version} 版，没有读到前面的版本，首次报送是否在期内由收件人核对`,
    mend: '请收件人核对首次报送的日期；同意延期的，在“推荐名额分配”填“延期至”和理由',
  }
}
