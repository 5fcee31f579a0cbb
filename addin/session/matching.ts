/** Which findings a filter lets through. */
import type { Finding } from '../../templates/findings/finding.ts'
import { wordsOf } from '../../templates/findings/words.ts'
import { AT_ONCE, finish, type Steps } from '../../templates/values/steps.ts'
import { foldText } from '../../templates/values/text.ts'
import type { Filter } from './state.ts'

/** What is searched of a finding: the same with each letter that is typed. */
const SEARCHED = new WeakMap<Finding, string>()

function textOf(finding: Finding): string {
  const known = SEARCHED.get(finding)
  if (known !== undefined) return known
  const { severity, line } = wordsOf(finding)
  const { sheet, unit, value } = finding
  const text = foldText([`${severity}${line}`, sheet ?? '', unit ?? '', value ?? ''].join(' '))
  SEARCHED.set(finding, text)
  return text
}

/** Every finding that the filter lets through, in the order in which they were found. */
export const matching = (findings: readonly Finding[], filter: Filter): Finding[] =>
  finish(matchingSteps(findings, filter))

/** {@link matching}, with pauses. */
export function* matchingSteps(findings: readonly Finding[], filter: Filter): Steps<Finding[]> {
  const asked = filter.text.split(/\s+/).map(foldText).filter(Boolean)
  const found: Finding[] = []
  for (const [index, finding] of findings.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) yield
    if (!filter.severities.has(finding.severity)) continue
    if (filter.sheet !== null && finding.sheet !== filter.sheet) continue
    if (asked.length > 0) {
      const text = textOf(finding)
      if (!asked.every((word) => text.includes(word))) continue
    }
    found.push(finding)
  }
  return found
}
