/** The parameters of one programme and year: the law's values, overridden by the year's notice. */

import type { FindingCode } from '../../templates/findings/codes.ts'
import type { Cell } from '../../templates/sheet/grid.ts'
import { Day } from '../../templates/values/day.ts'
import { fingerprint } from '../../templates/values/fingerprint.ts'
import { cellOfFen } from '../../templates/values/money.ts'
import { foldText } from '../../templates/values/text.ts'
import { basisIn, lawful, type Parameter, type ParameterValue } from './parameter.ts'

/** One line of a notice, or of the 填报参数 sheet that travels with a blank. */
export interface ParameterLine {
  /** Id or name of the parameter. */
  readonly term: string
  readonly value: Cell
  /** Number of the document that lays it down. */
  readonly document: string | null
}

/** A line that could not be used, and why. */
export interface RefusedLine {
  readonly line: ParameterLine
  readonly code?: FindingCode
  readonly message: string
  readonly mend: string
}

/** A row of the 填报参数 sheet. */
export interface ParameterRow {
  readonly code: string
  readonly name: string
  readonly value: Cell
  readonly unit: string
  readonly basis: string
}

export class ParameterSet {
  constructor(
    readonly programme: string,
    readonly year: number,
    private readonly values: ReadonlyMap<string, ParameterValue>,
    private readonly bases: ReadonlyMap<string, string>,
    readonly refused: readonly RefusedLine[],
    private readonly known: readonly Parameter[],
  ) {}

  /** The value in force; `undefined` where neither the law nor a notice gives one. */
  get<T extends ParameterValue>(of: Parameter<T>): T | undefined {
    return this.values.get(of.id) as T | undefined
  }

  /** The clause or document that the value rests on. */
  basis(of: Parameter): string {
    return this.bases.get(of.id) ?? basisIn(of, this.year)
  }

  /** The rows of 填报参数, without the rows about the file itself. */
  rows(): ParameterRow[] {
    return this.known.map((of) => ({
      code: of.id,
      name: of.name,
      value: cellOf(of, this.values.get(of.id)),
      unit: of.unit,
      basis: this.basis(of),
    }))
  }

  /** The same for the same values, so that a file that carries others is known at a glance. */
  get hash(): string {
    const lines = this.rows().map((row) => `${row.code}=${row.value ?? ''}`)
    return fingerprint([`year=${this.year}`, ...lines].join('\n'))
  }
}

function cellOf(of: Parameter, value: ParameterValue | undefined): Cell {
  if (value === undefined) return null
  if (value instanceof Day) return value.toString()
  return of.column.unit !== undefined && typeof value === 'number' ? cellOfFen(value, of.column.unit) : value
}

/**
 * Why a day is none of the year's: it was carried over from an earlier notice, or its year is mistyped. A term may
 * end early in the next year, and a basis date lie in the year before.
 */
function ofAnotherYear(of: Parameter, value: Day, year: number): Omit<RefusedLine, 'line'> | null {
  if (value.year >= year - (of.mayPrecede ? 1 : 0) && value.year <= year + 1) return null
  const was = value.year < year ? '，像是往年通知的' : ''
  return {
    code: 'office/other-year',
    message: `${of.name} ${value} 不是 ${year} 年度的日期${was}，未采用`,
    mend: `请照 ${year} 年的通知改填`,
  }
}

/**
 * The parameters of a year under the law and the lines of a notice, if there is one.
 * @param known the programme's own parameters
 */
export function parametersInForce(
  known: readonly Parameter[],
  programme: string,
  year: number,
  lines: readonly ParameterLine[] = [],
): ParameterSet {
  const values = new Map<string, ParameterValue>()
  const bases = new Map<string, string>()
  const refused: RefusedLine[] = []
  for (const of of known) {
    const value = lawful(of, year)
    if (value !== undefined) values.set(of.id, value)
  }
  for (const line of lines) {
    const of = known.find((p) => p.id === line.term || foldText(p.name) === foldText(line.term))
    if (of === undefined) {
      const names = known.map((p) => p.name).join('、')
      refused.push({ line, message: `“${line.term}” 不是本项目的通知要素`, mend: `可填的要素：${names}` })
      continue
    }
    const parsed = of.column.parse(line.value)
    if ('blank' in parsed) continue
    if ('unreadable' in parsed) {
      refused.push({ line, message: parsed.unreadable, mend: parsed.mend })
      continue
    }
    const wrongYear = parsed.value instanceof Day ? ofAnotherYear(of, parsed.value, year) : null
    if (wrongYear !== null) {
      refused.push({ line, ...wrongYear })
      continue
    }
    const current = values.get(of.id)
    if (current !== undefined && String(current) === String(parsed.value)) continue
    if (of.needsDocument && line.document === null) {
      refused.push({
        line,
        message: `${of.name}与办法不同，却没有写明文号，未采用`,
        mend: '请填写规定该金额的通知文号；没有文号的，按办法执行',
      })
      continue
    }
    values.set(of.id, parsed.value)
    bases.set(of.id, line.document ?? '年度通知')
  }
  return new ParameterSet(programme, year, values, bases, refused, known)
}
