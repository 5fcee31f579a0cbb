/** 报送情况统计: what each union sent and what became of it; who has not reported; what could not be read. */

import { quotaOf } from '../../submissions/counts/quota.ts'
import { countedAs, type Entry } from '../../submissions/merge/entry.ts'
import type { MergedNode } from '../../submissions/merge/node.ts'
import { unitContact } from '../../submissions/office/unit-contact.ts'
import type { Refusal, Submission } from '../../submissions/recognise/submission.ts'
import type { Column } from '../../templates/sheet/column.ts'
import { choice, day } from '../../templates/sheet/column-kinds.ts'
import { byCode } from '../../templates/values/text.ts'
import { figure, serial, words } from './columns.ts'
import { cellLink, type LinkTo } from './link.ts'
import { type Line, ReportCell, type ReportSheet } from './sheet.ts'

const SENDING_STATES = ['有效', '内容相同', '被替代', '撤回', '未报送', '未能读取'] as const

const columns: readonly Column[] = [
  serial,
  words('单位', 24),
  words('类型', 16),
  words('文件', 30),
  figure('版本'),
  day({ header: ['日期'], fill: '', width: 12 }),
  choice(SENDING_STATES, { header: ['状态'], fill: '', width: 10 }),
  figure('读取数'),
  figure('通过'),
  figure('退回'),
  figure('待审核'),
  figure('重复'),
  figure('被替代'),
  figure('待解锁'),
  words('联系人', 10),
  words('联系电话', 14),
]

/** Counts in the order of the sheet's columns: 读取数 is the sum of the others. */
function figures(entries: readonly Entry[]): number[] {
  const active = entries.filter((entry) => entry.standing === 'active').map(countedAs)
  const of = (standing: Entry['standing']) => entries.filter((entry) => entry.standing === standing).length
  const as = (counted: (typeof active)[number]) => active.filter((each) => each === counted).length
  const aside = (['duplicate', 'superseded', 'waiting'] as const).map(of)
  return [entries.length, as('accepted'), as('sentBack'), as('review'), ...aside]
}

const bySender = (a: Submission, b: Submission): number => byCode(a.unit, b.unit) || byCode(a.file, b.file)

export type SendingState = (typeof SENDING_STATES)[number]

/** What became of a sending as a whole. */
export function sendingState(
  node: Pick<MergedNode, 'superseded'>,
  submission: Submission,
  entries: readonly Entry[],
): SendingState {
  if (submission.withdrawn) return '撤回'
  if (node.superseded.has(submission)) return '被替代'
  const copied = entries.length > 0 && entries.every(({ standing }) => standing === 'duplicate')
  return copied ? '内容相同' : '有效'
}

export function sendersSheet(
  node: MergedNode,
  title: string,
  captions: readonly string[],
  link: LinkTo,
  refused: readonly Refusal[],
): ReportSheet {
  const { rows } = quotaOf(node)
  // A union's own contact, whom the office calls: shown in full, unlike the numbers of workers.
  const asked = (unit: string, sent: readonly Submission[]): readonly [unknown, ReportCell] => {
    const { contact, phone } = unitContact(unit, sent, node.office, node.programme.name)
    return [contact, new ReportCell(phone, { open: true })]
  }
  const missing = rows.filter((row) => row.expected && !row.reported)
  const lines: Line[] = [...node.submissions].sort(bySender).map((submission, index): Line => {
    const entries = node.entries.filter((entry) => entry.submission === submission)
    const standing = sendingState(node, submission, entries)
    return {
      cells: [
        index + 1,
        submission.unit,
        submission.unitKind,
        new ReportCell(submission.file, { link: cellLink(link(submission.file)) }),
        submission.version,
        submission.date,
        standing,
        ...figures(entries),
        ...asked(submission.unit, [submission]),
      ],
      ...(standing === '有效' ? {} : { tone: 'grey' }),
    }
  })
  lines.push({
    cells: [null, '合计', ...Array(5).fill(null), ...figures(node.entries), null, null],
    tone: 'total',
  })
  if (missing.length > 0) {
    lines.push({ band: `未报送的单位（${missing.length} 个）` })
    for (const [index, { unit }] of missing.entries())
      lines.push({
        cells: [
          index + 1,
          unit,
          ...Array(4).fill(null),
          new ReportCell('未报送', { tone: 'gap' }),
          ...Array(7).fill(null),
          ...asked(unit, []),
        ],
      })
  }
  if (refused.length > 0) {
    lines.push({ band: `未能读取的文件（${refused.length} 个）` })
    for (const [index, { file, reason }] of refused.entries())
      lines.push({
        cells: [
          index + 1,
          new ReportCell(file, { link: cellLink(link(file)), span: 3 }),
          null,
          null,
          new ReportCell('未能读取', { tone: 'gap' }),
          new ReportCell(reason, { span: 8 }),
        ],
      })
  }
  return {
    name: '报送情况统计',
    title,
    captions,
    columns,
    lines,
    keeps: 2,
    repeats: 'header',
    hides: true,
  }
}
