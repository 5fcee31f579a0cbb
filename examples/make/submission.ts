/** The workbook of one union: who sends it, its records, and the year's parameters. */

import { registry } from '../../programmes/registry.ts'
import { templateFor } from '../../programmes/registry-of.ts'
import { parameterSheet } from '../../templates/forms/parameters.ts'
import { submissionInfo } from '../../templates/forms/submission-info.ts'
import { EDITION } from '../../templates/sheet/form.ts'
import type { Day } from '../../templates/values/day.ts'
import { YEAR } from './calendar.ts'
import type { Draft, Values } from './draft.ts'
import { parameterValues } from './notice.ts'
import { personOf } from './people.ts'
import { Random } from './random.ts'
import type { Unit } from './units.ts'

export function submissionOf(about: {
  programme: string
  unit: Unit
  sentTo: string
  folder: string
  date: Day
  version: number
  rows: Record<string, Values[]>
  cards?: Record<string, Values>
}): Draft {
  const { programme, unit, sentTo, folder, date, version, rows, cards = {} } = about
  const template = templateFor(registry, programme, unit.kind)
  if (template === null) throw new Error(`${unit.kind} has no template of ${programme}`)
  const { name, blanks } = registry.byId(programme)
  // What a union has to report on studios named before stands in its workbook as well.
  const later = (blanks.yearly?.sheets ?? []).filter(
    ({ form }) => rows[form.id] !== undefined && !template.sheets.some((sheet) => sheet.form === form),
  )
  const sheets = [...template.sheets.slice(0, -1), ...later, ...template.sheets.slice(-1)]
  const contact = personOf(new Random(`contact/${programme}/${unit.union}`), unit.area, [28, 50])
  return {
    path: `2026/报送/${folder}/${unit.union}-${name}-${YEAR}.xlsx`,
    template: { ...template, sheets },
    unit: unit.union,
    cards: {
      ...cards,
      [submissionInfo.id]: {
        unit: unit.union,
        unitKind: unit.kind,
        sentTo,
        programme: name,
        year: YEAR,
        contact: contact.name,
        phone: contact.phone,
        date,
        version,
      },
    },
    rows: {
      ...rows,
      [parameterSheet.id]: parameterValues(programme, { template: template.id, edition: EDITION }),
    },
  }
}
