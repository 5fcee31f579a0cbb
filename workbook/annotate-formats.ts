/** Our conditional formats in the XML of one sheet: put in, found, taken out. */
import { SEVERITIES, type Severity } from '../templates/finding.ts'
import type { CellRange } from '../templates/grid.ts'
import { type Mark, severityOfSignature, signature } from '../templates/marks.ts'
import { areaOf, parseRanges, rectangles, sqrefs } from './cell-ranges.ts'
import { placeFor } from './sheet-order.ts'
import { decodeEntities } from './xml.ts'
import {
  attributesOf,
  childrenOf,
  type Element,
  insideOf,
  rootOf,
  spliced,
  without,
  xmlText,
} from './xml-patch.ts'

/** Part of every formula of ours, of marks and of the result sheet; by it alone ours are known. */
export const OWNER = 'union-workbooks:'

/** What the formulas of the result sheet name instead of a severity. */
export const RESULT_SIGNATURE = `LEN("${OWNER}result")>0`

export interface MarkedRanges {
  readonly severity: Severity
  readonly ranges: readonly CellRange[]
}

const OURS = /"union-workbooks:(?:error|review|warning|info|result)"/

interface Rule {
  readonly element: Element
  readonly formula: string
}

interface Format {
  readonly element: Element
  readonly rules: readonly Rule[]
  readonly ranges: readonly CellRange[]
}

const formulaOf = (xml: string, rule: Element): string =>
  childrenOf(xml, rule)
    .filter(({ local }) => local === 'formula')
    .map((each) => decodeEntities(insideOf(xml, each)))
    .join('\n')

function formats(xml: string): Format[] {
  return childrenOf(xml, rootOf(xml))
    .filter(({ local }) => local === 'conditionalFormatting')
    .map((element) => ({
      element,
      ranges: parseRanges(attributesOf(xml, element).get('sqref') ?? ''),
      rules: childrenOf(xml, element)
        .filter(({ local }) => local === 'cfRule')
        .map((rule) => ({ element: rule, formula: formulaOf(xml, rule) })),
    }))
}

/** Our marks as they stand in a sheet, whoever put them there. */
export function markedRanges(xml: string): MarkedRanges[] {
  return formats(xml).flatMap(({ rules, ranges }) =>
    rules.flatMap(({ formula }) => {
      const severity = severityOfSignature(formula)
      return severity === null ? [] : [{ severity, ranges }]
    }),
  )
}

/** Whether the sheet bears the signature of our result sheet. */
export const isResultSheet = (xml: string): boolean =>
  formats(xml).some(({ rules }) => rules.some(({ formula }) => formula.includes(RESULT_SIGNATURE)))

/** Takes our rules out, with the formats that held nothing else. `cells` says how many cells were marked. */
export function withoutMarks(xml: string): { xml: string; cells: number } {
  const gone: Element[] = []
  let cells = 0
  for (const { element, rules, ranges } of formats(xml)) {
    const ours = rules.filter(({ formula }) => OURS.test(formula))
    if (ours.length === 0) continue
    if (ours.some(({ formula }) => severityOfSignature(formula) !== null))
      cells += ranges.reduce((sum, range) => sum + areaOf(range), 0)
    if (ours.length === childrenOf(xml, element).length) gone.push(element)
    else gone.push(...ours.map((rule) => rule.element))
  }
  return { xml: without(xml, gone), cells }
}

/**
 * One above the greatest priority in the sheet: no two rules may share one, and the owner's rules are not to be
 * renumbered, so theirs come first where both speak of one cell. Rules in extensions count too.
 */
function nextPriority(xml: string): number {
  const root = rootOf(xml)
  const holders = childrenOf(xml, root).filter(
    ({ local }) => local === 'conditionalFormatting' || local === 'extLst',
  )
  let last = 0
  for (const holder of holders)
    for (const match of insideOf(xml, holder).matchAll(/\spriority\s*=\s*["'](\d{1,9})["']/g))
      last = Math.max(last, Number(match[1]))
  return last + 1
}

/** Adds one layer for each severity. `dxfs` are the styles' numbers. */
export function withMarks(
  xml: string,
  marks: readonly Mark[],
  dxfs: Readonly<Record<Severity, number>>,
): string {
  const root = rootOf(xml)
  const { prefix } = root
  let priority = nextPriority(xml)
  let text = ''
  for (const severity of SEVERITIES) {
    const ranges = rectangles(marks.filter((mark) => mark.severity === severity))
    for (const sqref of sqrefs(ranges))
      text +=
        `<${prefix}conditionalFormatting sqref="${sqref}">` +
        `<${prefix}cfRule type="expression" dxfId="${dxfs[severity]}" priority="${priority++}">` +
        `<${prefix}formula>${xmlText(signature(severity))}</${prefix}formula>` +
        `</${prefix}cfRule></${prefix}conditionalFormatting>`
  }
  const at = placeFor(xml, root, 'conditionalFormatting')
  return spliced(xml, [{ start: at, end: at, text }])
}
