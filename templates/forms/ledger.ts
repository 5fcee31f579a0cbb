/** 台账: what happened over the years, one line an event. It is kept from year to year and only grows. */
import { choice, count, day, money, text, year } from '../sheet/column-kinds.ts'
import { form } from '../sheet/form.ts'
import { identityNumber, programmeOfLine } from './record-columns.ts'

const byRun = { informative: true } as const

/** What may happen to a studio or a hazard. */
export const LEDGER_KINDS = [
  '命名',
  '资助',
  '配套',
  '支出',
  '考核',
  '检查',
  '限期整改',
  '整改结论',
  '摘牌',
  '奖励',
] as const
export type LedgerKind = (typeof LEDGER_KINDS)[number]

export const ledger = form({
  id: 'ledger',
  title: '台账',
  aliases: ['工作台账', '历年台账'],
  sheet: '台账',
  layout: 'table',
  instructions: [
    '由汇总程序登记，一件事一行，历年都留着；启用新年度时整张带走',
    '往年的事可以手工补登：填事项、年度、单位、名称和日期',
  ],
  columns: {
    kind: choice(LEDGER_KINDS, {
      header: ['事项'],
      required: true,
      ...byRun,
      rollup: 'key',
      fill: '从下拉列表选',
      width: 10,
    }),
    programme: programmeOfLine(),
    year: year({
      header: ['年度'],
      required: true,
      ...byRun,
      rollup: 'key',
      fill: '填事情所属的年度，如 2026',
    }),
    unit: text({
      header: ['推荐单位'],
      aliases: ['报送单位'],
      required: true,
      ...byRun,
      rollup: 'key',
      shared: true,
      fill: '填推荐工会的全称',
      width: 22,
    }),
    number: text({
      header: ['申报编号'],
      aliases: ['编号'],
      ...byRun,
      fill: '填当年的申报编号；查不到的不填',
      width: 12,
    }),
    name: text({
      header: ['名称'],
      aliases: ['工作室名称', '隐患名称'],
      required: true,
      ...byRun,
      rollup: 'key',
      fill: '填工作室名称或隐患名称',
      width: 26,
    }),
    type: text({ header: ['类型或等级'], ...byRun, fill: '工作室填类型，隐患填等级；没有的不填', width: 18 }),
    who: text({ header: ['领衔人或发现人'], ...byRun, fill: '填当时的姓名', width: 12 }),
    identity: identityNumber({ header: ['证件号码'], aliases: [] }),
    employer: text({ header: ['所在单位'], ...byRun, fill: '填当时的单位全称', width: 26 }),
    place: text({ header: ['隐患部位'], ...byRun, fill: '隐患填部位；工作室不填', width: 20 }),
    on: day({ header: ['日期'], ...byRun, rollup: 'key', fill: '填事情发生的日期，如 2026-08-01' }),
    amount: money({
      header: ['金额（元）'],
      unit: '元',
      ...byRun,
      totalUnchecked: true,
      fill: '资助、配套、支出和奖励填金额，单位元；其他不填',
    }),
    result: text({ header: ['结论'], ...byRun, fill: '考核、检查、整改填结论', width: 10 }),
    term: day({ header: ['整改期限'], ...byRun, fill: '限期整改的填截止日期' }),
    by: text({ header: ['办理单位'], ...byRun, fill: '填命名、考核、检查或记账的单位', width: 14 }),
    document: text({ header: ['文号或凭证'], ...byRun, fill: '填文件的文号或凭证号；没有的不填', width: 22 }),
    sourceFile: text({ header: ['来源文件'], ...byRun, fill: '由汇总程序填写；手工补登的不填', width: 30 }),
    sourceSheet: text({ header: ['来源工作表'], ...byRun, fill: '由汇总程序填写', width: 16 }),
    sourceRow: count({ header: ['来源行'], ...byRun, fill: '由汇总程序填写', width: 8 }),
    remark: text({ header: ['备注'], ...byRun, fill: '需要留存的话', width: 26 }),
  },
})
