/** What `README.md` says is wrong in the examples, and where a run differs from it. */
import { readFile } from 'node:fs/promises'
import { type Finding, SEVERITY_NAMES } from '../templates/finding.ts'

/** Where the examples lie, from the root of the project. */
export const EXAMPLES = {
  readme: 'examples/README.md',
  inbox: 'examples/2026/报送',
  offices: 'examples/2026/办公室',
  over: 'examples/over',
} as const

export interface Expected {
  readonly file: string
  /** `—` where the whole file is meant. */
  readonly sheet: string
  readonly cell: string
  /** Rule id; `layout`, `unreadable` or `refused` where no rule is behind it. */
  readonly rule: string
  /** 必须修改, 待审核 or 须说明; `—` for a refused file. */
  readonly severity: string
}

const NONE = '—'

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.replaceAll('`', '').trim())

/** The rows of the tables headed 文件 | 工作表 | 单元格 | 规则 | 级别 | 说明. */
export async function readExpected(readme: string = EXAMPLES.readme): Promise<Expected[]> {
  const lines = (await readFile(readme, 'utf8')).split('\n').filter((line) => line.startsWith('|'))
  return lines
    .map(cellsOf)
    .filter(
      ([file, , , rule]) =>
        file !== undefined && rule !== undefined && file !== '文件' && !/^:?-+/.test(file),
    )
    .map(([file = '', sheet = '', cell = '', rule = '', severity = '']) => ({
      file,
      sheet,
      cell,
      rule,
      severity,
    }))
}

export interface Found {
  readonly findings: readonly Finding[]
  readonly refused: readonly { readonly file: string }[]
}

const keyOf = (e: Expected): string => [e.file, e.sheet, e.cell, e.rule, e.severity].join(' | ')

/** What a run found, in the words of the table. Hints (提示) block nothing and are not listed. */
function foundRows({ findings, refused }: Found): Expected[] {
  return [
    ...refused.map(({ file }) => ({ file, sheet: NONE, cell: NONE, rule: 'refused', severity: NONE })),
    ...findings
      .filter((finding) => finding.severity !== 'info')
      .map((finding) => ({
        file: finding.file,
        sheet: finding.sheet ?? NONE,
        cell: finding.address ?? NONE,
        rule: finding.rule ?? finding.kind,
        severity: SEVERITY_NAMES[finding.severity],
      })),
  ]
}

/** Lines `多出 …` for what was found and is not listed, `少了 …` for what is listed and was not found. */
export function unexpected(found: Found, expected: readonly Expected[]): string[] {
  const count = (rows: readonly Expected[]): Map<string, number> => {
    const counts = new Map<string, number>()
    for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1)
    return counts
  }
  const [have, want] = [count(foundRows(found)), count(expected)]
  const lines: string[] = []
  for (const key of [...new Set([...have.keys(), ...want.keys()])].sort()) {
    const difference = (have.get(key) ?? 0) - (want.get(key) ?? 0)
    for (let n = 0; n < Math.abs(difference); n++) lines.push(`${difference > 0 ? '多出' : '少了'} ${key}`)
  }
  return lines
}
