/** What is said of a workbook in another people's form besides what stands in its cells. */
import type { Judged } from '../../rules/judgement.ts'
import type { Draft } from '../../templates/findings/finding.ts'
import { layoutDraft } from '../../templates/read/layout-draft.ts'
import { type Form, headerPath } from '../../templates/sheet/form.ts'
import { address } from '../../templates/sheet/grid.ts'
import { onSender } from '../merge/submission-findings.ts'
import type { Submission } from '../recognise/submission.ts'
import type { ForeignSender } from './foreign-sender.ts'
import type { LeftToPeople } from './left-to-people.ts'
import type { ForeignReading } from './read-as.ts'

/** A sheet that was read by a form of theirs. */
export interface SheetFound extends ForeignReading {
  readonly sample: string
  /** It goes on with the application of a table before it. */
  readonly continues?: true
}

/** Who sent it, as long as no person has confirmed that. */
export const toConfirm = (submission: Submission, { unit, why }: ForeignSender): Judged => ({
  ...onSender(submission, {
    code: 'foreign/sender',
    severity: 'review',
    message: `没有“报送信息”表，报送单位按“${unit}”读取：${why}`,
    mend: `请办公室核对；对的，在“报送认定”表这一行的“确认”填“是”`,
  }),
  ofSender: true,
})

/** What a file of several senders holds of those who are not taken. */
export const notTaken = (submission: Submission, reason: string): Judged =>
  onSender(submission, {
    code: 'foreign/sender',
    severity: 'review',
    message: `有几行没有读取：${reason}`,
    mend: '请办公室在“报送认定”表里核对这一家',
  })

/** What changed in the form since it was confirmed: asked, while the rest is read. */
export function changedDrafts({ reading, gone, added, sample }: SheetFound): Draft[] {
  const named = (labels: readonly string[]): string => labels.map((label) => `“${label}”`).join('、')
  const changes = [
    ...(gone.length > 0 ? [`没有${named(gone)}`] : []),
    ...(added.length > 0 ? [`多了${named(added)}，没有读取`] : []),
  ]
  if (changes.length === 0) return []
  const row = reading.headerRow
  return [
    layoutDraft(
      'foreign/changed',
      reading.sheet,
      `与对照过的表样“${sample}”不同：${changes.join('；')}`,
      '表样改了的，请办公室重新对照；填报单位增删的，请照表样改回',
      { severity: 'review', row, column: 1, address: row === null ? null : address(row, 1) },
    ),
  ]
}

/** One line a form: what it has not, and which clauses a person looks at for that. */
export function lackingDrafts(
  applications: readonly SheetFound[],
  form: Form,
  { articles }: LeftToPeople,
): Draft[] {
  return applications
    .filter(({ lacks }) => lacks.size > 0 && articles.length > 0)
    .map(({ reading, lacks }) => {
      const names = [...lacks].map((key) => headerPath(form.columns[key]!))
      const shown =
        names.length > NAMED ? `${names.slice(0, NAMED).join('、')}等 ${names.length} 栏` : names.join('、')
      return layoutDraft(
        'foreign/lacks',
        reading.sheet,
        `本表没有${shown}，下列条款由人审核：${articles.join('、')}`,
        '请审核人对照申报材料逐条核对；要由程序核对的，请改用本系统的模板报送',
        { severity: 'info' },
      )
    })
}

/** So many columns are named one by one. */
const NAMED = 6
