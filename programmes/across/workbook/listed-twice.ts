/** What counts for an application counts once: a row that is copied with all that it holds says nothing more. */

import { patentNumber } from '../../../rules/format/patent-number.ts'
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

/** What a row says, to be compared with others. */
interface Said {
  readonly row: Listed
  /** Its values as they are compared, by column; number and reason are no part of them. */
  readonly values: ReadonlyMap<string, string>
}

/** `null` where it says too little to be told from another, or holds something that cannot be read. */
function saidOf(form: Form, row: Listed, senders: Senders): Said | null {
  const said = Object.entries(row).filter(
    ([column, value]) => value !== undefined && column !== 'number' && form.columns[column]?.answers !== true,
  )
  const unread = Object.keys(form.columns).some((column) => senders.reported(row, column))
  if (row.name === undefined || said.length < 2 || unread) return null
  return { row, values: new Map(said.map(([column, value]) => [column, foldText(String(value))])) }
}

/** Whether the shorter of two rows says nothing that the longer does not say too. */
function saysNoMore(a: Said, b: Said): boolean {
  const [shorter, longer] = a.values.size <= b.values.size ? [a.values, b.values] : [b.values, a.values]
  return [...shorter].every(([column, value]) => longer.get(column) === value)
}

const patentOf = ({ values }: Said): string | undefined =>
  patentNumber(values.get('patentNumber') ?? '')?.digits

/** A patent is known by its number; a prize for it is another achievement, of another kind. */
const samePatent = (a: Said, b: Said): boolean =>
  patentOf(a) !== undefined && patentOf(a) === patentOf(b) && a.values.get('kind') === b.values.get('kind')

/** Which application, and which of its copies, a row belongs to; `null` where it does not say so. */
function whoseOf({ row }: Said, senders: Senders): string | null {
  const key = numberKey(senders.unitOf(row), row.number)
  return key === null ? null : JSON.stringify([key, senders.cardOf(row)])
}

function again(form: Form, rows: readonly Listed[], senders: Senders): Steps<RowFault[]> {
  const said = rows.flatMap((row) => saidOf(form, row, senders) ?? [])
  const whose = groupBy(said, (each) => whoseOf(each, senders))
  whose.delete(null)
  const name = headerName(form.columns['name']!)
  return flatMapSteps([...whose.values()], (own) => {
    const counted: Said[] = []
    return flatMapSteps(own, (each): RowFault[] => {
      const first = counted.find((other) => saysNoMore(each, other) || samePatent(each, other))
      if (first === undefined) {
        counted.push(each)
        return []
      }
      const same = saysNoMore(each, first) ? `没有不同的${name}` : '同一专利号的成果'
      return [
        {
          row: each.row,
          blames: 'name',
          says: `“${form.title}”中前面已有一项${same}“${first.row.name}”`,
          related: [{ row: first.row, key: 'name' }],
        },
      ]
    })
  })
}

const LISTS = [achievements, projects] as readonly unknown[] as readonly Form[]

export const listedTwice = (programmes: readonly Programme[]): Rule => {
  const forms = byId(LISTS.filter((form) => programmes.some(({ children }) => children.includes(form))))
  return workbookRule({
    id: 'workbook/listed-twice',
    severity: 'warning',
    forms,
    reads: ofEach(forms, () => ['number', 'name']),
    checks: '一份申报的成果、课题不重复列：各栏相同的、一项没有写出任何不同的、同一专利号的，只算一项',
    reading: '名称相同而奖种、年度或其他任何一栏写得不同的，是另一项，不问；专利和为它得的奖是两项。',
    mend: '重复的删去；确是不同的两项的，在“说明”栏写明有何不同',
    holds: (sets, _params, senders) =>
      flatMapSteps(Object.values(forms), (form) =>
        again(form, (sets[form.id] ?? []) as readonly unknown[] as readonly Listed[], senders),
      ),
  })
}
