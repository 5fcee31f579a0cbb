/** The text of a Word paragraph as it is read on paper: what was deleted is gone, boxes are ☑ or □. */

import { decodeEntities } from '../xml/xml.ts'
import { attributesOf, childOf, childrenOf, type Element, insideOf } from '../xml/xml-patch.ts'

/** An attribute by its name without prefix. */
export function attribute(xml: string, element: Element, local: string): string | undefined {
  for (const [name, value] of attributesOf(xml, element))
    if (name === local || name.endsWith(`:${local}`)) return value
  return undefined
}

/** What is no text of the paragraph: properties, instructions of fields, what tracked changes took out. */
const UNSEEN = new Set(['pPr', 'rPr', 'del', 'moveFrom', 'instrText', 'delText', 'sdtPr', 'commentReference'])

/** Signs of symbol fonts that stand for a box, by their code without the private-use offset. */
const BOXES: Readonly<Record<string, string>> = {
  '52': '☑',
  '53': '☒',
  '54': '☑',
  A3: '□',
  A8: '□',
  FC: '√',
  FD: '☒',
  FE: '☑',
}

function symbol(xml: string, element: Element): string {
  const code = (attribute(xml, element, 'char') ?? '').toUpperCase().replace(/^F0/, '')
  return /wingdings/i.test(attribute(xml, element, 'font') ?? '') ? (BOXES[code] ?? '') : ''
}

const isOff = (value: string | undefined): boolean => value === '0' || value === 'false' || value === 'off'

/** A box of a form field: ticked, or its default. */
function formBox(xml: string, field: Element): string {
  const data = childOf(xml, field, 'ffData')
  const box = data && childOf(xml, data, 'checkBox')
  if (!box) return ''
  const state = childOf(xml, box, 'checked') ?? childOf(xml, box, 'default')
  return state !== undefined && !isOff(attribute(xml, state, 'val')) ? '☑' : '□'
}

export function textIn(xml: string, element: Element): string {
  let text = ''
  for (const child of childrenOf(xml, element)) {
    if (UNSEEN.has(child.local)) continue
    if (child.local === 't') text += decodeEntities(insideOf(xml, child))
    else if (child.local === 'tab') text += '\t'
    else if (child.local === 'br' || child.local === 'cr') text += '\n'
    else if (child.local === 'noBreakHyphen') text += '-'
    else if (child.local === 'sym') text += symbol(xml, child)
    else if (child.local === 'fldChar') text += formBox(xml, child)
    else if (child.local !== 'tbl' && child.local !== 'drawing' && child.local !== 'pict')
      text += textIn(xml, child)
  }
  return text
}
