/** 审定意见: what the office decided of each record. A decision holds on to 申报编号 and name, not to a row. */
import { choice, count, day, text } from '../sheet/column-kinds.ts'
import { form } from '../sheet/form.ts'
import { applicationNumber, explanation, programmeOfLine } from './record-columns.ts'

export const decisions = form({
  id: 'decisions',
  title: '审定意见',
  aliases: ['审定意见表', '推荐意见'],
  layout: 'table',
  instructions: [
    '一条申报一行，由汇总程序列出；意见、排序、重复处理、豁免由审定人填，填过的不会被改动',
    '豁免须写理由、审定人和日期',
  ],
  columns: {
    programme: programmeOfLine(),
    unit: text({
      header: ['推荐单位'],
      aliases: ['报送单位'],
      required: true,
      rollup: 'key',
      shared: true,
      fill: '填推荐工会的全称',
      width: 22,
    }),
    number: applicationNumber({ key: true }),
    name: text({
      header: ['名称'],
      aliases: ['工作室名称', '隐患名称'],
      fill: '填工作室名称或隐患名称，用来核对编号没有填错',
      width: 26,
    }),
    who: text({
      header: ['姓名'],
      aliases: ['领衔人', '发现人'],
      informative: true,
      fill: '由汇总程序填写：领衔人或第一发现人',
      width: 10,
    }),
    employer: text({
      header: ['所在单位'],
      informative: true,
      fill: '由汇总程序填写',
      width: 22,
    }),
    verdict: text({
      header: ['校验结论'],
      informative: true,
      fill: '由汇总程序填写，每次汇总更新',
      width: 16,
    }),
    problems: text({
      header: ['主要问题'],
      informative: true,
      fill: '由汇总程序填写：还有几处问题，先列最重的',
      width: 60,
    }),
    proposed: text({
      header: ['建议'],
      informative: true,
      fill: '由汇总程序填写，只供参考；意见由审定人填',
      width: 12,
    }),
    decision: choice(['推荐', '不推荐'], {
      header: ['意见'],
      aliases: ['审定结论', '是否推荐'],
      spellings: { 是: '推荐', 同意推荐: '推荐', 否: '不推荐', 不同意推荐: '不推荐' },
      fill: '填“推荐”或“不推荐”；没有定的不填',
      width: 10,
    }),
    rank: count({
      header: ['排序'],
      aliases: ['推荐排序'],
      fill: '填推荐顺序，从 1 起，不重号',
    }),
    duplicate: choice(['保留', '剔除', '不是重复'], {
      header: ['重复处理'],
      spellings: { 保留本条: '保留', 剔除本条: '剔除', 非重复: '不是重复' },
      fill: '疑似重复的选处理办法；没有重复的不填',
      width: 12,
    }),
    waivedRule: text({
      header: ['豁免规则'],
      aliases: ['豁免条款'],
      fill: '照问题清单“规则”一栏填予以豁免的规则号；一行一条',
      width: 14,
    }),
    waivedUntil: day({
      header: ['豁免有效期至'],
      aliases: ['豁免期限', '豁免至'],
      informative: true,
      fill: '填豁免的最后一天，如 2026-12-31；只对本年有效的填年底',
    }),
    reason: text({
      header: ['理由'],
      aliases: ['审定理由'],
      fill: '不推荐、剔除或豁免的，写明理由',
      width: 28,
    }),
    decidedBy: text({
      header: ['审定人'],
      aliases: ['审批人'],
      fill: '填作出决定的人或会议',
      width: 14,
    }),
    decidedOn: day({
      header: ['审定日期'],
      aliases: ['审批日期'],
      informative: true,
      fill: '填作出决定的日期，如 2026-06-15',
    }),
    explanation: explanation(),
    content: text({
      header: ['内容校验值'],
      informative: true,
      fill: '由汇总程序填写，用来认出作出意见以后改过的申报',
      width: 18,
    }),
  },
})
