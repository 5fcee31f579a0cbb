/** Styles of one workbook put into another: only those that a copied sheet uses, each once. */
import { withItems } from '../annotate/annotate-styles.ts'
import type { Package } from '../package/package.ts'
import { needed } from '../package/package-links.ts'
import { attributesOf, childOf, childrenOf, insideOf, rootOf, textOf, xmlText } from '../xml/xml-patch.ts'
import { refusals } from './refused.ts'

/** Formats below are built in and mean the same everywhere. */
const FIRST_OWN_FORMAT = 164

export interface CopiedStyles {
  /** The number of a cell's style in the other workbook. */
  cell(style: number): number
  /** The same of a style in a conditional format. */
  differential(style: number): number
}

function itemsOf(xml: string, local: string): string[] {
  const list = childOf(xml, rootOf(xml), local)
  return list === undefined ? [] : childrenOf(xml, list).map((each) => textOf(xml, each))
}

/** @param source the stylesheet from which they come, without a prefix; @param part the one that takes them */
export function copiedStyles(source: string, pkg: Package, part: string): CopiedStyles {
  const from = new Map<string, string[]>()
  const known = new Map<string, number>()

  const items = (local: string): string[] => {
    const before = from.get(local)
    if (before !== undefined) return before
    const found = itemsOf(source, local)
    from.set(local, found)
    return found
  }

  /** The number of an item of that text, which is added where it is missing. */
  function put(local: string, item: string): number {
    const key = `${local} ${item}`
    const before = known.get(key)
    if (before !== undefined) return before
    const xml = needed(pkg, part)
    const same = itemsOf(xml, local).indexOf(item)
    const added = same < 0 ? withItems(xml, local, [item]) : { xml, first: same }
    if (same < 0) pkg.put(part, added.xml)
    known.set(key, added.first)
    return added.first
  }

  function copied(local: string, index: number): number {
    const item = items(local)[index]
    if (item === undefined) throw refusals.structure(`${local} ${index}`)
    return put(local, item)
  }

  function format(id: number): number {
    if (id < FIRST_OWN_FORMAT) return id
    const codes = (xml: string) => {
      const list = childOf(xml, rootOf(xml), 'numFmts')
      return (list === undefined ? [] : childrenOf(xml, list)).map((each) => attributesOf(xml, each))
    }
    const code = codes(source)
      .find((each) => Number(each.get('numFmtId')) === id)
      ?.get('formatCode')
    if (code === undefined) return 0
    const theirs = codes(needed(pkg, part))
    const same = theirs.find((each) => each.get('formatCode') === code)
    if (same !== undefined) return Number(same.get('numFmtId'))
    const next = Math.max(FIRST_OWN_FORMAT - 1, ...theirs.map((each) => Number(each.get('numFmtId')))) + 1
    put('numFmts', `<numFmt numFmtId="${next}" formatCode="${xmlText(code)}"/>`)
    return next
  }

  function cellStyle(index: number): number {
    const item = items('cellXfs')[index]
    if (item === undefined) throw refusals.structure(`style ${index}`)
    const root = rootOf(item)
    const found = attributesOf(item, root)
    const number = (name: string): number => Number(found.get(name) ?? 0)
    const mapped = new Map(found)
    mapped.set('numFmtId', String(format(number('numFmtId'))))
    mapped.set('fontId', String(copied('fonts', number('fontId'))))
    mapped.set('fillId', String(copied('fills', number('fillId'))))
    mapped.set('borderId', String(copied('borders', number('borderId'))))
    mapped.set('xfId', '0')
    const attributes = [...mapped].map(([name, value]) => ` ${name}="${xmlText(value)}"`).join('')
    const inside = insideOf(item, root)
    return put('cellXfs', inside === '' ? `<xf${attributes}/>` : `<xf${attributes}>${inside}</xf>`)
  }

  return { cell: cellStyle, differential: (index) => copied('dxfs', index) }
}
