/** 考核评估: yearly assessments, special inspections, audits, and what followed from them. */
import { choice, day, text, year } from '../sheet/column-kinds.ts'
import { form } from '../sheet/form.ts'
import { applicationNumber, explanation } from './record-columns.ts'

export const assessments = form({
  id: 'assessments',
  title: '考核评估',
  aliases: ['考核评估表', '年度考核', '考核情况'],
  layout: 'table',
  joins: 'number',
  instructions: ['已命名的工作室填：所在单位和推荐工会每年各考核一次，一次填一行'],
  columns: {
    number: applicationNumber({ key: true }),
    studio: text({
      header: ['工作室名称'],
      aliases: ['创新工作室名称', '工作室'],
      fill: '与命名文件一致',
      width: 26,
    }),
    namedOn: day({
      header: ['命名日期'],
      aliases: ['省级命名日期', '市级命名日期', '命名时间'],
      fill: '填上级工会命名文件的日期，如 2023-08-03；还没有命名的不填',
    }),
    year: year({
      header: ['考核年度'],
      aliases: ['年度'],
      rollup: 'key',
      fill: '填考核的是哪一年，如 2025',
    }),
    kind: choice(['年度考核', '专项检查', '抽查', '审计'], {
      header: ['考核方式'],
      aliases: ['考核类型', '检查类型'],
      spellings: { 年度评估: '年度考核', 专项检查考核: '专项检查' },
      rollup: 'key',
      fill: '从下拉列表选；省总三年一次的选“专项检查”',
      width: 11,
    }),
    assessor: choice(['所在单位', '推荐工会', '市总工会', '省总工会'], {
      header: ['考核单位'],
      aliases: ['检查单位', '考核主体'],
      spellings: { 所在单位工会: '所在单位', 单位工会: '所在单位', 系统工会: '推荐工会' },
      rollup: 'key',
      fill: '从下拉列表选考核的是哪一级',
      width: 11,
    }),
    assessedOn: day({
      header: ['考核日期'],
      aliases: ['检查日期', '抽查日期', '审计日期'],
      fill: '填作出结论的日期，如 2025-12-20',
    }),
    result: choice(['合格', '不合格'], {
      header: ['考核结论'],
      aliases: ['检查结论', '审计结论', '考核结果'],
      spellings: { 达标: '合格', 优秀: '合格', 不达标: '不合格' },
      fill: '填“合格”或“不合格”',
      width: 11,
    }),
    rectifyBy: day({
      header: ['整改期限'],
      mayFollow: true,
      fill: '不合格的填限期整改的截止日期，如 2026-03-31',
    }),
    rectifyResult: choice(['达标', '不达标'], {
      header: ['整改结论'],
      aliases: ['整改结果'],
      spellings: { 合格: '达标', 不合格: '不达标' },
      fill: '整改期满后填“达标”或“不达标”',
      width: 11,
    }),
    delistedOn: day({
      header: ['摘牌日期'],
      fill: '整改不达标而摘牌的，填摘牌日期；没有的不填',
    }),
    problem: text({
      header: ['问题类型'],
      aliases: ['发现的问题'],
      fill: '审查发现资金问题的照结论写；没有的不填',
    }),
    handling: text({
      header: ['处理结果'],
      aliases: ['处理情况'],
      fill: '写已作出的处理；没有的不填',
    }),
    explanation: explanation(),
  },
})
