/** 创新成果: awards, patents and recognitions, one row each. */
import { choice, code, day, money, text, yesNo } from '../sheet/column-kinds.ts'
import { form } from '../sheet/form.ts'
import {
  ACHIEVEMENT_KIND_SPELLINGS,
  ACHIEVEMENT_KINDS,
  AWARD_GRADE_SPELLINGS,
  AWARD_GRADES,
  AWARD_LEVEL_SPELLINGS,
  AWARD_LEVELS,
  SCOPE_SPELLINGS,
  SCOPES,
} from '../values/vocabulary.ts'
import { applicationNumber, explanation } from './record-columns.ts'

export const achievements = form({
  id: 'achievements',
  title: '创新成果',
  aliases: ['创新成果表', '成果表', '创新成果明细表', '成果情况'],
  layout: 'table-or-card',
  joins: 'number',
  instructions: ['一项获奖、专利或认定填一行；同一成果的几项奖用相同的成果名称'],
  columns: {
    number: applicationNumber({ key: true }),
    name: text({
      header: ['成果名称'],
      aliases: ['创新成果名称', '创新成果', '项目名称'],
      rollup: 'key',
      fill: '照证书填成果全称',
      width: 28,
    }),
    kind: choice(ACHIEVEMENT_KINDS, {
      header: ['成果类别'],
      aliases: ['类别', '成果类型'],
      spellings: ACHIEVEMENT_KIND_SPELLINGS,
      fill: '从下拉列表选；实用新型和外观设计专利选“其他认定”',
    }),
    prize: text({
      header: ['奖种'],
      aliases: ['奖项名称', '获奖名称', '奖励名称', '称号名称'],
      rollup: 'key',
      fill: '照证书填奖项或称号名称，如 2024年度省科学技术进步奖',
      width: 24,
    }),
    level: choice(AWARD_LEVELS, {
      header: ['级别'],
      aliases: ['获奖级别', '奖项级别', '认定级别', '认定范围'],
      spellings: AWARD_LEVEL_SPELLINGS,
      fill: '按颁发单位的级别从下拉列表选；行业性的选“全国行业”或“全省行业”',
      width: 11,
    }),
    grade: choice(AWARD_GRADES, {
      header: ['等次'],
      aliases: ['获奖等次', '奖项等次', '等级', '获奖等级'],
      spellings: AWARD_GRADE_SPELLINGS,
      fill: '照证书填等次；最高奖、合作奖等不分等的选“不分等级”',
      width: 10,
    }),
    issuer: text({
      header: ['颁发单位'],
      aliases: ['颁奖单位', '认定单位', '授予单位', '发证单位', '颁发（认定）单位'],
      fill: '照证书公章填单位全称；专利填 国家知识产权局',
      width: 22,
    }),
    certificate: text({
      header: ['证书编号'],
      aliases: ['证书号', '获奖证书编号', '证书号码'],
      fill: '照证书填编号；没有编号的填表彰文号',
      width: 18,
    }),
    patentNumber: code({
      header: ['专利号'],
      aliases: ['发明专利号', '专利编号'],
      format: 'patent-number',
      rollup: 'key',
      fill: '填 ZL 开头的专利号，如 ZL201910123456.X；不填公布号 CN…',
      width: 20,
    }),
    grantedOn: day({
      header: ['授权公告日'],
      aliases: ['授权公告日期', '专利授权日期', '授权日期', '授权日'],
      fill: '专利填证书上的授权公告日，如 2025-03-14；不是申请日',
    }),
    receivedOn: day({
      header: ['获得日期'],
      aliases: ['获奖日期', '获奖时间', '获得时间', '认定日期', '授予日期', '证书日期'],
      fill: '填证书或表彰决定的落款日期，如 2025-03-14',
    }),
    completedOn: day({
      header: ['完成日期'],
      aliases: ['成果完成日期', '完成时间'],
      fill: '填成果完成的日期，如 2025-11-30',
    }),
    winners: text({
      header: ['获奖人'],
      aliases: ['完成人', '发明人', '主要完成人', '获奖人员'],
      fill: '照证书填全部人名，用顿号隔开',
      width: 22,
    }),
    applied: yesNo({
      header: ['是否推广应用'],
      aliases: ['推广应用', '是否已推广应用'],
      fill: '已经推广应用的填“是”，没有的填“否”',
    }),
    scope: choice(SCOPES, {
      header: ['推广范围'],
      aliases: ['推广应用范围', '应用范围'],
      spellings: SCOPE_SPELLINGS,
      fill: '填已推广到的最大范围，从下拉列表选',
    }),
    scopeProof: text({
      header: ['推广证明'],
      aliases: ['推广应用证明', '应用证明'],
      fill: '填推广应用证明的附件名',
    }),
    economicBenefit: money({
      header: ['经济效益（万元）'],
      unit: '万元',
      usual: [0.1, 100_000],
      rollup: 'sum',
      fill: '填有证明的累计经济效益，单位万元，如 120.5；没有的不填',
    }),
    socialBenefit: text({
      header: ['社会效益'],
      aliases: ['社会效益说明'],
      fill: '用一两句话写社会效益；经济效益和社会效益至少填一项',
      width: 24,
    }),
    benefitProof: text({
      header: ['效益证明'],
      aliases: ['证明附件', '效益证明附件'],
      fill: '填效益证明的附件名',
    }),
    explanation: explanation(),
  },
})
