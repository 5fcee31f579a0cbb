/** 下一步: what an office does now, in order, each with the file to open. */

import { undecided } from '../office/nodes-at.ts'
import type { Run } from '../office/rollup.ts'
import { quotaOf } from '../submissions/counts/quota.ts'
import { countedAs } from '../submissions/merge/entry.ts'
import type { MergedNode } from '../submissions/merge/node.ts'
import type { Line } from '../submissions/state/line.ts'
import { foreignSenders, formMapping, NO_COLUMN, WHOLE_FORM } from '../templates/forms/form-mapping.ts'

export interface NextStep {
  readonly what: string
  /** The file to open, relative to the office's folder; `null` where none is. */
  readonly file: string | null
}

export interface Standing {
  readonly run: Run
  readonly state: readonly Line[]
  /** Where the office keeps a sheet of its state, by form. */
  readonly fileOf: (form: string) => string
  /** Where results lie, relative to the office's folder. */
  readonly results: string
}

const count = (nodes: readonly MergedNode[], of: (node: MergedNode) => number): number =>
  nodes.reduce((sum, node) => sum + of(node), 0)

const activeAs = (node: MergedNode, as: ReturnType<typeof countedAs>): number =>
  node.entries.filter((entry) => entry.standing === 'active' && countedAs(entry) === as).length

/**
 * @param here the merges at the office's own place
 */
export function nextSteps(
  here: readonly MergedNode[],
  { run, state, fileOf, results }: Standing,
): NextStep[] {
  const steps: NextStep[] = []
  const step = (n: number, what: string, file: string | null): void => {
    if (n > 0) steps.push({ what, file })
  }
  const missing = here.flatMap((node) => quotaOf(node).rows.filter((row) => row.expected && !row.reported))
  step(
    run.refused.length,
    `${run.refused.length} 份文件没有采用：把回复发给报送单位，请其重报`,
    `${results}/未采用的文件`,
  )
  const strange = run.refused.filter(({ code }) => code === 'intake/no-info').length
  step(
    strange,
    `其中 ${strange} 份没有“报送信息”表：是通知自带的表样的，运行 map 对照一次，以后照它读取`,
    null,
  )
  const unmapped = state.filter(
    ({ form, values }) =>
      form === formMapping.id &&
      values['label'] === WHOLE_FORM &&
      values['column'] !== NO_COLUMN &&
      values['confirmed'] === undefined,
  ).length
  step(
    unmapped,
    `${unmapped} 张别的表样还没有确认：在“表样对照”表核对栏目，“确认”填“是”`,
    fileOf(formMapping.id),
  )
  const senders = state.filter(
    ({ form, values }) => form === foreignSenders.id && values['confirmed'] === undefined,
  ).length
  step(
    senders,
    `${senders} 家的报送单位照文件名或表上所写读取：在“报送认定”表核对，“确认”填“是”`,
    fileOf(foreignSenders.id),
  )
  const sentBack = count(here, (node) => activeAs(node, 'sentBack'))
  step(sentBack, `${sentBack} 条要退回：把标记件和回复发给各单位`, results)
  for (const { node, files } of run.rollups) {
    const review = here.includes(node) ? activeAs(node, 'review') : 0
    step(review, `${review} 条待审核：对照“审核清单”逐条看`, `${results}/${files.checklist}`)
  }
  const waiting = count(here, (node) => node.counts.waiting)
  step(waiting, `${waiting} 条是已接收之后又报来的：不改用的不管，改用的先 unlock`, fileOf('receipts'))
  const open = state.filter(undecided).length
  step(open, `${open} 条还没有意见：在“审定意见”表填“意见”、排序和审定日期`, fileOf('decisions'))
  const received = state.filter(
    ({ form, values }) =>
      form === 'receipts' &&
      values['state'] === '未接收' &&
      ['通过', '通过（有说明）', '待审核'].includes(String(values['verdict'])),
  ).length
  step(received, `${received} 条可以接收：运行 receive，接收后以存档的一份为准`, fileOf('receipts'))
  step(missing.length, `${missing.length} 家没有报送：运行 remind 看名单`, null)
  const named = state.filter(
    ({ form, values }) => form === 'naming-list' && values['issuedOn'] === undefined,
  ).length
  step(named, `${named} 家拟命名的还没有发文日期：按评审、审定、公示、发文的顺序填`, fileOf('naming-list'))
  for (const { files, forwarded, node } of run.rollups)
    if (forwarded !== null && here.includes(node))
      steps.push({
        what: `《${node.programme.name}》上报件已写好：核对后在“上报签章”填负责人和日期，签名、盖章报上级；没有填的，上级列为“须说明”`,
        file: `${results}/${files.forwarded}`,
      })
  return steps
}
