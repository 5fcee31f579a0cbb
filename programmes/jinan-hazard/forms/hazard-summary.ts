/** 职工排查安全生产事故隐患汇总表: one line for each hazard that the union reports. */

import { applicationNumber, explanation } from '../../../templates/forms/record-columns.ts'
import { day, money, text } from '../../../templates/sheet/column-kinds.ts'
import { form } from '../../../templates/sheet/form.ts'
import { consequences, finder, finderKind, hazardLevel, hazardPlace } from './hazard-columns.ts'

export const hazardSummary = form({
  id: 'hazard-summary',
  title: '职工排查安全生产事故隐患汇总表',
  aliases: ['职工排查安全生产隐患汇总表', '事故隐患汇总表', '隐患汇总表'],
  layout: 'table',
  joins: 'number',
  instructions: ['一处隐患一行，与申请表和事故隐患报告一致：由“校验.html”或加载项的“生成汇总表”生成'],
  columns: {
    number: applicationNumber({ key: true }),
    employer: text({
      header: ['所在单位'],
      aliases: ['发现人所在单位', '单位名称'],
      required: true,
      rollup: 'key',
      shared: true,
      fill: '与申请表一致',
      width: 26,
    }),
    finder: finder(true),
    finderKind: finderKind(false),
    hazard: text({
      header: ['隐患名称'],
      aliases: ['事故隐患名称', '事故隐患', '隐患内容'],
      required: true,
      rollup: 'key',
      fill: '与申请表一致',
      width: 28,
    }),
    hazardPlace: hazardPlace(false, true),
    ...consequences(),
    level: hazardLevel({
      header: '隐患等级',
      aliases: ['等级', '事故隐患等级'],
      required: true,
      fill: '与申请表一致',
    }),
    reward: money({
      header: ['奖励金额（元）'],
      aliases: ['申请金额', '申请奖励金额', '奖金'],
      unit: '元',
      usual: [100, 100_000],
      required: true,
      rollup: 'sum',
      totalUnchecked: true,
      fill: '与申请表一致，单位元；合计等于各行之和',
    }),
    rectifiedOn: day({
      header: ['整改完成日期'],
      aliases: ['整改日期', '整改完成时间'],
      fill: '与申请表一致，如 2026-04-10',
    }),
    explanation: explanation(),
  },
})
