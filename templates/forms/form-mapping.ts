/** 表样对照: how an office reads forms that are not ours, one line for each of their columns. */
import { choice, count, day, listed, text } from '../sheet/column-kinds.ts'
import { form } from '../sheet/form.ts'

/** In place of a column: the whole form, which a person confirms once. */
export const WHOLE_FORM = '（整张表）'

/** In place of one of our columns: theirs is none of them, and is not read. */
export const NO_COLUMN = '不对应'

export const CERTAINTIES = ['确定', '很可能', '不明'] as const
export type Certainty = (typeof CERTAINTIES)[number]

export const formMapping = form({
  id: 'form-mapping',
  title: '表样对照',
  layout: 'table',
  instructions: [
    '由程序列出，一栏一行；“确认”栏填“是”才照它读取，填“否”或写“不对应”的不读',
    `“${WHOLE_FORM}”一行确认的是这张表报的是哪一项、对应本系统的哪张表；改了表名的，再对照一次，栏目照新的表重新列出`,
  ],
  columns: {
    sample: text({
      header: ['表样'],
      required: true,
      rollup: 'key',
      fill: '表样的名称，照列出的，不要改',
      width: 30,
    }),
    programme: listed('申报项目', {
      header: ['申报项目'],
      required: true,
      identifies: true,
      informative: true,
      fill: '这张表报的是哪一项，从下拉列表选',
      width: 22,
    }),
    label: text({
      header: ['对方栏目'],
      required: true,
      rollup: 'key',
      fill: '表样上的栏目，照列出的，不要改',
      width: 26,
    }),
    column: text({
      header: ['本系统栏目'],
      fill: `对应本系统的哪一栏；没有对应的填“${NO_COLUMN}”`,
      width: 26,
    }),
    unit: choice(['元', '万元'], {
      header: ['金额单位'],
      fill: '金额栏目按什么单位读取；表头写了单位的不填',
      width: 10,
    }),
    certainty: choice(CERTAINTIES, {
      header: ['把握'],
      informative: true,
      fill: '由程序列出',
      width: 10,
    }),
    why: text({ header: ['依据'], informative: true, fill: '由程序列出', width: 36 }),
    confirmed: choice(['是', '否'], {
      header: ['确认'],
      spellings: { 对: '是', 确认: '是', 不是: '否' },
      fill: '核对后填“是”；不对的改“本系统栏目”后填“是”，不读的填“否”',
      width: 8,
    }),
    confirmedBy: text({ header: ['确认人'], informative: true, fill: '填姓名', width: 10 }),
    confirmedOn: day({ header: ['确认日期'], informative: true, fill: '填日期，如 2026-09-20' }),
    listedFor: text({
      header: ['栏目照此列出'],
      informative: true,
      fill: `由程序列出：“${WHOLE_FORM}”一行写各栏是照本系统哪张表列出的`,
      width: 22,
    }),
    order: count({ header: ['次序'], informative: true, fill: '由程序列出', width: 6 }),
  },
})

/** 报送认定: who sent the forms that do not say it in a 报送信息, one line a sender. */
export const foreignSenders = form({
  id: 'foreign-senders',
  title: '报送认定',
  layout: 'table',
  instructions: [
    '别的表样没有“报送信息”表：由程序照文件名、文件夹和表上所写列出报送单位，核对后在“确认”栏填“是”',
  ],
  columns: {
    programme: listed('申报项目', {
      header: ['申报项目'],
      required: true,
      identifies: true,
      informative: true,
      fill: '照列出的，不要改',
      width: 22,
    }),
    found: text({
      header: ['所写单位'],
      required: true,
      rollup: 'key',
      fill: '文件名、文件夹或表上所写的单位；都没有写的是文件名，照列出的，不要改',
      width: 30,
    }),
    unit: text({
      header: ['报送单位'],
      fill: '填报送工会的全称；列出的不对，在这里改',
      width: 26,
    }),
    unitKind: listed('单位类型', { header: ['单位类型'], fill: '从下拉列表选', width: 18 }),
    why: text({ header: ['依据'], informative: true, fill: '由程序列出', width: 36 }),
    confirmed: choice(['是', '否'], {
      header: ['确认'],
      spellings: { 对: '是', 确认: '是', 不是: '否' },
      fill: '核对后填“是”；不收的填“否”',
      width: 8,
    }),
    confirmedBy: text({ header: ['确认人'], informative: true, fill: '填姓名', width: 10 }),
    confirmedOn: day({ header: ['确认日期'], informative: true, fill: '填日期，如 2026-09-20' }),
  },
})
