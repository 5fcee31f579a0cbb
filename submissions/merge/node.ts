/** The merge of one programme at one place: submissions in, entries with verdicts, selection and counts out. */

import type { ChecklistItem, Defect, SourcedSheet } from '../../rules/judgement.ts'
import type { ParameterSet } from '../../rules/parameters/parameter-set.ts'
import { byPlace, type Finding, findingKey } from '../../templates/findings/finding.ts'
import type { RecordRead } from '../../templates/read/reading.ts'
import { compareDays } from '../../templates/values/day.ts'
import { finish } from '../../templates/values/steps.ts'
import { byCode } from '../../templates/values/text.ts'
import { judgeMerge, yearParameters } from '../check/judging.ts'
import { extensionOf } from '../office/extension.ts'
import { officeParameters } from '../office/office.ts'
import { hintFindings } from '../recognise/file-hints.ts'
import type { Submission } from '../recognise/submission.ts'
import { asideRows, byOrigin, copyFindingsSteps, withoutRows } from './copies.ts'
import { type Decided, decide, unsettled } from './decided.ts'
import { earlierAnswers } from './earlier-answers.ts'
import type { Application } from './entry.ts'
import { applicationsOf, countedAs, type Entry, type Standing, unitKey } from './entry.ts'
import { judgeEntries } from './judge-entries.ts'
import { lateness, termsOf } from './lateness.ts'
import { lockFindings } from './lock-findings.ts'
import { locksOf } from './locks.ts'
import type { NodeInput } from './node-input.ts'
import { replacedRows } from './replaced-rows.ts'
import { expectedUnits, type Selection, select } from './selection.ts'
import { type Absent, standings } from './standing.ts'
import {
  absentFindings,
  clashFindings,
  senderFindings,
  takenBackFindings,
  withdrawalFindings,
} from './submission-findings.ts'
import { waivers } from './waivers.ts'

/** Where every record that was read has gone: `read` = accepted + sentBack + review + duplicate + superseded + waiting. */
export interface RecordCounts {
  readonly read: number
  readonly accepted: number
  readonly sentBack: number
  readonly review: number
  readonly duplicate: number
  readonly superseded: number
  /** Later sendings of accepted records, until the office unlocks them. */
  readonly waiting: number
  /** Accepted or under review, but not chosen by the office. */
  readonly notForwarded: number
}

export interface MergedNode extends Omit<NodeInput, 'judged' | 'officeFindings'> {
  readonly entries: readonly Entry[]
  readonly superseded: ReadonlySet<Submission>
  /** The submission that replaced a row or took it back. */
  readonly replacedBy: ReadonlyMap<RecordRead, Submission>
  readonly selection: Selection
  readonly counts: RecordCounts
  readonly parameters: ParameterSet
  /** Every finding of this merge in order; those of replaced submissions are left out. */
  readonly findings: readonly Finding[]
  readonly defects: readonly Defect[]
  /** What reviewers look at, of the records that count. */
  readonly checklist: readonly ChecklistItem[]
  /** By row, the answers of earlier sendings that hold for it, where its own 说明 is blank. */
  readonly answeredBefore: ReadonlyMap<RecordRead, string>
  /** Of each sending what was found on the rows that a later one replaced: what its own letter said of them. */
  readonly foundBefore: ReadonlyMap<Submission, readonly Finding[]>
}

/** The sheets that merge rules see: replaced submissions and duplicate records are left out. */
function visibleSheets(
  input: NodeInput,
  hidden: ReadonlySet<RecordRead>,
  superseded: ReadonlySet<Submission>,
): SourcedSheet[] {
  const sheets = withoutRows(
    input.submissions.filter((submission) => !superseded.has(submission)).flatMap((s) => s.sheets),
    hidden,
  )
  const offices = new Set([input.office, input.naming].filter((office) => office !== undefined))
  return [...sheets, ...[...offices].flatMap((office) => office.sheets)]
}

/** Whether the office has said, knowing of the later sending, what becomes of an application that it lacks. */
function isSettled({ application, later }: Absent, { on }: Decided): boolean {
  const decision = on.get(application)?.row
  if (decision === undefined) return false
  if (decision.duplicate !== undefined) return true
  return (
    decision.decision !== undefined &&
    decision.decidedOn !== undefined &&
    later.date !== undefined &&
    compareDays(later.date, decision.decidedOn) <= 0
  )
}

/** Submissions in an order of their own, so that the order of reading says nothing. */
const inOrder = (submissions: readonly Submission[]): Submission[] => {
  const key = ({ unit, file }: Submission): string => `${unit}\u0000${file}`
  return [...submissions].sort((a, b) => byCode(key(a), key(b)))
}

export function mergeNode(given: NodeInput): MergedNode {
  const input: NodeInput = { ...given, submissions: inOrder(given.submissions) }
  const { programme, submissions, office, naming } = input
  const parameters = officeParameters([naming, office], programme, input.year)
  const applications = submissions.flatMap((s) => applicationsOf(s, programme)).sort(byOrigin)
  const standing = standings(applications, submissions, locksOf(office, programme))
  const { superseded } = standing
  const decided = decide(
    office,
    programme,
    applications.filter((a) => standing.of.get(a) === 'active'),
  )
  // What the office struck off as a duplicate counts as one.
  const of = (a: Application): Standing =>
    decided.on.get(a)?.row.duplicate === '剔除' ? 'duplicate' : standing.of.get(a)!
  const replaced = replacedRows(applications, submissions, standing)
  const hidden = new Set([...replaced.keys(), ...asideRows(applications, of)])
  const merged = judgeMerge(
    input.registry,
    visibleSheets(input, hidden, superseded),
    yearParameters(input.registry, [naming, office], input.year),
  )
  const expected = expectedUnits(office, programme)
  const current = submissions.filter((s) => !superseded.has(s))
  const law = yearParameters(input.registry, [naming, office], input.year)
  const late = lateness(
    applications,
    (a) => of(a) === 'active',
    ({ unit }) => termsOf(law, programme.deadline, extensionOf(office, programme, unit)),
  )
  const waived = waivers(office, programme.id, decided, input.year)
  const before = earlierAnswers(input, applications, (a) => of(a) === 'active')
  const perFile = new Map(
    current.map((s) => [
      s,
      waived.judged([
        ...before.judged(
          [...s.findings, ...(input.judged.get(s)?.judged ?? [])].filter(
            (judged) =>
              (judged.record === null || !replaced.has(judged.record)) && !late.isAnswered(s, judged),
          ),
        ),
        ...senderFindings(s, expected, parameters, office),
        ...hintFindings(input.registry, s, expected),
      ]),
    ]),
  )
  const across = [
    ...waived.judged(unsettled(merged.judged, decided)),
    ...finish(copyFindingsSteps(applications, (a) => standing.of.get(a)!)),
    ...late.findings,
    ...clashFindings(
      standing.clashes.map((clash) => ({
        applications: clash.applications.filter((a) => of(a) === 'active'),
      })),
    ),
    ...lockFindings(standing.locked, office, programme.id),
    ...absentFindings(standing.absent.filter((each) => !isSettled(each, decided))),
  ]
  const ownDefects = submissions.flatMap((s) => input.judged.get(s)?.defects ?? [])
  const entries = judgeEntries(applications, of, perFile, across, ownDefects, merged.defects)
  const selection = select(
    input,
    entries,
    new Map(entries.map((e, i) => [e, decided.on.get(applications[i]!)])),
    law,
  )
  const findings = [
    ...[...perFile.values()].flat(),
    ...across,
    ...takenBackFindings(current, applications),
    ...withdrawalFindings(standing.withdrawals, standing.contradicted),
    ...decided.findings,
    ...waived.unused(),
    ...selection.findings,
    ...input.officeFindings,
  ].map((judged) => judged.finding)
  return {
    ...input,
    entries,
    superseded,
    replacedBy: replaced,
    selection,
    parameters,
    counts: countsOf(entries, selection),
    findings: unique(findings).sort(byPlace),
    defects: [...merged.defects, ...ownDefects],
    checklist: current.flatMap((s) =>
      (input.judged.get(s)?.checklist ?? []).filter((item) => !hidden.has(item.record)),
    ),
    answeredBefore: before.taken,
    foundBefore: foundBefore(input, replaced, superseded),
  }
}

/** Findings of replaced sendings, and of replaced rows of those that still count in part; by today's parameters. */
const foundBefore = (
  { submissions, judged }: NodeInput,
  replaced: ReadonlyMap<RecordRead, Submission>,
  superseded: ReadonlySet<Submission>,
): Map<Submission, Finding[]> =>
  new Map(
    submissions.map((s) => [
      s,
      [...s.findings, ...(judged.get(s)?.judged ?? [])]
        .filter(({ record }) => (record === null ? superseded.has(s) : replaced.has(record)))
        .map(({ finding }) => finding),
    ]),
  )

/** The same fault found by two ways of looking is reported once. */
export function unique(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((f) => [findingKey(f), f])).values()]
}

function countsOf(entries: readonly Entry[], selection: Selection): RecordCounts {
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

/** The unions whose records stand in this merge, the merging one among them, as keys. */
export const unitsHere = (node: Pick<MergedNode, 'place' | 'entries'>): Set<string> =>
  new Set(
    [node.place, ...node.entries.flatMap((entry) => [entry.origin.unit, entry.submission.unit])].map(unitKey),
  )
