/** 年度通知要素: what the year's notice sets, term by term, each with its document. */
import { text } from '../sheet/column-kinds.ts'
import { form } from '../sheet/form.ts'
import { explanation, programmeOfLine } from './record-columns.ts'

export const noticeTerms = form({
  id: 'notice-terms',
  title: '年度通知要素',
  aliases: ['通知要素'],
  layout: 'table',
  instructions: ['照年度通知填，一个要素一行；通知没有规定的不填，按办法执行'],
  columns: {
    programme: programmeOfLine(),
    term: text({
      header: ['要素'],
      aliases: ['通知要素', '项目要素'],
      required: true,
      informative: true,
      rollup: 'key',
      fill: '从下拉列表选，如 截止日期、基准日、资助金额',
      width: 26,
    }),
    value: text({
      header: ['取值'],
      aliases: ['要素值'],
      required: true,
      fill: '照通知填；日期写成 2026-09-30，金额只填数字，单位元',
      width: 22,
    }),
    document: text({
      header: ['文号'],
      aliases: ['通知文号', '依据文号'],
      fill: '填规定这一要素的通知文号',
      width: 24,
    }),
    explanation: explanation(),
  },
})
