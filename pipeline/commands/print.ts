/** What the command line says: short Chinese lines. */

import type { Committed } from '../../office/folder/staging.ts'
import { forwards } from '../../office/forward.ts'
import type { Inbox } from '../../office/intake/read-inbox.ts'
import type { Offices } from '../../office/intake/read-office.ts'
import { placeName } from '../../office/node-files.ts'
import { balanceWords } from '../../office/report/balance.ts'
import type { RolledUp, Run } from '../../office/rollup.ts'
import { hintsOf } from '../../submissions/counts/hints.ts'
import { quotaOf } from '../../submissions/counts/quota.ts'
import type { Refusal } from '../../submissions/recognise/submission.ts'
import {
  countWords,
  type Finding,
  SEVERITIES,
  SEVERITY_NAMES,
  severityCounts,
} from '../../templates/findings/finding.ts'
import { placeWords } from '../../templates/findings/words.ts'
import { hideNumbers } from '../../templates/values/mask.ts'
import { showYuan } from '../../templates/values/money.ts'

export const print = (line = ''): void => void process.stdout.write(`${line}\n`)

/** `历下区总工会.xlsx › 创新工作室申报表 H12`. */
export const placeOf = (finding: Finding): string =>
  [finding.file, placeWords(finding)].filter(Boolean).join(' › ')

/** A finding on three lines at most: where, what, how to mend. */
export function findingLines(finding: Finding): string[] {
  const basis = finding.article ? `（${finding.article}）` : ''
  return [
    `【${SEVERITY_NAMES[finding.severity]}】${placeOf(finding)}`,
    `    ${finding.header ? `${finding.header}：` : ''}${finding.message}${basis}`,
    ...(finding.mend ? [`    怎么改：${finding.mend}`] : []),
  ]
}

/** `必须修改 3 · 待审核 1`; or that nothing was found. */
export function countLine(findings: readonly Finding[]): string {
  const counts = severityCounts(findings)
  const found = SEVERITIES.filter((severity) => counts[severity] > 0)
  return found.length > 0 ? countWords(counts, found).join(' · ') : '未发现问题'
}

export const rollupName = ({ node }: Pick<RolledUp, 'node'>): string =>
  `${placeName(node.place)} ${node.programme.name} ${node.year}`

/**
 * Read, what became of it, how much of it the office did not choose, and what of its choice cannot go up yet. Where a
 * programme ends nothing goes up: there what was not chosen is only not recommended.
 */
export const conservationLine = ({ node }: Pick<RolledUp, 'node'>): string => {
  const { counts, selection } = node
  const { size } = selection.heldBack
  const heldBack = size === 0 ? '' : `（其中推荐后还不能上报 ${size}，见“审定意见”的问题）`
  const left = forwards(node) ? '未上报' : '未推荐'
  return `${balanceWords(counts)}；${left} ${counts.notForwarded}${heldBack}`
}

export function capLine(rolled: Pick<RolledUp, 'node'>): string | null {
  const { cap } = quotaOf(rolled.node)
  if (cap === null) return null
  const outside = cap.outside > 0 ? `，${cap.beside?.short ?? ''} ${cap.outside} 家不占名额` : ''
  const over = cap.over > 0 ? `，超出 ${cap.over} 家` : ''
  return `${placeName(rolled.node.place)} 拟命名 ${cap.named}/${cap.limit}${over}${outside}`
}

export function fundsLine({ funds }: Pick<RolledUp, 'funds'>): string | null {
  if (funds === null || funds.lines.length === 0) return null
  const off = funds.lines.filter((line) => line.difference !== 0)
  const difference =
    off.length === 0 ? '无差额' : `有差额 ${off.length} 笔，合计 ${showYuan(funds.difference)} 元`
  return `资助资金：应记 ${showYuan(funds.due)} 元，已记 ${showYuan(funds.found)} 元，${difference}`
}

/** At most so many hints are printed in full. */
const HINTS_SHOWN = 5

/** What the office may want to look at: for it alone. */
export function hintLines({ node, files }: Pick<RolledUp, 'node' | 'files'>): string[] {
  const hints = hintsOf(node)
  if (hints.length === 0) return []
  const rest = hints.length - HINTS_SHOWN
  return [
    '请看一看（只供办公室参考，不影响结论）：',
    ...hints.slice(0, HINTS_SHOWN).map(({ unit, message }) => `  ${unit}：${hideNumbers(message)}`),
    ...(rest > 0 ? [`  另有 ${rest} 处，见 ${files.rollup} 的“与上年对照”`] : []),
  ]
}

/** What lay among the files and was not read, a line for each kind. */
export function printPassedOver({
  own,
  system,
  skipped,
}: Pick<Inbox, 'own' | 'system'> & Pick<Offices, 'skipped'>): void {
  if (own > 0) print(`跳过以往运行的结果 ${own} 份`)
  if (system > 0) print(`跳过系统文件和临时文件 ${system} 个`)
  for (const { file, reason } of skipped) print(`办公室文件夹中的 ${file}：${reason}`)
}

/** What an earlier run left behind, and where the results lie that somebody had changed. */
export function printCommitted({ stale, kept }: Committed): void {
  if (stale.length > 0) print('下列文件是以往运行留下的，本次没有更新，请核对后删除：')
  for (const path of stale) print(`  ${path}`)
  if (kept.length > 0) print('下列结果写出以后被人改过，改过的留在：')
  for (const path of kept) print(`  ${path}`)
}

export function printRefused(refused: readonly Refusal[]): void {
  for (const { file, reason } of refused) print(`  × ${file}：${reason}`)
}

/** What a run found, in the order in which an office reads it. */
export function printRun(run: Run): void {
  print(`读取报送文件 ${run.submissions.length} 份，未采用 ${run.refused.length} 份`)
  printRefused(run.refused)
  for (const rolled of run.rollups) {
    print()
    print(`■ ${rollupName(rolled)}`)
    print(`  ${conservationLine(rolled)}`)
    for (const line of [capLine(rolled), fundsLine(rolled)]) if (line !== null) print(`  ${line}`)
    for (const line of hintLines(rolled)) print(`  ${line}`)
  }
  print()
  print(`问题合计：${countLine(run.findings)}`)
}
