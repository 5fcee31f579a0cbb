/** The tables of `examples/README.md`, which people wrote from the measures. */
import { readFileSync } from 'node:fs'

/** A mistake as the README gives it. Where it names none, sheet, cell and rule are `null`. */
export interface ExpectedFinding {
  readonly file: string
  readonly sheet: string | null
  readonly address: string | null
  readonly rule: string | null
  /** `读不出`, `版式` or `拒收` where there is no rule. */
  readonly kind: string | null
  readonly severity: string
  /** What the cell holds, `''` for an empty one; `null` where the README does not quote it. */
  readonly value: string | null
  readonly explanation: string
}

export const README = 'examples/README.md'

/** Headings of the tables that list mistakes. */
export const FOUND = '应当指出的问题'
export const OVER_CAP = '命名超出控制数的'

/** The kind of a file that is refused whole. */
export const REFUSED = '拒收'

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

/**
 * The rows of the first table under a heading, each by its column names.
 * @throws Error where there is no such heading or no table under it
 */
export function tableUnder(
  heading: string,
  markdown = readFileSync(README, 'utf8'),
): Record<string, string>[] {
  const section = markdown.split(/^## /m).find((part) => part.startsWith(`${heading}\n`))
  const [header, , ...rows] = section?.match(/^\|.*\|$/gm) ?? []
  if (header === undefined) throw new Error(`${README}: no table under “${heading}”`)
  const names = cellsOf(header)
  return rows.map((line) => {
    const cells = cellsOf(line)
    if (cells.length !== names.length) throw new Error(`${README}: ${line}`)
    return Object.fromEntries(names.map((name, i) => [name, cells[i]!]))
  })
}

const orNull = (cell: string): string | null => (cell === '—' ? null : cell)

export function expectedFindings(heading: string): ExpectedFinding[] {
  return tableUnder(heading).map((row) => {
    const kind = /^—（(.+)）$/.exec(row['规则']!)
    const quoted = /^`([^`]*)`/.exec(row['说明']!)?.[1]
    return {
      file: row['文件']!,
      sheet: orNull(row['工作表']!),
      address: orNull(row['单元格']!),
      rule: kind ? null : row['规则']!,
      kind: kind?.[1] ?? null,
      severity: row['级别']!,
      value: quoted === undefined ? null : quoted === '空' ? '' : quoted,
      explanation: row['说明']!,
    }
  })
}
