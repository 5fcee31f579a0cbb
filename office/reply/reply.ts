/** What an office tells a sender of one workbook: how it fared, what is wrong where, what to do by when. A value. */

import type { Deadline } from '../../programmes/programme.ts'
import type { ParameterSet } from '../../rules/parameters/parameter-set.ts'
import { onOrBefore } from '../../rules/truth.ts'
import { countedAs, type Entry } from '../../submissions/merge/entry.ts'
import type { MergedNode } from '../../submissions/merge/node.ts'
import { senderKey } from '../../submissions/merge/standing.ts'
import { extensionOf } from '../../submissions/office/extension.ts'
import type { Submission } from '../../submissions/recognise/submission.ts'
import { byGravity, type Finding, type Severity } from '../../templates/findings/finding.ts'
import type { Day } from '../../templates/values/day.ts'
import { fileName } from '../../templates/values/file-name.ts'
import { contactWords } from '../papers/paper.ts'
import { entryAt } from '../report/entry-at.ts'
import { type ReplyLine, replyLines, type Told } from './reply-lines.ts'
import { sinceLetter } from './since-letter.ts'

export interface Reply {
  readonly title: string
  readonly to: string
  /** Paragraphs before the list. */
  readonly opening: readonly string[]
  /** Gravest first. The document shows as many as fit its page. */
  readonly lines: readonly ReplyLine[]
  /** Numbered paragraphs after the list. */
  readonly next: readonly string[]
  readonly from: string
  readonly contact: string
}

/**
 * `于2026年9月30日18:00前`: the term for corrections, else that of the first sending, where it is still ahead. A day that
 * has passed is never named.
 */
function dueBy(
  parameters: ParameterSet,
  { day, hour, correction }: Deadline,
  extension: Day | undefined,
  today: Day,
): string {
  const words = (by: Day, time = ''): string => `于${by.year}年${by.month}月${by.day}日${time}前`
  const isAhead = (by: Day | undefined): by is Day => by?.complete === true && onOrBefore(today, by) === true
  const [set, term] = [parameters.get(correction), parameters.get(day)]
  if (isAhead(set)) return words(set)
  if (set === undefined && isAhead(extension)) return words(extension)
  if (set === undefined && isAhead(term)) return words(term, parameters.get(hour))
  return set === undefined && term === undefined
    ? '在本级通知规定的时间前'
    : '尽快（补正期限请向本级工会办公室询问）'
}

/** `LX-01 张伟创新工作室`. */
const whoseOf = (entry: Entry | undefined): string =>
  entry === undefined ? '' : [entry.number, entry.name].filter(Boolean).join(' ')

/** What a sender can act on: reviews are the office's, hints need nothing, an answered warning is done. */
export const forSender = ({ severity, answer }: Finding): boolean =>
  severity === 'error' || (severity === 'warning' && answer === null)

const MENDS: Readonly<Partial<Record<Severity, string>>> = {
  error: '“必须修改”的，照“怎么改”一栏改正',
  warning: '“须说明”的，改正，或在该行“说明”栏写明原因',
}

/** The findings that a merge made of one workbook; of one that several unions share, those on the sender's own rows. */
export const findingsOf = (node: MergedNode, { file, unit, foreign }: Submission): Finding[] =>
  node.findings.filter(
    (finding) => finding.file === file && (foreign?.shared !== true || finding.unit === unit),
  )

/** The highest version that the sender has used so far. */
const lastVersion = (node: MergedNode, submission: Submission): number =>
  Math.max(
    ...node.submissions.filter((s) => senderKey(s) === senderKey(submission)).map(({ version }) => version),
  )

/**
 * @param today the day of the letter
 * @param copy name of the marked copy that goes with the reply; `null` where there is none
 * @param left what could not be marked in the copy
 */
export function replyTo(
  node: MergedNode,
  submission: Submission,
  today: Day,
  copy: string | null,
  left: readonly string[] = [],
): Reply {
  const { programme, year, place, office, parameters } = node
  const entries = node.entries.filter((entry) => entry.submission === submission)
  const active = entries.filter(({ standing }) => standing === 'active')
  const of = (counted: string): number => active.filter((entry) => countedAs(entry) === counted).length
  const counted = (as: Entry['standing']): number => entries.filter((e) => e.standing === as).length
  const findings = findingsOf(node, submission)
  const acted = findings.filter(forSender).sort(byGravity)
  const superseded = node.superseded.has(submission)
  const since = superseded ? null : sinceLetter(node, submission, acted, forSender)
  const entryOf = entryAt(node.entries.filter((entry) => entry.submission === submission))
  const told = (finding: Finding): Told => ({
    whose: whoseOf(entryOf(finding)),
    since: since === null ? '' : since.standing.has(finding) ? '仍有' : '新出现',
  })
  const fared = [
    `通过 ${of('accepted')} 条`,
    of('sentBack') > 0 && `退回 ${of('sentBack')} 条`,
    of('review') > 0 && `待审核 ${of('review')} 条`,
    counted('duplicate') > 0 && `重复 ${counted('duplicate')} 条`,
    counted('waiting') > 0 && `已接收过、等解锁 ${counted('waiting')} 条`,
    counted('superseded') > 0 && `已被后来的报送替代 ${counted('superseded')} 条`,
  ].filter(Boolean)
  const opening = superseded
    ? [
        `你单位报送的《${fileName(submission.file)}》（第 ${submission.version} 版）已被后来的报送替代，本次不再采用。`,
      ]
    : [
        `你单位报送的《${fileName(submission.file)}》（第 ${submission.version} 版）已校验。共 ${entries.length} 条申报：${fared.join('，')}。`,
        ...(since === null
          ? []
          : [
              `与第 ${since.version} 版相比：已改好 ${since.mended} 处，仍有 ${since.standing.size} 处，新出现 ${acted.length - since.standing.size} 处。`,
            ]),
        acted.length > 0 ? `须由你单位处理的问题 ${acted.length} 处：` : '没有须由你单位修改或说明的问题。',
      ]
  const severities = new Set(acted.map(({ severity }) => severity))
  const by = dueBy(parameters, programme.deadline, extensionOf(office, programme, submission.unit), today)
  const next =
    superseded || acted.length === 0
      ? []
      : [
          copy === null && left.length > 0
            ? '这份文件没有加上标记：请对照上表，在原文件中修改。'
            : copy === null
              ? '这份文件的格式不能加标记：请对照上表，在原文件中修改；建议另存为 .xlsx 再报。'
              : `打开随附的《${copy}》，有颜色的单元格就是要处理的地方，全部问题列在最后的“校验结果”表。`,
          ...left.map((text) => `${text}。`),
          `${[...severities].flatMap((severity) => MENDS[severity] ?? []).join('；')}。`,
          counted('superseded') > 0
            ? `改好后与后来报送的合成一份，把“报送信息”的版本号改为 ${lastVersion(node, submission) + 1}，${by}重新报送。`
            : `改好后把“报送信息”的版本号改为 ${lastVersion(node, submission) + 1}，${by}重新报送整份文件。`,
        ]
  return {
    title: `关于${year}年${programme.name}报送材料校验情况的回复`,
    to: submission.unit,
    opening,
    lines: superseded ? [] : replyLines(node.registry, submission, acted, told),
    next,
    from: place,
    contact: contactWords(office ?? {}),
  }
}

/** Who is written to, and by whom. */
export interface Correspondents {
  readonly to: string
  readonly from: string
  readonly contact: string
}

/** To whoever sent a file that could not be used. */
export function replyToRefused(file: string, reason: string, who: Correspondents): Reply {
  return {
    title: '关于报送文件未能采用的回复',
    opening: [
      `你单位报送的《${fileName(file)}》未能采用，其中的申报没有计入汇总。`,
      `原因和办法：${reason}。`,
    ],
    lines: [],
    next: [],
    ...who,
  }
}
