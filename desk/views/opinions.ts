/** What 审定意见 says now of each record: the page decides between two merges, so the state knows more than the run. */
import { VERDICTS, type Verdict, verdictOf } from '../../rules/verdict.ts'
import { byUnitAndNumber } from '../../submissions/merge/decided.ts'
import { type Entry, joinKey } from '../../submissions/merge/entry.ts'
import type { MergedNode } from '../../submissions/merge/node.ts'
import { speaksOf } from '../../submissions/merge/speaks-of.ts'
import { waivedIn } from '../../submissions/merge/waivers.ts'
import type { Line, LineValue, LineValues } from '../../submissions/state/line.ts'
import type { Finding } from '../../templates/findings/finding.ts'
import { foldText } from '../../templates/values/text.ts'

export const textAt = (values: LineValues, key: string): string | null =>
  values[key] === undefined ? null : String(values[key])

export const numberAt = (values: LineValues, key: string): number | null => {
  const value: LineValue = values[key]
  return typeof value === 'number' ? value : null
}

/** The lines of a form that speak of one programme. */
export const linesFor = (state: readonly Line[], form: string, programme: string): LineValues[] =>
  state
    .filter(
      (line) =>
        line.form === form && foldText(String(line.values['programme'] ?? '')) === foldText(programme),
    )
    .map(({ values }) => values)

export type Opinions = ReadonlyMap<Entry, LineValues>

/** Whether a record is one that is decided on: it counts, or counts no longer because the office struck it out. */
const isDecidedOn = (node: MergedNode, entry: Entry): boolean =>
  entry.standing === 'active' || node.selection.decided.has(entry)

/** Every screen asks for them, of lines that are never changed once they are there. */
const known = new WeakMap<readonly Line[], WeakMap<MergedNode, Opinions>>()

/** The line of 审定意见 on each record that has one. */
export function opinionsOf(node: MergedNode, state: readonly Line[]): Opinions {
  const ofState = known.get(state) ?? new WeakMap<MergedNode, Opinions>()
  known.set(state, ofState)
  const opinions = ofState.get(node) ?? matched(node, state)
  ofState.set(node, opinions)
  return opinions
}

function matched(node: MergedNode, state: readonly Line[]): Opinions {
  const index = byUnitAndNumber(node.entries.filter((entry) => isDecidedOn(node, entry)))
  const opinions = new Map<Entry, LineValues>()
  for (const values of linesFor(state, 'decisions', node.programme.name)) {
    const key = joinKey(textAt(values, 'unit') ?? '', textAt(values, 'number') ?? '')
    const [name, who, employer] = (['name', 'who', 'employer'] as const).map(
      (each) => textAt(values, each) ?? undefined,
    )
    const fitting = (index.get(key) ?? []).filter((entry) => speaksOf({ name, who, employer }, entry))
    if (fitting.length === 1) opinions.set(fitting[0]!, values)
  }
  return opinions
}

/** The findings of a record as the office's waivers of this moment leave them. */
export function findingsNow(entry: Entry, opinion: LineValues | undefined): readonly Finding[] {
  const rules = waivedIn(textAt(opinion ?? {}, 'waivedRule') ?? '')
  if (rules.size === 0) return entry.findings
  return entry.findings.map((finding) =>
    finding.severity === 'warning' && finding.answer === null && rules.has((finding.rule ?? '').toLowerCase())
      ? { ...finding, answer: `办公室豁免：${textAt(opinion ?? {}, 'reason') ?? ''}` }
      : finding,
  )
}

export const verdictNow = (entry: Entry, opinion: LineValues | undefined): Verdict =>
  verdictOf(findingsNow(entry, opinion), entry.verdict === 'defect')

/** Whether a record counts at all: a copy, a replaced one and one that was struck out do not. */
export const countsNow = (entry: Entry, opinion: LineValues | undefined): boolean =>
  textAt(opinion ?? {}, 'duplicate') !== '剔除' &&
  (entry.standing === 'active' || (entry.standing === 'duplicate' && opinion !== undefined))

/** Whether the office recommends a record that nothing sends back. */
export const isRecommended = (entry: Entry, opinion: LineValues | undefined): boolean =>
  textAt(opinion ?? {}, 'decision') === '推荐' &&
  countsNow(entry, opinion) &&
  VERDICTS[verdictNow(entry, opinion)].counted !== 'sentBack'
