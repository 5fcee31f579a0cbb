/** The whole run: files in, one merge per programme and place, the lower level first. */

import { levelAt, type Programme } from '../programmes/programme.ts'
import type { Registry } from '../programmes/registry-of.ts'
import type { Defect, Judgement } from '../rules/judgement.ts'
import { nameAtHome } from '../rules/words/union-names.ts'
import { judgeWorkbook, yearParameters } from '../submissions/check/judging.ts'
import { misplaced } from '../submissions/check/misplaced.ts'
import { type Funds, reconcileFunds } from '../submissions/counts/funds.ts'
import { withLeft } from '../submissions/foreign/left-checklist.ts'
import { type MergedNode, mergeNode, unique } from '../submissions/merge/node.ts'
import { extended, extensionOf } from '../submissions/office/extension.ts'
import { type Office, officeAt, rowsFor } from '../submissions/office/office.ts'
import { isRefusal, recogniseSubmission } from '../submissions/recognise/recognise-submission.ts'
import type { Refusal, Submission } from '../submissions/recognise/submission.ts'
import { byPlace, type Finding } from '../templates/findings/finding.ts'
import { allocations } from '../templates/forms/allocation.ts'
import { decisions } from '../templates/forms/decisions.ts'
import { namingList } from '../templates/forms/naming.ts'
import { readWorkbook } from '../workbook/read/read.ts'
import type { Codec } from '../workbook/zip/codec.ts'
import { decisionSuggestion, forwardedBook, handsOn } from './forward.ts'
import { type NodeFiles, nodeFiles } from './node-files.ts'
import { type NodeKey, nodeKeys } from './node-keys.ts'
import { between, type Watch } from './watch.ts'

export interface RolledUp {
  readonly node: MergedNode
  readonly funds: Funds | null
  readonly files: NodeFiles
  /** Bytes of the 上报 workbook, where there is one. */
  readonly forwarded: Uint8Array | null
  readonly suggestion: Uint8Array
}

export interface Run {
  readonly registry: Registry
  /** The lower level first, then by programme and place. */
  readonly rollups: readonly RolledUp[]
  readonly submissions: readonly Submission[]
  readonly offices: readonly Office[]
  readonly refused: readonly Refusal[]
  readonly findings: readonly Finding[]
  readonly defects: readonly Defect[]
}

export interface RunInput {
  readonly registry: Registry
  readonly submissions: readonly Submission[]
  readonly offices: readonly Office[]
  readonly refused: readonly Refusal[]
  readonly codec: Codec
  readonly watch?: Watch
}

/** Whether a submission has an application in it. */
const carriesRecords = ({ programme, sheets }: Submission): boolean =>
  sheets.some(({ reading }) => reading.form === programme.application && reading.records.length > 0)

class Runner {
  private readonly judged = new Map<Submission, Judgement>()
  private readonly officeJudged = new Map<Office, Judgement>()
  private readonly rollups: RolledUp[] = []
  /** Files that lower merges handed on in this run. */
  private readonly handedOn: Submission[] = []

  constructor(
    private readonly input: RunInput,
    private readonly placed: readonly Submission[],
  ) {
    for (const office of input.offices)
      this.officeJudged.set(
        office,
        judgeWorkbook(input.registry, office.sheets, yearParameters(input.registry, [office], office.year)),
      )
  }

  /** Judges a submission by the parameters of the office that receives it. */
  private judge(submission: Submission): void {
    const { registry } = this.input
    const { programme, sentTo, year } = submission
    const offices = [programme.topUnit, sentTo].map((union) => officeAt(this.input.offices, union, year))
    const parameters = extended(
      yearParameters(registry, offices, year),
      programme,
      extensionOf(officeAt(this.input.offices, sentTo, year), programme, submission.unit),
    )
    this.judged.set(submission, withLeft(judgeWorkbook(registry, submission.sheets, parameters), submission))
  }

  async merge(key: NodeKey): Promise<void> {
    const { offices, registry } = this.input
    const { programme, place, year } = key
    const submissions = [...this.placed, ...this.handedOn].filter(
      (s) => s.programme === programme && s.sentTo === place && s.year === year,
    )
    const office = officeAt(offices, place, year)
    if (!this.standsAt(key, submissions, office)) return
    for (const submission of submissions) this.judge(submission)
    const node = mergeNode({
      registry,
      programme,
      level: levelAt(programme, place).rank,
      place,
      year,
      submissions,
      office,
      naming: officeAt(offices, programme.topUnit, year),
      judged: this.judged,
      officeFindings: this.officeFindings(office, programme),
    })
    const files = nodeFiles(programme, place, year)
    const forwarded = handsOn(node) ? await forwardedBook(node, this.input.codec) : null
    if (forwarded !== null && files.forwarded !== null) this.handOn(forwarded, files.forwarded)
    this.rollups.push({
      node,
      funds: reconcileFunds(node),
      files: forwarded !== null ? files : { ...files, forwarded: null },
      forwarded,
      suggestion: await decisionSuggestion(node, this.input.codec),
    })
  }

  /**
   * Whether there is anything to merge: something was sent here, or the place's own office expects, decides or names.
   * A city's word, within its own run, that it sends nothing up is left to the office above.
   */
  private standsAt({ programme }: NodeKey, sent: readonly Submission[], office: Office | undefined): boolean {
    return (
      sent.some((submission) => !this.handedOn.includes(submission) || carriesRecords(submission)) ||
      [allocations, decisions, namingList].some((form) => rowsFor(office, form, programme).length > 0)
    )
  }

  /** The next level reads the very bytes that are written out. */
  private handOn(bytes: Uint8Array, file: string): void {
    const read = recogniseSubmission(this.input.registry, readWorkbook(bytes, this.input.codec), file)
    if (isRefusal(read)) throw new Error(`our own 上报 workbook is refused: ${read.reason}`)
    // Nobody has sent it yet: what is to be signed is signed before it goes up.
    const findings = read.findings.filter(({ finding }) => finding.code !== 'layout/unsigned')
    this.handedOn.push({ ...read, findings })
  }

  /** Findings of an office's own workbook that concern a programme, or none in particular. */
  private officeFindings(office: Office | undefined, programme: Programme) {
    if (office === undefined) return []
    return [...office.findings, ...(this.officeJudged.get(office)?.judged ?? [])].filter(({ record }) => {
      const name = (record?.row as Record<string, unknown> | undefined)?.['programme']
      return name === undefined || name === programme.name
    })
  }

  /**
   * Each fault once: a record that went up within this run bears its faults in the sender's file, where they are
   * mended; the next level's own list has them all the same.
   */
  private eachOnce(all: readonly Finding[]): Finding[] {
    const handedOn = new Set(this.handedOn.map((submission) => submission.file))
    const { places } = this.input.registry
    const atHome = (unit: string): string => places.reduce(nameAtHome, unit)
    const what = ({ rule, unit, header, value, message }: Finding): string =>
      JSON.stringify([rule, unit && atHome(unit), header, value, message])
    const below = new Set(all.filter((f) => !handedOn.has(f.file)).map(what))
    const kept = all.filter((f) => !handedOn.has(f.file) || !below.has(what(f)))
    return unique(kept)
  }

  finish(refused: readonly Refusal[]): Run {
    const { offices, registry } = this.input
    const all = [
      ...this.rollups.flatMap(({ node }) => node.findings),
      ...offices.flatMap((office) =>
        [...office.findings, ...(this.officeJudged.get(office)?.judged ?? [])].map((j) => j.finding),
      ),
    ]
    return {
      registry,
      rollups: this.rollups,
      submissions: this.placed,
      offices,
      refused,
      findings: this.eachOnce(all).sort(byPlace),
      defects: [
        ...this.rollups.flatMap(({ node }) => node.defects),
        ...offices.flatMap((office) => this.officeJudged.get(office)?.defects ?? []),
      ],
    }
  }
}

/**
 * Merges everything that was read. One misplaced file is refused with its reason and stops no other.
 * @throws StoppedError where its watch was told to stop
 */
export async function rollup(input: RunInput): Promise<Run> {
  const refused = [...input.refused]
  const placed: Submission[] = []
  for (const submission of input.submissions) {
    const found = misplaced(submission, input.offices)
    if (found === null) placed.push(submission)
    else refused.push({ file: submission.file, code: 'intake/misplaced', reason: found.reason })
  }
  const runner = new Runner(input, placed)
  const keys = nodeKeys(input.registry, placed, input.offices)
  for (const [index, key] of keys.entries()) {
    await runner.merge(key)
    await between(input.watch ?? {}, 'merge', index + 1, keys.length)
  }
  return runner.finish(refused)
}
