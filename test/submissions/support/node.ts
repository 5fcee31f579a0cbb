/** Small merges by hand: sheets are read by the real reader, verdicts come from the findings that a test gives. */

import { levelAt } from '../../../programmes/programme.ts'
import { registry } from '../../../programmes/registry.ts'
import { parameterSet } from '../../../programmes/registry-of.ts'
import type { SourcedSheet } from '../../../rules/judgement.ts'
import { decide } from '../../../submissions/merge/decided.ts'
import { applicationsOf, countedAs, type Entry, withFindings } from '../../../submissions/merge/entry.ts'
import type { MergedNode } from '../../../submissions/merge/node.ts'
import { replacedRows } from '../../../submissions/merge/replaced-rows.ts'
import { select } from '../../../submissions/merge/selection.ts'
import { standings } from '../../../submissions/merge/standing.ts'
import type { Office } from '../../../submissions/office/office.ts'
import type { Submission } from '../../../submissions/recognise/submission.ts'
import { type Finding, finding, type Severity } from '../../../templates/findings/finding.ts'
import { allocations } from '../../../templates/forms/allocation.ts'
import { decisions } from '../../../templates/forms/decisions.ts'
import { namingList } from '../../../templates/forms/naming.ts'
import { submissionInfo } from '../../../templates/forms/submission-info.ts'
import type { PlaceRank } from '../../../templates/places/place.ts'
import type { Form } from '../../../templates/sheet/form.ts'
import { address } from '../../../templates/sheet/grid.ts'
import { byLaw, type Cells, sheet } from '../../support/rows.ts'

/** Of whoever sends for a union; not of a worker. */
export const UNION_PHONE = '13905310001'

export const YEAR = 2026

/** A sheet of a submission: its form and its rows as a clerk types them. */
export type Typed = readonly [Form, readonly Readonly<Record<string, unknown>>[]]
export const rowsOf = <F extends Form>(form: F, rows: readonly Cells<F>[]): Typed => [
  form as unknown as Form,
  rows,
]

export interface Sent {
  readonly unit: string
  readonly file?: string
  readonly version?: number
  readonly withdrawn?: boolean
  readonly sheets: readonly Typed[]
}

const sheetsFrom = (sheets: readonly Typed[], from: { unit: string; file: string }): SourcedSheet[] =>
  sheets.map(([form, rows]) => sheet(form, rows as readonly Cells<Form>[], from))

export function submission(programme: string, sent: Sent): Submission {
  const { unit, file = `${unit}.xlsx`, version = 1 } = sent
  const from = { unit, file }
  const infoSheet = sheet(
    submissionInfo as unknown as Form,
    [{ unit, phone: UNION_PHONE } as Cells<Form>],
    from,
  )
  return {
    file,
    programme: registry.byId(programme),
    unit,
    unitKind: '区县总工会',
    sentTo: registry.byId(programme).topUnit,
    year: YEAR,
    version,
    date: undefined,
    yearly: false,
    withdrawn: sent.withdrawn ?? false,
    takenBack: [],
    contact: '王芳',
    phone: UNION_PHONE,
    info: infoSheet.reading.records[0]!,
    infoSheet,
    sheets: sheetsFrom(sent.sheets, from),
    findings: [],
    carried: null,
    strangers: [],
  }
}

export function office(union: string, sheets: readonly Typed[]): Office {
  const file = `${union}办公室.xlsx`
  return {
    file,
    union,
    level: union === '山东省总工会' ? '省级' : '市级',
    year: YEAR,
    contact: undefined,
    phone: undefined,
    date: undefined,
    sheets: sheetsFrom(sheets, { unit: union, file }),
    findings: [],
  }
}

export const allocated = (
  programme: string,
  units: Readonly<Record<string, readonly [(number | undefined)?, (number | undefined)?]>>,
): Typed =>
  rowsOf(
    allocations,
    Object.entries(units).map(([unit, [min = null, max = null]]) => ({
      programme: registry.byId(programme).name,
      unit,
      min,
      max,
    })),
  )

export const decisionsOn = (
  programme: string,
  of: readonly (readonly [unit: string, number: string, name: string, decision: '推荐' | '不推荐'])[],
): Typed =>
  rowsOf(
    decisions,
    of.map(([unit, number, name, decision]) => ({
      programme: registry.byId(programme).name,
      unit,
      number,
      name,
      decision,
    })),
  )

export const named = (programme: string, rows: readonly Cells<typeof namingList>[]): Typed =>
  rowsOf(
    namingList,
    rows.map((row) => ({
      programme: registry.byId(programme).name,
      namedYear: YEAR,
      leader: '张伟',
      ...row,
    })),
  )

/** A fault on a column of an application, as a rule would report it. */
export interface Fault {
  readonly number: string
  readonly key: string
  readonly severity: Severity
  readonly says?: string
  readonly rule?: string
}

function faultOf(
  { key, severity, says = '与证明材料不符', rule = 'JN-06-2a' }: Fault,
  entry: Omit<Entry, 'standing' | 'findings' | 'verdict'>,
): Finding {
  const { record, sheet: of } = entry
  const place = record.place(key)!
  const cell = record.cells[key]
  return finding(
    {
      kind: 'violation',
      rule,
      article: '第六条（二）',
      measure: '市创新工作室办法',
      severity,
      sheet: of.reading.sheet,
      row: place.row,
      column: place.column,
      address: address(place.row, place.column),
      header: place.header,
      value: cell === null || cell === undefined ? null : String(cell),
      expected: null,
      message: says,
      mend: '请核对证件后改正',
      answer: null,
    },
    of.source,
  )
}

export interface NodeWords {
  readonly programme: string
  readonly place?: string
  readonly level?: PlaceRank
  readonly sent: readonly Sent[]
  /** The sheets of the office that merges here. */
  readonly office?: readonly Typed[]
  /** The office that names, where it is another one. */
  readonly naming?: Office
  readonly faults?: readonly Fault[]
}

/** A merge as `mergeNode` makes it, its findings given instead of judged. */
export function node(words: NodeWords): MergedNode {
  const programme = registry.byId(words.programme)
  const place = words.place ?? programme.topUnit
  const submissions = words.sent.map((sent) => submission(words.programme, sent))
  const here = words.office === undefined ? undefined : office(place, words.office)
  const applications = submissions.flatMap((each) => applicationsOf(each, programme))
  const standing = standings(applications, submissions)
  const { of, superseded } = standing
  const decided = decide(
    here,
    programme,
    applications.filter((application) => of.get(application) === 'active'),
  )
  const entries = applications.map((application): Entry => {
    const struck = decided.on.get(application)?.row.duplicate === '剔除'
    const standing = struck ? 'duplicate' : of.get(application)!
    const mine = (words.faults ?? []).filter((fault) => fault.number === application.number)
    const findings = standing === 'superseded' ? [] : mine.map((fault) => faultOf(fault, application))
    return withFindings({ ...application, standing }, findings, false)
  })
  const input = {
    registry,
    programme,
    level: words.level ?? levelAt(programme, place).rank,
    place,
    year: YEAR,
    submissions,
    office: here,
    naming: words.naming ?? here,
  } as const
  const decidedOn = new Map(
    entries.flatMap((entry, i) => {
      const decision = decided.on.get(applications[i]!)
      return decision ? [[entry, decision] as const] : []
    }),
  )
  const selection = select({ ...input, judged: new Map(), officeFindings: [] }, entries, decidedOn, byLaw)
  const counts = {
    read: 0,
    accepted: 0,
    sentBack: 0,
    review: 0,
    duplicate: 0,
    superseded: 0,
    waiting: 0,
    notForwarded: 0,
  }
  for (const entry of entries) {
    counts.read += 1
    counts[entry.standing === 'active' ? countedAs(entry) : entry.standing] += 1
    if (entry.standing === 'active' && countedAs(entry) !== 'sentBack' && !selection.chosen.has(entry))
      counts.notForwarded += 1
  }
  return {
    ...input,
    entries,
    superseded,
    replacedBy: replacedRows(applications, submissions, standing),
    selection,
    counts,
    parameters: parameterSet(programme, YEAR),
    findings: entries.flatMap((entry) => entry.findings),
    defects: [],
    checklist: [],
    answeredBefore: new Map(),
    foundBefore: new Map(),
  }
}
