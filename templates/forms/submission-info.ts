/** 报送信息: who sends which programme of which year. */

import { choice, day, listed, text, year, yesNo } from '../sheet/column-kinds.ts'
import { form } from '../sheet/form.ts'
import { version } from '../sheet/version-column.ts'
import { explanation, telephone } from './record-columns.ts'

export const submissionInfo = form({
  id: 'submission-info',
  title: '报送信息',
  aliases: ['报送信息表', '填报信息'],
  layout: 'card',
  instructions: ['每份文件先填这张表；改正后再报的，版本号加 1'],
  columns: {
    unit: text({
      identifies: true,
      header: ['报送单位'],
      aliases: ['填报单位', '推荐单位', '上报单位'],
      required: true,
      fill: '填报送工会的全称，从下拉列表选',
      width: 26,
    }),
    unitKind: listed('单位类型', {
      header: ['单位类型'],
      aliases: ['推荐单位类型', '报送单位类型'],
      required: true,
      fill: '已按本模板填好，功能区工会也照此，不用改',
      width: 18,
    }),
    sentTo: text({
      header: ['报送至'],
      aliases: ['接收单位', '主送单位'],
      fill: '填收这份材料的上级工会全称',
      width: 20,
    }),
    programme: listed('申报项目', {
      identifies: true,
      header: ['申报项目'],
      required: true,
      fill: '已按本文件填好，不要改',
      width: 22,
    }),
    year: year({
      identifies: true,
      header: ['申报年度'],
      aliases: ['年度', '申报年份'],
      required: true,
      fill: '填四位年份，如 2026',
    }),
    contact: text({
      header: ['联系人'],
      aliases: ['填报人', '经办人'],
      informative: true,
      fill: '填经办人姓名',
      width: 12,
    }),
    phone: telephone('联系电话', ['电话', '联系方式', '手机']),
    date: day({
      header: ['报送日期'],
      aliases: ['上报日期', '填报日期', '报送时间'],
      fill: '填报出的日期，如 2026-09-20',
    }),
    version: version({
      identifies: true,
      header: ['版本号'],
      aliases: ['版本', '报送次数'],
      informative: true,
      fill: '第一次报填 1，改正后再报依次加 1',
    }),
    action: choice(['报送', '撤回'], {
      header: ['报送性质'],
      aliases: ['报送类型'],
      spellings: { 首次报送: '报送', 重新报送: '报送', 更正: '报送', 撤销: '撤回' },
      informative: true,
      fill: '一般不填；要撤回已经报送的全部申报时选“撤回”，版本号加 1',
      width: 12,
    }),
    takenBack: text({
      header: ['撤回编号'],
      aliases: ['撤回的申报编号'],
      informative: true,
      fill: '一般不填；只撤回以前报过的其中几条时，填这几条的申报编号，用顿号隔开',
      width: 16,
    }),
    none: yesNo({
      header: ['零报告'],
      aliases: ['是否零报告'],
      informative: true,
      fill: '本年度没有申报的填“是”；有申报的不填',
    }),
    citedDocument: text({
      header: ['引用文号'],
      aliases: ['依据文号', '依据文件'],
      fill: '填据以申报的通知或办法文号；没有的不填',
      width: 24,
    }),
    content: choice(['申报', '年度报告'], {
      header: ['报送内容'],
      identifies: true,
      informative: true,
      fill: '已按本文件填好，不要改：申报填“申报”，已命名工作室的年度报告填“年度报告”',
      width: 12,
    }),
    explanation: explanation(),
  },
})
