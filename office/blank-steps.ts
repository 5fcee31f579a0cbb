/** What a blank tells its sender beside how to fill it: when, to whom and how to send it, and what to print and seal. */
import type { Programme } from '../programmes/programme.ts'
import type { ParameterSet } from '../rules/parameters/parameter-set.ts'
import type { Template } from '../templates/sheet/template.ts'

/** The union that receives, as far as it is known when the blank is made. */
export interface Receiver {
  readonly union: string
  readonly contact?: string | undefined
  readonly phone?: string | undefined
}

function deadlineLine({ deadline }: Programme, set: ParameterSet): string {
  const [day, hour] = [set.get(deadline.day), set.get(deadline.hour)]
  if (day === undefined) return '报送时间：以当年通知为准'
  return `报送时间：${day} ${hour === undefined ? '当日' : `${hour} `}前送到；逾期的由收件工会决定`
}

function receiverLine(receiver: Receiver | undefined): string {
  if (receiver === undefined) return '报送至：上级工会，全称写在“报送信息”的“报送至”'
  const { union, contact, phone } = receiver
  const person = [contact, phone].filter(Boolean).join('，')
  return person === '' ? `报送至：${union}，联系人和电话见当年通知` : `报送至：${union}，联系人 ${person}`
}

/** Whoever sends one or two need not learn the tables. */
function cardLines({ name, application }: Programme, { holds }: Template): readonly string[] {
  const kinds = application.card?.kinds ?? []
  if (holds !== undefined || kinds.length === 0) return []
  const which = kinds.map((kind) => kind.name).join('、')
  return [
    `本文件一行填一份，用于一次报很多份；只报一两份的，用“${name}申报（${which}）”，一份一张，可直接打印盖章`,
  ]
}

const CHECK_LINE =
  '报送前用“校验.html”查一遍：双击打开，把本文件拖进去，改到没有“必须修改”为止。“校验.html”与本模板一起发放，没有的向收件的工会要'

const nameLine = ({ name }: Programme, { holds }: Template, year: number): string =>
  `文件名：单位全称-${name}${holds === 'yearly' ? '年度报告' : ''}-${year}.xlsx；改正后再报的，版本号加 1`

function printLine({ application, summary }: Programme, { holds }: Template): string {
  if (holds === 'yearly') return '打印：各表 A4 打印，盖章后与凭证一并留存备查'
  const sealed =
    holds === 'card'
      ? `“${application.sheet}”已排好 A4 页面，直接打印，在意见和签字处盖章`
      : `“${application.sheet}”打印后由单位和推荐工会盖章`
  return `打印：${sealed}；“${summary.sheet}”由报送的工会盖章；与证明材料一并报送`
}

/**
 * The lines of a blank's instructions on sending it.
 * @param receiver the union that the template's senders report to, with whom to call where its office says it
 */
export const sendingSteps = (
  programme: Programme,
  template: Template,
  set: ParameterSet,
  receiver: Receiver | undefined,
): readonly string[] =>
  [
    ...cardLines(programme, template),
    CHECK_LINE,
    ...(template.holds === 'yearly' ? [] : [deadlineLine(programme, set)]),
    receiverLine(receiver),
    nameLine(programme, template, set.year),
    printLine(programme, template),
  ].map((line) => `${line}。`)
