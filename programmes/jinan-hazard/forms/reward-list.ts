/** 奖励发放名单: what the city pays for hazards, one batch a year. */

import { applicationNumber, explanation } from '../../../templates/forms/record-columns.ts'
import { day, money, text, year } from '../../../templates/sheet/column-kinds.ts'
import { form } from '../../../templates/sheet/form.ts'
import { hazardLevel } from './hazard-columns.ts'

export const rewardList = form({
  id: 'reward-list',
  title: '奖励发放名单',
  aliases: ['隐患奖励发放名单', '奖励发放表'],
  layout: 'table',
  instructions: ['一处隐患一行，一年一个批次；往年的名单也留着，用来查重'],
  columns: {
    year: year({
      identifies: true,
      header: ['申报年度'],
      aliases: ['年度'],
      required: true,
      rollup: 'key',
      fill: '填四位年份，如 2026',
    }),
    unit: text({
      identifies: true,
      header: ['推荐单位'],
      aliases: ['报送单位'],
      required: true,
      rollup: 'key',
      shared: true,
      fill: '填报送工会的全称',
      width: 22,
    }),
    number: applicationNumber({ key: true }),
    employer: text({
      header: ['所在单位'],
      fill: '与申请表一致',
      width: 26,
    }),
    hazard: text({ header: ['隐患名称'], fill: '与申请表一致', width: 28 }),
    hazardPlace: text({ header: ['隐患部位'], fill: '与申请表一致', width: 22 }),
    finder: text({
      header: ['奖励人'],
      aliases: ['第一发现人', '发现人'],
      required: true,
      fill: '填受奖励的第一发现人；集体填牵头人',
      width: 12,
    }),
    level: hazardLevel({
      header: '最终等级',
      aliases: ['隐患等级', '审定等级'],
      required: true,
      fill: '市级审定过的填审定等级，否则填申报等级',
    }),
    reward: money({
      header: ['奖励金额（元）'],
      aliases: ['发放金额'],
      unit: '元',
      usual: [100, 100_000],
      required: true,
      rollup: 'sum',
      totalUnchecked: true,
      fill: '填实际发放的金额，单位元',
    }),
    batch: text({
      header: ['发放批次'],
      aliases: ['批次'],
      fill: '填批次名称，如 2026年第1批',
      width: 14,
    }),
    paidOn: day({
      header: ['发放日期'],
      mayFollow: true,
      aliases: ['支付日期'],
      fill: '填付款日期，如 2026-11-15；没有发的不填',
    }),
    explanation: explanation(),
  },
})
