/** The offices' own workbooks: notice, allocation, decisions, naming lists, the cities' books of provincial grants. */
import { registry } from '../../programmes/registry.ts'
import { allocations } from '../../templates/forms/allocation.ts'
import { decisions } from '../../templates/forms/decisions.ts'
import { fundEntries } from '../../templates/forms/funds.ts'
import { noticeTerms } from '../../templates/forms/notice.ts'
import { officeInfo } from '../../templates/forms/office-info.ts'
import type { Template } from '../../templates/sheet/template.ts'
import type { Day } from '../../templates/values/day.ts'
import { YEAR } from './calendar.ts'
import type { Draft, Values } from './draft.ts'
import { noticeRows } from './notice.ts'
import { personOf } from './people.ts'
import { Random } from './random.ts'
import type { Unit } from './units.ts'

const templateOf = (id: string): Template => registry.templates.find((one) => one.id === id)!

/** One line of an allocation. */
export interface Allocated {
  readonly unit: Pick<Unit, 'union' | 'kind'>
  readonly min?: number
  readonly max?: number
  /** Whom the office has noted to be asked; of most units nobody. */
  readonly asked?: { readonly contact: string; readonly phone: string }
}

export const allocationRows = (programme: string, allocated: readonly Allocated[]): Values[] =>
  allocated.map(({ unit, min, max, asked }) => ({
    programme: registry.byId(programme).name,
    unit: unit.union,
    unitKind: unit.kind,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...asked,
  }))

/** A decision on one record; the rank counts up over those that are recommended. */
export interface Decided {
  /** As the office calls the sender. */
  readonly unit: string
  readonly number: string
  readonly name: string
  readonly recommended: boolean
  readonly reason?: string
}

export function decisionRows(
  programme: string,
  decided: readonly Decided[],
  by: { meeting: string; day: Day },
): Values[] {
  let rank = 0
  return decided.map(({ unit, number, name, recommended, reason }) => ({
    programme: registry.byId(programme).name,
    unit,
    number,
    name,
    decision: recommended ? '推荐' : '不推荐',
    ...(recommended ? { rank: ++rank } : { reason: reason ?? '综合评审名次靠后' }),
    decidedBy: by.meeting,
    decidedOn: by.day,
  }))
}

export interface OfficeSheets {
  readonly programmes: readonly string[]
  readonly allocations: readonly Values[]
  readonly decisions: readonly Values[]
  readonly funds?: readonly Values[]
  /** Further sheets, by form id. */
  readonly more?: Readonly<Record<string, readonly Values[]>>
}

export function officeBook(
  union: string,
  level: '省级' | '市级',
  date: Day | null,
  sheets: OfficeSheets,
): Draft {
  const person = personOf(new Random(`office/${union}`), '370102', [30, 50])
  const rows: Record<string, Values[]> = {
    [noticeTerms.id]: noticeRows(sheets.programmes),
    [allocations.id]: [...sheets.allocations],
    [decisions.id]: [...sheets.decisions],
    [fundEntries.id]: [...(sheets.funds ?? [])],
  }
  for (const [id, values] of Object.entries(sheets.more ?? {})) rows[id] = [...values]
  return {
    path: `2026/办公室/${union}-办公室工作簿-${YEAR}.xlsx`,
    template: templateOf(level === '省级' ? 'office-province' : 'office-city'),
    unit: union,
    cards: {
      [officeInfo.id]: {
        office: union,
        level,
        year: YEAR,
        contact: person.name,
        phone: person.phone,
        ...(date === null ? {} : { date }),
      },
    },
    rows,
  }
}
