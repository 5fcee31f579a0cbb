/** Where a run over the examples differs from what `README.md` lists. */
import { type Finding, SEVERITY_NAMES } from '../templates/findings/finding.ts'
import { type ExpectedFinding, expectedFindings, FOUND, REFUSED } from './readme-table.ts'

/** Where the examples lie, from the root of the project. */
export const EXAMPLES = {
  inbox: 'examples/2026/报送',
  offices: 'examples/2026/办公室',
  over: 'examples/over',
} as const

export interface Found {
  readonly findings: readonly Finding[]
  readonly refused: readonly { readonly file: string }[]
}

/** The README's words for findings that no rule is behind. */
const KINDS: Readonly<Record<string, string>> = { layout: '版式', unreadable: '读不出' }

const line = (...parts: readonly (string | null)[]): string => parts.map((part) => part ?? '—').join(' | ')

/** A mistake that the README lists, on one line. */
export const asListed = ({ file, sheet, address, rule, kind, severity }: ExpectedFinding): string =>
  line(file, sheet, address, rule ?? kind, severity)

/** A finding of a run, in the same words. */
export const asFound = ({ file, sheet, address, rule, kind, severity }: Finding): string =>
  line(file, sheet, address, rule ?? KINDS[kind] ?? kind, SEVERITY_NAMES[severity])

/** What a run says of the examples, a line each. Hints (提示) block nothing and are not reported. */
const linesOf = ({ findings, refused }: Found): string[] => [
  ...refused.map(({ file }) => line(file, null, null, REFUSED, REFUSED)),
  ...findings.filter((finding) => finding.severity !== 'info').map(asFound),
]

/** `多出 …` for what was found and is not listed, `少了 …` for what is listed and was not found. */
export function unexpected(found: Found): string[] {
  const count = new Map<string, number>()
  for (const key of linesOf(found)) count.set(key, (count.get(key) ?? 0) + 1)
  for (const expected of expectedFindings(FOUND)) {
    const key = asListed(expected)
    count.set(key, (count.get(key) ?? 0) - 1)
  }
  return [...count]
    .flatMap(([key, difference]) =>
      Array.from({ length: Math.abs(difference) }, () => `${difference > 0 ? '多出' : '少了'} ${key}`),
    )
    .sort()
}
