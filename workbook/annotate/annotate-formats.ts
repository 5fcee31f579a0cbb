/** Our conditional formats in the XML of one sheet: put in, found, taken out. */
import { SEVERITIES, type Severity } from '../../templates/findings/finding.ts'
import {
  type Mark,
  RESULT_SIGNATURE,
  severityOfSignature,
  signature,
} from '../../templates/findings/marks.ts'
import type { CellRange } from '../../templates/sheet/grid.ts'
import { placeFor } from '../package/sheet-order.ts'
import { areaOf, parseRanges, rectangles, sqrefs } from '../read/cell-ranges.ts'
import { decodeEntities, isTrue } from '../xml/xml.ts'
import {
  attributesOf,
  childrenOf,
  type Element,
  insideOf,
  rootOf,
  spliced,
  without,
  xmlText,
} from '../xml/xml-patch.ts'

/** Part of every formula of ours, of marks and of the result sheet; by it alone ours are known. */
export const OWNER = 'union-workbooks:'

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
 * The first of `count` priorities in a row that no rule of the sheet has: lower numbers win, so before all others
 * where there is room, else after them. The owner's rules are not renumbered. Rules in extensions count too.
 */
function freePriority(xml: string, count: number): number {
  const holders = childrenOf(xml, rootOf(xml)).filter(
    ({ local }) => local === 'conditionalFormatting' || local === 'extLst',
  )
  let [first, last] = [Number.POSITIVE_INFINITY, 0]
  for (const holder of holders)
    for (const match of insideOf(xml, holder).matchAll(/\spriority\s*=\s*["'](-?\d{1,9})["']/g)) {
      first = Math.min(first, Number(match[1]))
      last = Math.max(last, Number(match[1]))
    }
  return count < first ? 1 : last + 1
}

const touch = (a: CellRange, b: CellRange): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right

/**
 * Whether rules of others come before ours on a marked cell and may hide its colour. `fills` says of a style's
 * number whether it fills.
 */
export function mayBeHidden(xml: string, fills: (dxf: number) => boolean): boolean {
  const all = formats(xml).flatMap(({ rules, ranges }) =>
    rules.map(({ element, formula }) => {
      const found = attributesOf(xml, element)
      const paints =
        found.get('type') === 'colorScale' ||
        isTrue(found.get('stopIfTrue')) ||
        fills(Number(found.get('dxfId') ?? -1))
      return { ranges, paints, isOurs: OURS.test(formula), priority: Number(found.get('priority') ?? 0) }
    }),
  )
  const ours = all.filter(({ isOurs }) => isOurs)
  return all.some(
    (their) =>
      !their.isOurs &&
      their.paints &&
      ours.some(
        (our) =>
          their.priority < our.priority && our.ranges.some((a) => their.ranges.some((b) => touch(a, b))),
      ),
  )
}

/** Adds one layer for each severity. `dxfs` are the styles' numbers. */
export function withMarks(
  xml: string,
  marks: readonly Mark[],
  dxfs: Readonly<Record<Severity, number>>,
): string {
  const root = rootOf(xml)
  const { prefix } = root
  const layers = SEVERITIES.flatMap((severity) =>
    sqrefs(rectangles(marks.filter((mark) => mark.severity === severity))).map((sqref) => ({
      severity,
      sqref,
    })),
  )
  const first = freePriority(xml, layers.length)
  const text = layers
    .map(
      ({ severity, sqref }, i) =>
        `<${prefix}conditionalFormatting sqref="${sqref}">` +
        `<${prefix}cfRule type="expression" dxfId="${dxfs[severity]}" priority="${first + i}">` +
        `<${prefix}formula>${xmlText(signature(severity))}</${prefix}formula>` +
        `</${prefix}cfRule></${prefix}conditionalFormatting>`,
    )
    .join('')
  const at = placeFor(xml, root, 'conditionalFormatting')
  return spliced(xml, [{ start: at, end: at, text }])
}
