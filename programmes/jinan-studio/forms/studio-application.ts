/** 创新工作室申报表 under the Jinan measure of 2020: no types, one system-union stage. */

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
import { count, money, text, yesNo } from '../../../templates/sheet/column-kinds.ts'
import { form } from '../../../templates/sheet/form.ts'
import { jinanStudioCard } from './studio-card.ts'

const system = (name: string) =>
  yesNo({
    options: ['有', '无'],
    header: ['制度', `${name}制度`],
    aliases: [`有${name}制度`],
    required: true,
    fill: '制度已建立并上墙的填“有”，没有的填“无”',
    width: 7,
  })

const baseUnion = opinion('单位工会', { required: true })
const systemUnion = opinion('系统工会', { required: true })

export const jinanStudioApplication = form({
  id: 'studio-application-jinan',
  title: '创新工作室申报表',
  aliases: ['劳模和工匠人才创新工作室申报表', '济南市创新工作室申报表'],
  layout: 'table-or-card',
  card: jinanStudioCard,
  instructions: [
    '一个工作室填一行；先编申报编号，成果、课题、成员各表按编号对应',
    '市办法第四条的基本条件每个工作室都要填；服务创新型、管理创新型另填各自的栏目',
  ],
  columns: {
    ...studioNames(),
    ...studioCategory(true),
    ...employerColumns(true),
    ...leaderColumns(),
    ...standingColumns(true),
    ...placeColumns(true),
    ...signColumns(),
    trainingSystem: system('学习培训'),
    researchSystem: system('技术攻关'),
    mentoringSystem: system('师徒结对'),
    incentiveSystem: system('奖励激励'),
    wallPhotos: text({
      header: ['制度', '上墙照片'],
      aliases: ['制度上墙照片', '照片附件'],
      fill: '填制度上墙照片的文件名，用顿号隔开',
    }),
    ...teamColumns(),
    pairs: count({
      header: ['团队', '师徒对数'],
      aliases: ['师徒结对数', '结对数'],
      fill: '填师徒结对的对数，没有的填 0',
    }),
    ...activityCount(),
    activityFunds: money({
      header: ['经费', '活动经费（万元）'],
      aliases: ['年度活动经费'],
      unit: '万元',
      usual: [0.1, 500],
      fill: '填工作室一年可用的活动经费，单位万元，如 3',
    }),
    ...dailyFunds(),
    ...serviceColumns(),
    ...managementColumns(),
    ...materialColumns(true),
    baseOpinion: baseUnion.opinion,
    baseOpinionOn: baseUnion.on,
    systemOpinion: systemUnion.opinion,
    systemOpinionOn: systemUnion.on,
    ...verification(),
    explanation: explanation(),
  },
})
