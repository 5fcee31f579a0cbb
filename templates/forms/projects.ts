/** 创新课题: what each studio set itself, year by year. */
import { text, year } from '../sheet/column-kinds.ts'
import { form } from '../sheet/form.ts'
import { applicationNumber, explanation } from './record-columns.ts'

export const projects = form({
  id: 'projects',
  title: '创新课题',
  aliases: ['创新课题表', '课题表', '攻关项目', '创新课题（攻关项目）', '课题情况'],
  layout: 'table',
  joins: 'number',
  instructions: ['一个课题一年填一行；跨年的课题在每个年度各填一行'],
  columns: {
    number: applicationNumber({ key: true }),
    year: year({
      header: ['年度'],
      aliases: ['课题年度', '立项年度', '年份'],
      rollup: 'key',
      fill: '填课题或攻关项目所在的年度，如 2025',
    }),
    name: text({
      header: ['课题名称'],
      aliases: ['创新课题名称', '攻关项目名称', '课题（项目）名称', '项目名称'],
      rollup: 'key',
      fill: '填创新课题或攻关项目的全称',
      width: 34,
    }),
    goal: text({
      header: ['创新目标'],
      aliases: ['课题目标', '攻关目标'],
      fill: '用一句话写要达到的目标，能量化的写数',
      width: 30,
    }),
    explanation: explanation(),
  },
})
