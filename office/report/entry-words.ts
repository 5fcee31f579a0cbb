/** What a report says of one entry: its verdict, why it is not counted, what the office decided. */
import { contentOf, countedAs, type Entry } from '../../submissions/merge/entry.ts'
import type { MergedNode } from '../../submissions/merge/node.ts'
import { openFindings } from '../../submissions/state/entry-words.ts'
import { SEVERITY_NAMES } from '../../templates/findings/finding.ts'
import { fileName } from '../../templates/values/file-name.ts'
import { foldNumber } from '../../templates/values/text.ts'

/** Whether totals take the entry in: accepted or under review, and neither a copy nor replaced. */
export const inTotals = (entry: Entry): boolean =>
  entry.standing === 'active' && countedAs(entry) !== 'sentBack'

const DECIDED = { 推荐: 0, 未定: 1, 不推荐: 2 } as const

/** As the office ranks them: what it recommends first, in its order; then what it has not decided; then the rest. */
export function byRank(node: MergedNode): (a: Entry, b: Entry) => number {
  const rowOf = (entry: Entry) => node.selection.decided.get(entry)?.row
  const group = (entry: Entry): number => DECIDED[rowOf(entry)?.decision ?? '未定']
  const rank = (entry: Entry): number => rowOf(entry)?.rank ?? Number.MAX_SAFE_INTEGER
  return (a, b) => group(a) - group(b) || rank(a) - rank(b)
}

export const decisionOf = (node: MergedNode, entry: Entry): string => {
  const decision = node.selection.decided.get(entry)?.row.decision ?? '未定'
  return node.selection.heldBack.has(entry) ? `${decision}（未上报）` : decision
}

/** The gravest findings that still stand against the entry: how many, and the first in its own words. */
function faultsOf(entry: Entry): string {
  const open = openFindings(entry.findings)
  for (const severity of ['error', 'review', 'warning'] as const) {
    const faults = open.filter((f) => f.severity === severity)
    if (faults.length > 0) {
      const name = severity === 'review' ? '' : `${SEVERITY_NAMES[severity]} `
      return `${name}${faults.length} 处，${faults[0]!.message}`
    }
  }
  return ''
}

/** Says why entries were not accepted; looks for the twin or the later version where there is one. */
export function reasons(node: MergedNode): (entry: Entry) => string {
  const firsts = new Map<string, Entry>()
  if (node.entries.some((entry) => entry.standing === 'duplicate'))
    for (const entry of node.entries) if (entry.standing === 'active') firsts.set(contentOf(entry), entry)
  return (entry) => {
    if (entry.standing === 'active') return countedAs(entry) === 'accepted' ? '' : faultsOf(entry)
    if (entry.standing === 'waiting') return '已接收的一份仍然有效，这一份等解锁'
    if (entry.standing === 'duplicate') {
      const struck = node.selection.decided.get(entry)?.row
      if (struck?.duplicate === '剔除') return ['审定意见剔除', struck.reason].filter(Boolean).join('，')
      const first = firsts.get(contentOf(entry))
      return first
        ? `与 ${fileName(first.submission.file)} 第 ${first.record.number} 行相同`
        : '与前面的记录相同'
    }
    const later = node.replacedBy.get(entry.record)
    if (later?.withdrawn) return '该单位已撤回'
    if (later?.takenBack.some((number) => foldNumber(number) === foldNumber(entry.number)))
      return `该单位在第 ${later.version} 版中撤回`
    return later ? `以第 ${later.version} 版 ${fileName(later.file)} 为准` : '该单位另有新版'
  }
}
