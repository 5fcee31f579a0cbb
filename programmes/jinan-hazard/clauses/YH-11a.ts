/** A county union has a reward scheme and a fund of its own; that it has none bars no worker. */

import { type RowFault, workbookRule } from '../../../rules/rule.ts'
import { saysNothing } from '../../../rules/words/says-nothing.ts'
import { submissionInfo } from '../../../templates/forms/submission-info.ts'
import { rewardScheme } from '../forms/reward-scheme.ts'
import { jinanHazard } from '../identity.ts'

export const countyScheme = workbookRule({
  id: 'YH-11a',
  severity: 'warning',
  ofSender: true,
  forms: { schemes: rewardScheme, info: submissionInfo },
  reads: { schemes: ['document', 'fund'], info: ['programme', 'unitKind'] },
  when: {
    info: (row) => row.programme === jinanHazard.name && row.unitKind === '区县总工会',
  },
  checks: '区县（功能区）总工会每年报有没有本级奖励办法、专项奖励资金；没有的只提醒该工会，不影响职工申报',
  reading: '区县没有建立制度是区县的事，不妨碍职工领取市级奖励；市级和区县都奖励的，资金各出，可以并行。',
  mend: '请制定本级职工排查事故隐患奖励办法、设立专项资金，并填“奖励制度情况”表；已有的请补填',
  holds: ({ schemes, info }, _params, senders) => {
    const [county] = info
    if (county === undefined) return []
    const [scheme] = schemes
    if (scheme === undefined)
      return [
        {
          row: county,
          blames: 'unitKind',
          says: '没有填“奖励制度情况”表，看不出有没有本级奖励办法和专项资金',
        },
      ]
    const faults: RowFault[] = []
    if (saysNothing(scheme.document))
      faults.push({ row: scheme, blames: 'document', says: '没有本级奖励办法' })
    if (!senders.reported(scheme, 'fund') && (scheme.fund ?? 0) <= 0)
      faults.push({ row: scheme, blames: 'fund', says: '没有本级专项奖励资金' })
    return faults
  },
})
