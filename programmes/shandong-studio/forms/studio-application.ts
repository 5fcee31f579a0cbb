/** 创新工作室申报表 under the provincial measure of 2018: three types, a county and a city stage. */

import { explanation } from '../../../templates/forms/record-columns.ts'
import {
  activityCount,
  dailyFunds,
  employerColumns,
  leaderColumns,
  managementColumns,
  materialColumns,
  opinion,
  placeColumns,
  serviceColumns,
  signColumns,
  standingColumns,
  studioCategory,
  studioNames,
  teamColumns,
  verification,
} from '../../../templates/forms/studio-columns.ts'
import { choice, count, day, money, text, year, yesNo } from '../../../templates/sheet/column-kinds.ts'
import { form } from '../../../templates/sheet/form.ts'
import {
  CRAFTSMAN_TITLES,
  STUDIO_TYPE_SPELLINGS,
  STUDIO_TYPES,
} from '../../../templates/values/vocabulary.ts'
import { shandongStudioCard } from './studio-card.ts'

const baseUnion = opinion('单位工会', { required: true })
/** Only on the way through a city, and the city signs after its counties have sent: rules ask for both. */
const countyUnion = opinion('县级工会', { required: false })
const cityUnion = opinion('市级（系统）工会', { required: false, mayFollow: true })

export const shandongStudioApplication = form({
  id: 'studio-application-shandong',
  title: '创新工作室申报表',
  aliases: ['劳模和工匠人才创新工作室申报表', '山东省创新工作室申报表'],
  layout: 'table-or-card',
  card: shandongStudioCard,
  instructions: [
    '一个工作室填一行；先编申报编号，成果、课题、成员各表按编号对应',
    '齐鲁工匠、齐鲁大工匠创新工作室可以不填申报类别，但要填工匠称号和命名年度',
  ],
  columns: {
    ...studioNames(),
    type: choice(STUDIO_TYPES, {
      header: ['工作室类型'],
      aliases: ['类型', '申报类型'],
      spellings: STUDIO_TYPE_SPELLINGS,
      required: true,
      fill: '按领衔人身份从下拉列表选',
      width: 24,
    }),
    ...studioCategory(false),
    ...employerColumns(false),
    legalPerson: yesNo({
      header: ['是否法人'],
      aliases: ['法人资格', '是否具有法人资格', '是否法人单位'],
      fill: '所在单位有法人资格的填“是”；分公司、车间填“否”并写说明',
    }),
    ...leaderColumns(),
    honourOn: day({
      header: ['领衔人', '授予日期'],
      aliases: ['荣誉授予日期', '荣誉授予时间'],
      informative: true,
      fill: '填最高一项荣誉的授予日期，如 2019-04-28',
    }),
    honourCertificate: text({
      header: ['领衔人', '荣誉证书编号'],
      aliases: ['荣誉证书号'],
      fill: '照荣誉证书填编号；证书无编号的填表彰文号',
      width: 18,
    }),
    skillCertificate: text({
      header: ['领衔人', '技能证书编号'],
      aliases: ['技能等级证书编号', '职业资格证书编号', '技能证书号'],
      fill: '照职业资格或技能等级证书填编号',
      width: 18,
    }),
    craftsmanTitle: choice(CRAFTSMAN_TITLES, {
      header: ['领衔人', '齐鲁工匠称号'],
      aliases: ['工匠称号'],
      fill: '领衔人是齐鲁工匠或齐鲁大工匠的，选其称号；不是的不填',
    }),
    craftsmanYear: year({
      header: ['领衔人', '称号命名年度'],
      aliases: ['工匠命名年度'],
      fill: '填该称号的命名年度，如 2018',
    }),
    ...standingColumns(false),
    foundingDocument: text({
      header: ['成立文件文号'],
      aliases: ['成立文号'],
      fill: '照成立文件填文号；没有文号的写证明名称',
      width: 20,
    }),
    foundingDocumentOn: day({
      header: ['成立文件日期'],
      fill: '填成立文件的落款日期，如 2018-05-01',
    }),
    ...placeColumns(false),
    zones: text({
      header: ['场所', '功能分区'],
      fill: '列出学习研讨、创新实践、成果展示等分区',
      width: 20,
    }),
    sitePhotos: text({
      header: ['场所', '照片附件'],
      aliases: ['场所照片'],
      fill: '填场所照片的文件名，用顿号隔开',
    }),
    ...signColumns(),
    signEvidence: text({
      header: ['规范标志', '佐证附件号'],
      aliases: ['标志佐证附件'],
      fill: '填牌匾、上墙制度等照片的附件号',
    }),
    ...teamColumns(),
    backbones: count({
      header: ['团队', '培养骨干人数'],
      aliases: ['培养技术骨干人数', '骨干人数'],
      fill: '填工作室培养的技术、业务骨干人数，没有的填 0',
    }),
    promoted: count({
      header: ['团队', '晋级人数'],
      aliases: ['技能晋级人数'],
      fill: '填经工作室培训后技能等级晋升的人数，没有的填 0',
    }),
    ...activityCount(),
    systems: text({
      header: ['制度清单'],
      aliases: ['管理制度', '制度名称'],
      fill: '列出工作室现行制度的名称，用顿号隔开',
      width: 24,
    }),
    employerFunds: money({
      header: ['经费', '近三年单位投入经费（万元）'],
      aliases: ['单位投入经费', '单位投入'],
      unit: '万元',
      usual: [0.5, 5_000],
      fill: '填所在单位近三年投入的合计数，单位万元，如 12.5',
    }),
    fundsProof: text({
      header: ['经费', '经费证明附件'],
      aliases: ['经费证明'],
      fill: '填预算、凭证等证明的附件名',
    }),
    ...dailyFunds(),
    ...serviceColumns(),
    ...managementColumns(),
    ...materialColumns(false),
    sealed: yesNo({
      header: ['材料清单', '申报表已盖章'],
      aliases: ['是否盖章', '申报表是否盖章'],
      fill: '申报表已盖单位工会公章的填“是”',
    }),
    baseOpinion: baseUnion.opinion,
    baseOpinionOn: baseUnion.on,
    countyOpinion: countyUnion.opinion,
    countyOpinionOn: countyUnion.on,
    cityOpinion: cityUnion.opinion,
    cityOpinionOn: cityUnion.on,
    ...verification(),
    verifiedOn: day({
      header: ['核实', '核实日期'],
      mayFollow: true,
      fill: '由上级工会核实后填，如 2026-06-10',
    }),
    verificationDocument: text({
      header: ['核实', '通报文号'],
      fill: '已发通报的，由上级工会填文号',
    }),
    basicConditions: choice(['符合', '不符合'], {
      header: ['核实', '基本条件结论'],
      aliases: ['是否符合基本条件'],
      fill: '齐鲁工匠、齐鲁大工匠创新工作室由省总工会核查后填，申报单位不填',
      width: 12,
    }),
    explanation: explanation(),
  },
})
