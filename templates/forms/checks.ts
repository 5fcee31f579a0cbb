/** 审核记录: what a person found on an item that only a person can judge. It holds on to 申报编号 and rule, not to a row. */
import { choice, day, text } from '../sheet/column-kinds.ts'
import { form } from '../sheet/form.ts'
import { applicationNumber, programmeOfLine } from './record-columns.ts'

export const CHECK_RESULTS = ['符合', '不符合', '存疑'] as const
export type CheckResult = (typeof CHECK_RESULTS)[number]

export const checks = form({
  id: 'checks',
  title: '审核记录',
  aliases: ['审核记录表', '人工审核记录'],
  layout: 'table',
  instructions: [
    '“审核清单”里的一项，审过的记一行；没有审的不用列',
    '规则号照“审核清单”填；结论写“不符合”“存疑”的，写明意见',
  ],
  columns: {
    programme: programmeOfLine(),
    unit: text({
      header: ['推荐单位'],
      aliases: ['报送单位'],
      required: true,
      informative: true,
      rollup: 'key',
      shared: true,
      fill: '填推荐工会的全称',
      width: 22,
    }),
    number: applicationNumber({ key: true }),
    name: text({
      header: ['名称'],
      aliases: ['工作室名称', '隐患名称'],
      informative: true,
      fill: '填工作室名称或隐患名称，用来核对编号没有填错',
      width: 26,
    }),
    rule: text({
      header: ['规则'],
      aliases: ['规则编号'],
      required: true,
      informative: true,
      fill: '照“审核清单”填规则号，如 JN-05-2',
      width: 14,
    }),
    looksAt: text({ header: ['审核什么'], informative: true, fill: '照“审核清单”填', width: 40 }),
    result: choice(CHECK_RESULTS, {
      header: ['审核结论'],
      informative: true,
      fill: '填“符合”“不符合”或“存疑”',
      width: 10,
    }),
    note: text({
      header: ['审核意见'],
      informative: true,
      fill: '不符合或存疑的，写明为什么；其余可以不填',
      width: 30,
    }),
    checkedBy: text({ header: ['审核人'], informative: true, fill: '填审核的人', width: 12 }),
    checkedOn: day({ header: ['审核日期'], informative: true, fill: '填审核的日期，如 2026-06-15' }),
    content: text({
      header: ['内容校验值'],
      informative: true,
      fill: '由程序填写，用来认出审核以后改过的申报',
      width: 18,
    }),
  },
})
