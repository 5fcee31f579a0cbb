/** The 填报参数 sheet: which edition, year and parameters a blank was sent out with, and for which units. */
import type { Cell } from '../../templates/sheet/grid.ts'
import type { ParameterLine, ParameterRow, ParameterSet } from './parameter-set.ts'

/** What a blank says of itself beside its parameters. */
export interface AboutBlank {
  readonly edition: string
  /** Id of the template. */
  readonly template: string
  /** The unions that report, for the drop-down of 报送单位. */
  readonly units?: readonly string[]
}

const row = (code: string, name: string, value: Cell, basis = ''): ParameterRow => ({
  code,
  name,
  value,
  unit: '',
  basis,
})

/** The rows of 填报参数: the file itself, then its parameters, then one row for each reporting union. */
export const parameterRows = (set: ParameterSet, about: AboutBlank): ParameterRow[] => [
  row('template', '模板', about.template),
  row('edition', '模板版本', about.edition),
  row('year', '申报年度', set.year),
  row('hash', '参数校验值', set.hash),
  ...set.rows(),
  ...(about.units ?? []).map((unit) => row('unit', '报送单位', unit, '推荐名额分配')),
]

/** What a 填报参数 sheet says; `null` where a row is missing or was changed into something else. */
export interface CarriedParameters {
  readonly template: string | null
  readonly edition: string | null
  readonly year: number | null
  readonly hash: string | null
  readonly units: readonly string[]
  /** The parameters, as lines of a notice; each carries the basis that its row names. */
  readonly lines: readonly ParameterLine[]
}

/** A row as a sheet gives it back: every value is text, a day may be a serial number as text. */
export interface ReadRow {
  readonly code: string | undefined
  readonly name?: string | undefined
  readonly value: Cell | undefined
  readonly basis?: string | undefined
}

const textOf = (value: Cell | undefined): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : null

/** Reads the rows of 填报参数 back. Rows without a code or a value are left out. */
export function readParameterRows(rows: readonly ReadRow[]): CarriedParameters {
  const special = new Map<string, string>()
  const units: string[] = []
  const lines: ParameterLine[] = []
  for (const { code, value, basis } of rows) {
    const text = textOf(value)
    if (code === undefined || text === null || text === '') continue
    if (code === 'unit') units.push(text)
    else if (['template', 'edition', 'year', 'hash'].includes(code)) special.set(code, text)
    else lines.push({ term: code, value: text, document: basis ?? null })
  }
  const year = Number(special.get('year') ?? Number.NaN)
  return {
    template: special.get('template') ?? null,
    edition: special.get('edition') ?? null,
    year: Number.isInteger(year) ? year : null,
    hash: special.get('hash') ?? null,
    units,
    lines,
  }
}
