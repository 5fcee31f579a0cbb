/** 收件登记: every record of every sending that was ever read, and what the office did with it. */
import { choice, count, day, text } from '../sheet/column-kinds.ts'
import { form } from '../sheet/form.ts'
import { applicationNumber, programmeOfLine } from './record-columns.ts'

const byRun = { informative: true } as const

export const RECEIPT_STATES = ['未接收', '已接收', '退回', '已解锁'] as const
export type ReceiptState = (typeof RECEIPT_STATES)[number]

export const receipts = form({
  id: 'receipts',
  title: '收件登记',
  aliases: ['收件登记表'],
  layout: 'table',
  instructions: [
    '由汇总程序登记，一份报送中的一条申报一行；不要删行',
    '已接收的以存档的那一份为准；要改用新报的，先解锁并写明理由',
  ],
  columns: {
    programme: programmeOfLine(),
    unit: text({
      header: ['报送单位'],
      required: true,
      ...byRun,
      rollup: 'key',
      shared: true,
      fill: '由汇总程序填写',
      width: 22,
    }),
    number: applicationNumber({ key: true }),
    name: text({
      header: ['名称'],
      aliases: ['工作室名称', '隐患名称'],
      ...byRun,
      fill: '由汇总程序填写：工作室名称或隐患名称',
      width: 26,
    }),
    version: count({ header: ['版本'], ...byRun, fill: '由汇总程序填写：报送信息中的版本' }),
    sentOn: day({ header: ['报送日期'], ...byRun, fill: '由汇总程序填写：报送信息中的日期' }),
    receivedOn: day({ header: ['收到日期'], ...byRun, fill: '由汇总程序填写：第一次读到这份文件的日期' }),
    verdict: text({ header: ['校验结论'], ...byRun, fill: '由汇总程序填写，每次汇总更新', width: 16 }),
    problems: count({ header: ['问题数'], ...byRun, fill: '由汇总程序填写，每次汇总更新' }),
    state: choice(RECEIPT_STATES, {
      header: ['状态'],
      ...byRun,
      fill: '未接收、已接收、退回或已解锁',
      width: 10,
    }),
    setBy: text({ header: ['经办人'], ...byRun, fill: '填办理接收、退回或解锁的人', width: 12 }),
    setOn: day({ header: ['办理日期'], ...byRun, fill: '填办理的日期，如 2026-06-20' }),
    reason: text({ header: ['办理理由'], ...byRun, fill: '退回或解锁的写明理由', width: 26 }),
    file: text({ header: ['文件'], ...byRun, fill: '由汇总程序填写：收件中的文件', width: 34 }),
    sheet: text({ header: ['工作表'], ...byRun, fill: '由汇总程序填写', width: 16 }),
    row: count({ header: ['行'], ...byRun, fill: '由汇总程序填写：申报表中的行号', width: 7 }),
    fileHash: text({
      header: ['文件校验值'],
      ...byRun,
      fill: '由汇总程序填写，用来认出同一份文件',
      width: 18,
    }),
    content: text({
      header: ['内容校验值'],
      ...byRun,
      fill: '由汇总程序填写，用来认出改过的申报',
      width: 18,
    }),
  },
})
