/** 团队成员: who belongs to the studio, the leader included. */
import { choice, count, text, yesNo } from '../sheet/column-kinds.ts'
import { form } from '../sheet/form.ts'
import {
  EDUCATION_SPELLINGS,
  EDUCATIONS,
  SKILL_GRADE_SPELLINGS,
  SKILL_GRADES,
  UNSETTLED_GRADES,
} from '../values/vocabulary.ts'
import { applicationNumber, explanation } from './record-columns.ts'

export const members = form({
  id: 'members',
  title: '团队成员',
  aliases: ['团队成员表', '成员表', '工作室成员', '成员名单', '主要成员'],
  layout: 'table',
  joins: 'number',
  instructions: ['一名成员填一行，领衔人也填'],
  columns: {
    number: applicationNumber({ key: true }),
    name: text({
      header: ['姓名'],
      aliases: ['成员姓名', '成员'],
      rollup: 'key',
      fill: '填成员姓名，与证书上一致',
      width: 10,
    }),
    age: count({ header: ['年龄'], fill: '填申报时的周岁，只填整数' }),
    education: choice(EDUCATIONS, {
      header: ['学历'],
      aliases: ['文化程度'],
      spellings: EDUCATION_SPELLINGS,
      fill: '填最高学历，从下拉列表选',
      width: 10,
    }),
    skillGrade: choice(SKILL_GRADES, {
      header: ['职业技能等级'],
      aliases: ['技能等级', '职业资格等级'],
      spellings: SKILL_GRADE_SPELLINGS,
      unsettled: UNSETTLED_GRADES,
      fill: '照证书从下拉列表选；没有的不填',
    }),
    title: text({
      header: ['职称'],
      aliases: ['专业技术职称'],
      fill: '填专业技术职称；没有的不填',
      width: 12,
    }),
    frontLine: yesNo({
      header: ['是否一线职工'],
      aliases: ['一线职工', '是否一线'],
      fill: '在一线岗位的填“是”，否则填“否”',
      width: 10,
    }),
    certificate: text({
      header: ['证书编号'],
      aliases: ['荣誉或资格证书编号', '证书号'],
      fill: '填荣誉、职业资格或技能等级证书的编号，有几份的用顿号隔开',
      width: 22,
    }),
    explanation: explanation(),
  },
})
