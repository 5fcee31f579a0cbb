/** What counts for an application counts once: a row that is copied with all that it holds says nothing more. */

import { type RowFault, type Rule, type Senders, workbookRule } from '../../../rules/rule.ts'
import { numberKey } from '../../../rules/words/by-number.ts'
import { achievements } from '../../../templates/forms/achievements.ts'
import { projects } from '../../../templates/forms/projects.ts'
import { type Form, headerName } from '../../../templates/sheet/form.ts'
import { groupBy } from '../../../templates/values/group-by.ts'
import { flatMapSteps, type Steps } from '../../../templates/values/steps.ts'
import { foldText } from '../../../templates/values/text.ts'
import type { Programme } from '../../programme.ts'
import { byId, ofEach } from '../studio-applications.ts'

interface Listed {
  readonly number: string | undefined
  readonly name: string | undefined
}

/**
 * Everything that a row says but for its reason; `null` where it says too little to be told from another, or holds
 * something that cannot be read.
 */
function contentOf(form: Form, row: Listed, senders: Senders): string | null {
  const key = numberKey(senders.unitOf(row), row.number)
  const said = Object.entries(row).filter(
    ([column, value]) => value !== undefined && column !== 'number' && form.columns[column]?.answers !== true,
  )
  const unread = Object.keys(form.columns).some((column) => senders.reported(row, column))
  if (key === null || row.name === undefined || said.length < 2 || unread) return null
  const values = said.map(([column, value]) => [column, foldText(String(value))])
  return JSON.stringify([key, senders.cardOf(row), ...values])
}

function again(form: Form, rows: readonly Listed[], senders: Senders): Steps<RowFault[]> {
  const same = groupBy(rows, (row) => contentOf(form, row, senders))
  same.delete(null)
  return flatMapSteps([...same.values()], ([first, ...others]): RowFault[] =>
    others.map((row) => ({
      row,
      blames: 'name',
      says: `“${form.title}”中前面已有一项完全相同的${headerName(form.columns['name']!)}“${row.name}”`,
      related: [{ row: first!, key: 'name' }],
    })),
  )
}

const LISTS = [achievements, projects] as readonly unknown[] as readonly Form[]

export const listedTwice = (programmes: readonly Programme[]): Rule => {
  const forms = byId(LISTS.filter((form) => programmes.some(({ children }) => children.includes(form))))
  return workbookRule({
    id: 'workbook/listed-twice',
    severity: 'warning',
    forms,
    reads: ofEach(forms, () => ['number', 'name']),
    checks: '一份申报的成果、课题不重复列：各栏完全相同的只算一项',
    reading: '名称相同而奖种、年度或其他任何一栏不同的，是另一项，不问。',
    mend: '重复的删去；确是不同的两项的，在“说明”栏写明有何不同',
    holds: (sets, _params, senders) =>
      flatMapSteps(Object.values(forms), (form) =>
        again(form, (sets[form.id] ?? []) as readonly unknown[] as readonly Listed[], senders),
      ),
  })
}
