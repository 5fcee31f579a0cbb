/** 创新工作室推荐汇总表: one line for each studio that the union recommends. */
import { choice, count, day, text } from '../sheet/column-kinds.ts'
import { form } from '../sheet/form.ts'
import {
  SKILL_GRADE_SPELLINGS,
  SKILL_GRADES,
  STUDIO_CATEGORIES,
  STUDIO_CATEGORY_SPELLINGS,
  STUDIO_TYPE_SPELLINGS,
  STUDIO_TYPES,
  UNSETTLED_GRADES,
} from '../values/vocabulary.ts'
import { applicationNumber, explanation, telephone } from './record-columns.ts'

export const studioSummary = form({
  id: 'studio-summary',
  title: '创新工作室推荐汇总表',
  aliases: ['劳模和工匠人才创新工作室推荐汇总表', '推荐汇总表', '创新工作室汇总表'],
  layout: 'table',
  joins: 'number',
  instructions: [
    '一个工作室一行，与申报表一致：由“校验.html”或加载项的“生成汇总表”生成；推荐排序由推荐工会填，不重号',
  ],
  columns: {
    number: applicationNumber({ key: true }),
    unit: text({
      header: ['推荐单位'],
      aliases: ['推荐工会', '报送单位'],
      informative: true,
      fill: '填推荐工会的全称',
      width: 20,
    }),
    studio: text({
      header: ['工作室名称'],
      aliases: ['创新工作室名称', '创新工作室'],
      rollup: 'key',
      fill: '与申报表一致',
      width: 26,
    }),
    type: choice(STUDIO_TYPES, {
      header: ['工作室类型'],
      aliases: ['类型'],
      spellings: STUDIO_TYPE_SPELLINGS,
      fill: '申报省级的从下拉列表选；申报市级的不填',
      width: 24,
    }),
    category: choice(STUDIO_CATEGORIES, {
      header: ['申报类别'],
      aliases: ['类别', '工作室类别'],
      spellings: STUDIO_CATEGORY_SPELLINGS,
      fill: '与申报表一致，从下拉列表选',
      width: 12,
    }),
    employer: text({
      header: ['所在单位'],
      aliases: ['单位名称'],
      fill: '填单位公章上的全称',
      width: 26,
    }),
    leader: text({
      header: ['领衔人', '姓名'],
      aliases: ['领衔人', '领衔人姓名', '带头人', '负责人'],
      rollup: 'key',
      fill: '与申报表一致，只填一名',
      width: 10,
    }),
    honour: text({
      header: ['领衔人', '荣誉称号'],
      aliases: ['荣誉', '领衔人荣誉称号'],
      informative: true,
      fill: '填级别最高的一项荣誉全称',
      width: 22,
    }),
    skillGrade: choice(SKILL_GRADES, {
      header: ['领衔人', '职业技能等级'],
      aliases: ['技能等级', '职业资格等级'],
      spellings: SKILL_GRADE_SPELLINGS,
      unsettled: UNSETTLED_GRADES,
      fill: '与申报表一致，从下拉列表选',
    }),
    namedBy: text({
      header: ['本级命名单位'],
      aliases: ['命名单位'],
      fill: '填命名本工作室的推荐工会全称',
      width: 20,
    }),
    namedOn: day({
      header: ['本级命名日期'],
      aliases: ['命名日期', '命名时间'],
      fill: '填命名文件的日期，如 2020-04-27',
    }),
    basis: text({
      header: ['符合的成果条件'],
      aliases: ['符合条件', '主要成果', '成果条件'],
      informative: true,
      fill: '用一句话写凭哪项奖、专利或称号申报',
      width: 30,
    }),
    patents: count({
      header: ['发明专利数'],
      aliases: ['专利数', '国家发明专利数'],
      rollup: 'sum',
      fill: '填申报表所列国家发明专利的件数，没有的填 0',
    }),
    rank: count({
      header: ['推荐排序'],
      aliases: ['排序', '推荐顺序'],
      fill: '填本单位的推荐顺序，从 1 起，不重号',
    }),
    contact: text({
      header: ['联系人'],
      informative: true,
      fill: '填熟悉申报情况的人',
      width: 10,
    }),
    phone: telephone('联系电话', ['电话', '联系方式', '手机']),
    explanation: explanation(),
  },
})
