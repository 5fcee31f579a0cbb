/** The merge of one programme at one place: submissions in, entries with verdicts, selection and counts out. */
import type { ChecklistItem, Defect, Judged, Judgement, SourcedSheet } from '../../rules/judge.ts'
import type { ParameterSet } from '../../rules/parameter-set.ts'
import { byPlace, type Finding, finding, type Source } from '../../templates/finding.ts'
import { type Form, headerPath } from '../../templates/form.ts'
import { fundEntries } from '../../templates/forms/funds.ts'
import { submissionInfo } from '../../templates/forms/submission-info.ts'
import { address } from '../../templates/grid.ts'
import type { Programme } from '../../templates/programmes.ts'
import type { RecordRead } from '../../templates/reading.ts'
import type { RecordCounts } from '../contract.ts'
import type { Submission } from '../intake/submission.ts'
import { judgeMerge, yearParameters } from '../judging.ts'
import { type Office, officeParameters } from '../office.ts'
import { decide, unsettled } from './decided.ts'
import { applicationsOf, byRecord, countedAs, type Entry, type Standing, withFindings } from './entry.ts'
import { expectedUnits, type Selection, select } from './selection.ts'
import { type Application, standings, type Tie } from './standing.ts'

export interface NodeInput {
  readonly programme: Programme
  readonly level: 'city' | 'province'
  /** The union that merges here. */
  readonly place: string
  readonly year: number
  readonly submissions: readonly Submission[]
  /** The workbook of the office that merges here. */
  readonly office: Office | undefined
  /** The workbook of the office that names: the same one at the top level. */
  readonly naming: Office | undefined
  /** Findings of each submission by itself. */
  readonly judged: ReadonlyMap<Submission, Judgement>
  /** Findings of the office's own workbook that concern this programme. */
  readonly officeFindings: readonly Judged[]
}

export interface MergedNode extends Omit<NodeInput, 'judged' | 'officeFindings'> {
  readonly entries: readonly Entry[]
  readonly superseded: ReadonlySet<Submission>
  readonly selection: Selection
  readonly counts: RecordCounts
  readonly parameters: ParameterSet
  /** Every finding of this merge in order; those of replaced submissions are left out. */
  readonly findings: readonly Finding[]
  readonly defects: readonly Defect[]
  /** What reviewers look at, of the records that count. */
  readonly checklist: readonly ChecklistItem[]
}

/** Findings on rows that stand for the whole file rather than for one application or for the sender alone. */
const concernsFile = ({ record, ofSender }: Judged, info: RecordRead): boolean =>
  !ofSender && (record === null || record === info)

/** A finding on the cell of 报送信息 that names the sender. */
function onSender(
  submission: Submission,
  said: Pick<Finding, 'severity' | 'message' | 'mend'>,
  key = 'unit',
): Judged {
  const place = submission.info.place(key)
  const column = submissionInfo.columns[key as 'unit']
  const draft = {
    kind: 'layout' as const,
    rule: null,
    article: null,
    sheet: submission.infoSheet.reading.sheet,
    row: place?.row ?? null,
    column: place?.column ?? null,
    address: place ? address(place.row, place.column) : null,
    header: headerPath(column),
    value: String((submission.info.row as Record<string, unknown>)[key] ?? ''),
    expected: null,
    answer: null,
    ...said,
  }
  return { finding: finding(draft, sourceOf(submission)), record: submission.info }
}

const sourceOf = (s: Submission): Source => ({ file: s.file, programme: s.programme, unit: s.unit })

/** Two current workbooks of one sender that contradict each other: each record says so. */
function tieFindings(ties: readonly Tie[]): Judged[] {
  return ties.flatMap(({ applications }) =>
    applications.map((application) => {
      const { record, sheet } = application
      const place = record.place('number')
      const others = applications.filter((other) => other !== application)
      const draft = {
        kind: 'layout' as const,
        rule: null,
        article: null,
        severity: 'review' as const,
        sheet: sheet.reading.sheet,
        row: place?.row ?? record.number,
        column: place?.column ?? null,
        address: place ? address(place.row, place.column) : null,
        header: '申报编号',
        value: application.number,
        expected: null,
        message: `编号 ${application.number} 在同一单位的另一份文件中内容不同，版本号和日期又相同`,
        mend: '请报送单位说明以哪份为准，把作废的一份去掉，或给新的一份填更大的版本号',
        answer: null,
        related: others.flatMap((other) => {
          const at = other.record.place('number')
          return at
            ? [
                {
                  file: other.submission.file,
                  sheet: other.sheet.reading.sheet,
                  address: address(at.row, at.column),
                },
              ]
            : []
        }),
      }
      return { finding: finding(draft, sheet.source), record }
    }),
  )
}

/** Whether the sender is on the office's list, and carries the office's parameters. */
function senderFindings(
  submission: Submission,
  expected: readonly string[],
  parameters: ParameterSet,
  office: Office | undefined,
): Judged[] {
  const judged: Judged[] = []
  if (expected.length > 0 && !expected.includes(submission.unit))
    judged.push(
      onSender(submission, {
        severity: 'review',
        message: `“${submission.unit}”不在《推荐名额分配》的单位之内`,
        mend: '请核对单位全称；确应报送的，由办公室补入《推荐名额分配》',
      }),
    )
  const hash = submission.carried?.hash
  if (office !== undefined && hash && hash !== parameters.hash)
    judged.push(
      onSender(
        submission,
        {
          severity: 'info',
          message: '文件携带的填报参数与本级通知不同，已按本级通知校验',
          mend: '请提醒该单位改用按本年度通知生成的模板',
        },
        'year',
      ),
    )
  return judged
}

/** The sheets that merge rules see: replaced submissions and duplicate records are left out. */
function visibleSheets(
  input: NodeInput,
  hidden: ReadonlySet<RecordRead>,
  superseded: ReadonlySet<Submission>,
): SourcedSheet[] {
  const sheets = input.submissions
    .filter((submission) => !superseded.has(submission))
    .flatMap((submission) => submission.sheets)
    .map(({ reading, source }) => ({
      source,
      reading: { ...reading, records: reading.records.filter((record) => !hidden.has(record)) },
    }))
  const offices = new Set([input.office, input.naming].filter((office) => office !== undefined))
  return [...sheets, ...[...offices].flatMap((office) => office.sheets)]
}

const byOrigin = (a: Application, b: Application): number => {
  const key = ({ origin, submission }: Application) =>
    [origin.unit, origin.file, origin.sheet, String(origin.row).padStart(8, '0'), submission.file].join(
      '\u0000',
    )
  const [x, y] = [key(a), key(b)]
  return x < y ? -1 : x > y ? 1 : 0
}

/** Submissions in an order of their own, so that the order of reading says nothing. */
const inOrder = (submissions: readonly Submission[]): Submission[] => {
  const key = ({ unit, file }: Submission): string => `${unit}\u0000${file}`
  return [...submissions].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

export function mergeNode(given: NodeInput): MergedNode {
  const input: NodeInput = { ...given, submissions: inOrder(given.submissions) }
  const { programme, submissions, office, naming } = input
  const parameters = officeParameters([naming, office], programme.id, input.year)
  const applications = submissions.flatMap((s) => applicationsOf(s, programme)).sort(byOrigin)
  const { of: standing, superseded, ties } = standings(applications, submissions)
  const decided = decide(
    office,
    programme,
    applications.filter((a) => standing.get(a) === 'active'),
  )
  // What the office struck off as a duplicate counts as one.
  const of = (a: Application): Standing =>
    decided.on.get(a)?.row.duplicate === '剔除' ? 'duplicate' : standing.get(a)!
  const hidden = new Set(
    applications
      .filter((a) => of(a) === 'duplicate')
      .flatMap((a) => [a.record, ...a.children.map((child) => child.record)]),
  )
  const merged = judgeMerge(
    visibleSheets(input, hidden, superseded),
    yearParameters([naming, office], input.year),
  )
  const expected = expectedUnits(office, programme)
  const current = submissions.filter((s) => !superseded.has(s))
  const perFile = new Map<Submission, Judged[]>()
  for (const s of current)
    perFile.set(s, [
      ...s.findings,
      ...(input.judged.get(s)?.judged ?? []),
      ...senderFindings(s, expected, parameters, office),
    ])
  const tied = tieFindings(ties)
  const across = byRecord([...merged.judged, ...tied])
  const defects = [...merged.defects, ...submissions.flatMap((s) => input.judged.get(s)?.defects ?? [])]
  const broken = new Set(defects.map((defect) => defect.record))
  // Nobody knows which records a failed comparison would have blamed, so all of them wait.
  const brokenMerge = merged.defects.some((defect) => defect.record === null)
  const brokenFiles = new Set(defects.filter((d) => d.record === null).map((d) => d.file))

  const fileFindings = new Map<Submission, { own: Map<RecordRead | null, Finding[]>; whole: Finding[] }>()
  for (const [s, judged] of perFile)
    fileFindings.set(s, {
      own: byRecord(judged),
      whole: judged.filter((j) => concernsFile(j, s.info)).map((j) => j.finding),
    })

  const entries = applications.map((application): Entry => {
    const standing = of(application)
    const file = fileFindings.get(application.submission)
    if (file === undefined) return withFindings({ ...application, standing }, [], false)
    // What a fund entry does wrong is the accountant's matter and leaves the nomination alone.
    const records = [
      application.record,
      ...application.children
        .filter(({ sheet }) => sheet.reading.form !== (fundEntries as Form))
        .map(({ record }) => record),
    ]
    const findings = [
      ...file.whole,
      ...records.flatMap((record) => [...(file.own.get(record) ?? []), ...(across.get(record) ?? [])]),
    ].sort(byPlace)
    const defect =
      brokenMerge ||
      records.some((record) => broken.has(record)) ||
      brokenFiles.has(application.submission.file)
    return withFindings(
      { ...application, standing },
      unsettled(findings, decided.on.get(application)),
      defect,
    )
  })
  const decisionOf = new Map(
    entries.flatMap((entry, i) => {
      const decision = decided.on.get(applications[i]!)
      return decision ? [[entry, decision] as const] : []
    }),
  )
  const selection = select(input, entries, decisionOf)
  const settled = new Set(
    entries.flatMap((entry, i) => {
      const kept = new Set(entry.findings)
      return (across.get(applications[i]!.record) ?? []).filter((f) => !kept.has(f))
    }),
  )
  const findings = [
    ...[...perFile.values()].flat(),
    ...merged.judged,
    ...tied,
    ...decided.findings,
    ...selection.findings,
    ...input.officeFindings,
  ]
    .map((judged) => judged.finding)
    .filter((f) => !settled.has(f))
  return {
    ...input,
    entries,
    superseded,
    selection,
    parameters,
    counts: countsOf(entries, selection),
    findings: unique(findings).sort(byPlace),
    defects,
    checklist: current.flatMap((s) =>
      (input.judged.get(s)?.checklist ?? []).filter((item) => !hidden.has(item.record)),
    ),
  }
}

/** The same fault found by two ways of looking is told once. */
function unique(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((f) => [`${f.id}\u0000${f.message}`, f])).values()]
}

function countsOf(entries: readonly Entry[], selection: Selection): RecordCounts {
  const counts = {
    read: 0,
    accepted: 0,
    sentBack: 0,
    review: 0,
    duplicate: 0,
    superseded: 0,
    notForwarded: 0,
  }
  for (const entry of entries) {
    counts.read++
    if (entry.standing !== 'active') counts[entry.standing]++
    else {
      const counted = countedAs(entry)
      counts[counted]++
      if (counted !== 'sentBack' && !selection.chosen.has(entry)) counts.notForwarded++
    }
  }
  return counts
}
