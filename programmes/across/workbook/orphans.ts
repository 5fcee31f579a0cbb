/** Rows of the child tables belong to an application of the same sender. */

import { type RowFault, type Rule, workbookRule } from '../../../rules/rule.ts'
import { ByNumber } from '../../../rules/words/by-number.ts'
import { activityLog } from '../../../templates/forms/activity-log.ts'
import { assessments } from '../../../templates/forms/assessments.ts'
import { fundEntries } from '../../../templates/forms/funds.ts'
import type { Form } from '../../../templates/sheet/form.ts'
import { flatMapSteps, type Steps } from '../../../templates/values/steps.ts'
import { foldText } from '../../../templates/values/text.ts'
import type { Programme } from '../../programme.ts'
import { byId, ofEach } from '../studio-applications.ts'

interface Numbered {
  readonly number: string | undefined
}

/** A number that the application writes with more or fewer noughts: read as the same, and reported. */
const otherwiseWritten = (row: Numbered, { number }: Numbered): RowFault[] =>
  foldText(row.number!) === foldText(number!)
    ? []
    : [
        {
          row,
          blames: 'number',
          severity: 'info',
          says: `申报编号写作 ${row.number}，想必是 ${number}，按同一份读取`,
          mend: '请与申报表写得一样；不是同一份的，另编编号',
        },
      ]

/** Sheets whose rows may belong to what was named in an earlier year. */
const LATER: readonly Form[] = [fundEntries as Form, activityLog as Form, assessments as Form]

const LATER_MEND = '属于往年命名的工作室的，请填工作室名称或在“说明”栏写明；编号有误的请改正'

export const orphans = (programmes: readonly Programme[]): Rule => {
  const applications = byId(programmes.map(({ application }) => application))
  const children = byId(programmes.flatMap((one) => [...one.children, one.summary]))
  /** The applications to which the rows of a form may belong. */
  const ownersOf = ofEach(children, (form) =>
    programmes
      .filter((one) => one.summary === form || one.children.includes(form))
      .map(({ application }) => application.id),
  )
  return workbookRule({
    id: 'workbook/orphans',
    severity: 'error',
    forms: { ...applications, ...children },
    reads: {
      ...ofEach(applications, () => ['number']),
      ...ofEach(children, ({ columns }) => ('studio' in columns ? ['number', 'studio'] : ['number'])),
    },
    checks:
      '成果、课题、成员、报告、汇总各表的申报编号在申报表中都有；资金、台账、考核可以属于往年命名的工作室',
    reading:
      '资金、台账、考核各表在本文件没有申报时不核；有申报而编号对不上的，写明了工作室名称的不问。申报表有一行没填编号的，先补编号，其余各表的编号补齐后再核。',
    mend: '请照申报表改正编号；申报已撤下的，删去这一行',
    holds: (sets, _params, senders) =>
      flatMapSteps(Object.entries(children), ([id, form]): readonly RowFault[] | Steps<RowFault[]> => {
        const owners = (ownersOf[id] ?? []).flatMap(
          (owner) => (sets[owner] ?? []) as readonly unknown[] as readonly Numbered[],
        )
        const rows = (sets[id] ?? []) as readonly unknown[] as readonly (Numbered & {
          readonly studio?: string | undefined
        })[]
        const later = LATER.includes(form)
        if (rows.length === 0 || (later && owners.length === 0)) return []
        const known = new ByNumber<Numbered>(owners, senders)
        // An application without its number is reported at its own cell; its rows are no strays, they wait for it.
        const waiting = new Set(
          owners.filter((row) => row.number === undefined).map((row) => senders.unitOf(row)),
        )
        return flatMapSteps(
          rows.filter((row) => !later || row.studio === undefined),
          (row): RowFault[] => {
            const { number } = row
            if (number === undefined) return []
            const application = known.first(row)
            const milder = later ? { severity: 'warning' as const, mend: LATER_MEND } : {}
            if (application !== undefined)
              return otherwiseWritten(row, application).map((fault) => ({ ...fault, ...milder }))
            if (waiting.has(senders.unitOf(row))) return []
            return [{ row, blames: 'number', says: `申报编号 ${number} 在申报表中找不到`, ...milder }]
          },
        )
      }),
  })
}
