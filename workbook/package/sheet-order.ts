/** Where a new element goes among the children of a worksheet: their order is fixed (ECMA-376 18.3.1.99). */
import { childrenOf, type Element } from '../xml/xml-patch.ts'

const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]

/** A wrapper for several versions of one element ranks as what it wraps. */
function wrapped(xml: string, element: Element): string {
  if (element.local !== 'AlternateContent') return element.local
  const choice = childrenOf(xml, element)[0]
  return (choice && childrenOf(xml, choice)[0]?.local) ?? element.local
}

/** The position of a new child of that name: after the last of its name, before all that must follow it. */
export function placeFor(xml: string, root: Element, local: string): number {
  const rank = ORDER.indexOf(local)
  const next = childrenOf(xml, root).find((child) => ORDER.indexOf(wrapped(xml, child)) > rank)
  return next?.start ?? root.insideEnd
}
