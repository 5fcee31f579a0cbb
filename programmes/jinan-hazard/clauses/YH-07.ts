/** Only hazards of the third level and above are rewarded. */

import { rule } from '../../../rules/rule.ts'
import { finalLevel } from '../final-level.ts'
import { hazardApplication } from '../forms/hazard-application.ts'

export const rewardedLevels = rule({
  id: 'YH-07',
  severity: 'error',
  form: hazardApplication,
  reads: ['level', 'cityLevel'],
  blames: 'level',
  checks: '奖励一级、二级、三级隐患，四级不奖；市级审定过等级的按审定等级',
  reading: '“三级以上”指一、二、三级，级数越小越重。',
  mend: '四级隐患市总工会不奖励，请撤下这一行；等级填错的请改正',
  holds: (row) => {
    const level = finalLevel(row)
    if (level === undefined) return undefined
    if (level !== '四级') return true
    return row.cityLevel === undefined ? false : { blames: 'cityLevel' }
  },
  says: (row) => `${row.cityLevel === undefined ? '申报' : '市级审定'}等级为四级，不在奖励范围`,
  expected: () => '一级、二级、三级',
})
