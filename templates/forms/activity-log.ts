/** 工作台账: the studio's own record of what it did. */
import { choice, count, day, text } from '../sheet/column-kinds.ts'
import { form } from '../sheet/form.ts'
import { applicationNumber, explanation } from './record-columns.ts'

export const activityLog = form({
  id: 'activity-log',
  title: '工作台账',
  aliases: ['工作台帐', '活动台账', '活动台帐', '活动记录'],
  layout: 'table',
  joins: 'number',
  instructions: ['一次活动填一行，按日期从早到晚'],
  columns: {
    number: applicationNumber({ key: true }),
    heldOn: day({
      header: ['活动日期'],
      aliases: ['日期', '活动时间'],
      rollup: 'key',
      fill: '填活动当天的日期，如 2026-03-15',
    }),
    kind: choice(
      ['技术攻关', '技术革新', '技术交流', '技能培训', '名师带徒', '管理创新', '发明创造', '其他'],
      {
        header: ['活动类型'],
        aliases: ['类型'],
        spellings: {
          攻关: '技术攻关',
          培训: '技能培训',
          技术培训: '技能培训',
          师徒结对: '名师带徒',
          其它: '其他',
        },
        fill: '从下拉列表选',
      },
    ),
    topic: text({
      header: ['活动主题'],
      aliases: ['主题', '活动内容'],
      rollup: 'key',
      fill: '用一句话写活动内容',
      width: 30,
    }),
    participants: count({
      header: ['参加人数'],
      aliases: ['参与人数', '人数'],
      informative: true,
      rollup: 'sum',
      fill: '填实际参加的人数，只填整数',
    }),
    result: text({
      header: ['活动成果'],
      aliases: ['成果', '成效'],
      informative: true,
      fill: '写形成的成果；没有的不填',
      width: 28,
    }),
    explanation: explanation(),
  },
})
