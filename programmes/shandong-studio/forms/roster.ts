/** 齐鲁工匠（齐鲁大工匠）名册: the craftsmen named in the province, and whether each leads a studio yet. */

import { explanation, identityNumber } from '../../../templates/forms/record-columns.ts'
import { choice, text, year } from '../../../templates/sheet/column-kinds.ts'
import { form } from '../../../templates/sheet/form.ts'
import { CRAFTSMAN_TITLES } from '../../../templates/values/vocabulary.ts'

export const craftsmanRoster = form({
  id: 'craftsman-roster',
  title: '齐鲁工匠（齐鲁大工匠）名册',
  aliases: ['齐鲁工匠名册', '工匠名册'],
  layout: 'table',
  instructions: ['照选树命名文件填，一人一行；往年的也留着'],
  columns: {
    year: year({
      header: ['命名年度'],
      aliases: ['年度', '选树年度'],
      required: true,
      rollup: 'key',
      fill: '填称号的命名年度，如 2018',
    }),
    name: text({
      header: ['姓名'],
      aliases: ['工匠姓名'],
      required: true,
      rollup: 'key',
      fill: '照命名文件填',
      width: 10,
    }),
    title: choice(CRAFTSMAN_TITLES, {
      header: ['称号'],
      aliases: ['工匠称号', '荣誉称号'],
      required: true,
      fill: '选“齐鲁工匠”或“齐鲁大工匠”',
      width: 12,
    }),
    identity: identityNumber({
      header: ['证件号码'],
      aliases: ['证件号', '身份证号', '身份证号码', '身份证'],
    }),
    employer: text({
      header: ['所在单位'],
      aliases: ['单位名称', '工作单位'],
      fill: '填工作单位全称',
      width: 26,
    }),
    unit: text({
      header: ['推荐单位'],
      aliases: ['推荐工会'],
      fill: '填负责督导的市总工会或省产业、省直机关、大企业工会',
      width: 20,
    }),
    studio: text({
      header: ['工作室名称'],
      aliases: ['领衔工作室', '创新工作室'],
      fill: '已领衔创建的填工作室名称；没有的不填',
      width: 26,
    }),
    status: choice(['未创建', '督导中', '已创建'], {
      header: ['创建状态'],
      aliases: ['工作室创建状态'],
      spellings: { 创建中: '督导中', 督导: '督导中' },
      fill: '从下拉列表选',
      width: 10,
    }),
    explanation: explanation(),
  },
})
