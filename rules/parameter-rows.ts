/** The 填报参数 sheet that travels with a file: written from a parameter set, and read back. */
import type { Row } from '../templates/form.ts'
import type { parameterSheet } from '../templates/forms/parameters.ts'
import type { ParameterLine, ParameterRow, ParameterSet } from './parameter-set.ts'

/** Rows of the sheet that are about the file rather than parameters of law. */
const ABOUT = ['template', 'edition', 'year', 'hash', 'unit'] as const
type About = (typeof ABOUT)[number]

const about = (code: About, name: string, value: string | number): ParameterRow => ({
  code,
  name,
  value,
  unit: '',
  basis: '',
})

export interface AboutFile {
  readonly edition: string
  /** Id of the template. */
  readonly template: string
  /** Reporting units that the office knows, a row each. */
  readonly units?: readonly string[]
}

export const parameterRows = (set: ParameterSet, file: AboutFile): ParameterRow[] => [
  about('template', '模板', file.template),
  about('edition', '模板版本', file.edition),
  about('year', '申报年度', set.year),
  about('hash', '参数校验码', set.hash),
  ...set.rows(),
  ...(file.units ?? []).map((unit) => about('unit', '报送单位', unit)),
]

export interface ReadParameters {
  readonly edition: string | null
  readonly hash: string | null
  readonly year: number | null
  readonly units: readonly string[]
  readonly lines: readonly ParameterLine[]
}

/** What a 填报参数 sheet says. Rows without a code are the sender's own notes and say nothing. */
export function readParameterRows(rows: readonly Row<typeof parameterSheet>[]): ReadParameters {
  const valueAt = (code: About): string | null => rows.find((row) => row.code === code)?.value ?? null
  const year = valueAt('year')
  return {
    edition: valueAt('edition'),
    hash: valueAt('hash'),
    year: year === null ? null : Number(year),
    units: rows.filter((row) => row.code === 'unit').flatMap((row) => row.value ?? []),
    lines: rows
      .filter((row) => row.code !== undefined && !(ABOUT as readonly string[]).includes(row.code))
      .map((row) => ({ term: row.code!, value: row.value ?? null, document: row.basis ?? null })),
  }
}
