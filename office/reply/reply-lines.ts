/** The list of a reply: what its sender has to mend; what is still blank of a record is one line. */
import type { Registry } from '../../programmes/registry-of.ts'
import { lacksRows } from '../../rules/lacking-rows.ts'
import type { Submission } from '../../submissions/recognise/submission.ts'
import { type Finding, SEVERITY_NAMES } from '../../templates/findings/finding.ts'
import { type Unfinished, unfinishedRecords, unfinishedWords } from '../../templates/findings/unfinished.ts'
import { basisOf, placeWords } from '../../templates/findings/words.ts'
import { Places, recordWords } from '../../templates/read/places.ts'
import { groupBy } from '../../templates/values/group-by.ts'

export interface ReplyLine {
  readonly severity: string
  /** `创新工作室申报表 H12`. */
  readonly place: string
  readonly message: string
  readonly basis: string
  readonly mend: string
  /** For how many findings it stands. */
  readonly count: number
}

/** What a letter says of a finding besides: whose it is, and whether an earlier letter had it. */
export interface Told {
  readonly whose: string
  readonly since: string
}

const single = (finding: Finding, { whose, since }: Told): ReplyLine => {
  const { severity, message, mend } = finding
  return {
    severity: [SEVERITY_NAMES[severity], since].filter(Boolean).join('\n'),
    place: [whose, placeWords(finding) || '整份文件'].filter(Boolean).join('\n'),
    message,
    basis: basisOf(finding),
    mend,
    count: 1,
  }
}

/** `仍有`, or `仍有 2`, `新出现 1` where it is both, each on a line of its own. */
function sinceOf(told: readonly Told[]): string[] {
  const each = groupBy(
    told.flatMap(({ since }) => since || []),
    (since) => since,
  )
  return [...each].map(([since, { length }]) => (each.size === 1 ? since : `${since} ${length}`))
}

/** @param findings gravest first */
export function replyLines(
  registry: Registry,
  { sheets }: Submission,
  findings: readonly Finding[],
  toldOf: (finding: Finding) => Told = () => ({ whose: '', since: '' }),
): ReplyLine[] {
  const places = new Places(sheets.map(({ reading }) => reading))
  const masked = findings.map(registry.mask)
  const recordOf = ({ sheet, row }: Finding) =>
    sheet === null || row === null ? null : places.recordAt(sheet, row)
  const keyOf = (finding: Finding): string => recordOf(finding)?.key ?? `${finding.sheet}!${finding.row}`
  const unfinished = unfinishedRecords(masked, keyOf, lacksRows(registry.rules))
  const toldIn = groupBy(
    masked.flatMap((finding, index) => {
      const of = unfinished.get(keyOf(finding))
      return of?.findings.has(finding) ? [{ of, told: toldOf(findings[index]!) }] : []
    }),
    ({ of }) => of,
  )
  const told = new Set<Unfinished>()
  return masked.flatMap((finding, index) => {
    const of = unfinished.get(keyOf(finding))
    if (!of?.findings.has(finding)) return [single(finding, toldOf(findings[index]!))]
    if (told.has(of)) return []
    told.add(of)
    const record = recordOf(finding)
    const each = (toldIn.get(of) ?? []).map((one) => one.told)
    const whose = record === null ? each[0]!.whose : recordWords(record)
    return [
      {
        severity: [SEVERITY_NAMES[finding.severity], ...sinceOf(each)].join('\n'),
        place: placeWords({ ...finding, address: null, row: record?.row ?? finding.row }),
        message: [whose, unfinishedWords(of)].filter(Boolean).join('：'),
        basis: '',
        mend: '请照表头批注逐栏填全',
        count: of.findings.size,
      },
    ]
  })
}
