/** Where the county's reward fund comes from: its own budget, or the government. */

import { rule } from '../../../rules/rule.ts'
import { rewardScheme } from '../forms/reward-scheme.ts'

export const schemeSource = rule({
  id: 'YH-11b',
  severity: 'info',
  ofSender: true,
  form: rewardScheme,
  reads: ['fund', 'fundSource'],
  blames: 'fundSource',
  checks: '填有专项奖励资金的，提示填资金来源：本级工会专项经费或政府（行政）支持',
  reading: '条文用“可”，两种来源都可以，也可以都有；不填不判不符。',
  mend: '请从下拉列表选资金来源；不填也可以',
  when: (row) => row.fund !== undefined && row.fund > 0,
  holds: (row) => row.fundSource !== undefined,
  says: () => '填了专项奖励资金，没有填资金来源',
})
