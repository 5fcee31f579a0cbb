/** What an application has come to, in the words of an office's lists. */
import { VERDICTS } from '../../rules/verdict.ts'
import { type Finding, SEVERITY_NAMES } from '../../templates/findings/finding.ts'
import { countedAs, type Entry } from '../merge/entry.ts'

/** In place of a verdict: the file of a receipt is no longer there to be accepted. */
export const NO_LONGER_THERE = '已不在收件'

/** The verdict, or why the record is not counted among the verdicts. */
export function conclusionOf({ standing, verdict }: Pick<Entry, 'standing' | 'verdict'>): string {
  if (standing === 'duplicate') return '重复'
  if (standing === 'waiting') return '待解锁'
  return standing === 'superseded' ? '被替代' : VERDICTS[verdict].name
}

/** Findings that still stand against a record, hints left out. */
export const openFindings = (findings: readonly Finding[]): Finding[] =>
  findings.filter(
    ({ severity, answer }) => severity !== 'info' && (severity !== 'warning' || answer === null),
  )

/** At most so many problems are reported in full. */
const SHOWN = 2

/** `必须修改 2 处，待审核 1 处：…；…`, the gravest first; empty where nothing stands. */
export function problemsOf({ findings }: Pick<Entry, 'findings'>): string {
  const open = openFindings(findings)
  const graves = (['error', 'review', 'warning'] as const)
    .map((severity) => ({ severity, of: open.filter((finding) => finding.severity === severity) }))
    .filter(({ of }) => of.length > 0)
  if (graves.length === 0) return ''
  const counts = graves.map(({ severity, of }) => `${SEVERITY_NAMES[severity]} ${of.length} 处`)
  const first = graves.flatMap(({ of }) => of).slice(0, SHOWN)
  return `${counts.join('，')}：${first.map(({ message }) => message).join('；')}`
}

/** What the office is advised to do; it decides. */
export function proposalOf(entry: Entry): string {
  const counted = countedAs(entry)
  if (counted === 'accepted') return '可以推荐'
  return counted === 'review' ? '审核后再定' : '退回改好再定'
}
