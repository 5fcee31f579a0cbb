/**
 * Adding to a workbook the sheets of another that it lacks: cells, formats, drop-downs, notes, and the names for its
 * printing. Sheets that its drop-downs refer to come along where the workbook has none of that name.
 */
import type { Book } from '../../templates/sheet/grid.ts'
import { stylesPart } from '../annotate/annotate-styles.ts'
import { Package } from '../package/package.ts'
import {
  type Dialect,
  declarePart,
  freeName,
  link,
  needed,
  RELATION_NAMESPACES,
} from '../package/package-links.ts'
import { addTab, dialect, folderOf, type Tab, tabs, workbookPart } from '../package/sheet-list.ts'
import { placeFor } from '../package/sheet-order.ts'
import { readWorkbook } from '../read/read.ts'
import { appended, made } from '../xml/xml-lists.ts'
import { childOf, childrenOf, prefixFor, rootOf, spliced, xmlText } from '../xml/xml-patch.ts'
import type { Codec } from '../zip/codec.ts'
import { copiedSheet, namesOfTab, stringItems } from './copied-sheet.ts'
import { type CopiedStyles, copiedStyles } from './copied-styles.ts'
import { dropDowns, referenceOf } from './drop-downs.ts'
import { MovedLists } from './moved-lists.ts'
import type { SheetEdit } from './plan.ts'
import { refusals } from './refused.ts'

const SHEETML = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const COMMENTS = `${SHEETML}.comments+xml`
const VML = 'application/vnd.openxmlformats-officedocument.vmlDrawing'
const TRANSITIONAL = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

interface Source {
  readonly pkg: Package
  readonly workbook: string
  readonly sheets: readonly Tab[]
  readonly strings: readonly string[]
  readonly styles: CopiedStyles
  readonly book: Book
}

function sourceOf(bytes: Uint8Array, codec: Codec, target: Package, styles: string): Source {
  const pkg = new Package(bytes, codec)
  const workbook = workbookPart(pkg)
  const strings = pkg.relationships(workbook).find(({ kind }) => kind === 'sharedStrings')?.target
  const own = stylesPart(pkg, workbook)?.part
  if (own === undefined || dialect(pkg, workbook).main !== TRANSITIONAL) throw refusals.structure('styles')
  return {
    pkg,
    workbook,
    sheets: tabs(pkg, workbook),
    strings: stringItems(strings === undefined ? undefined : pkg.text(strings)),
    styles: copiedStyles(needed(pkg, own), target, styles),
    book: readWorkbook(bytes, codec),
  }
}

/** Text of the ordinary namespaces in those of the workbook that takes it. */
const inDialect = (xml: string, { main, relations }: Dialect): string =>
  xml.replaceAll(`"${TRANSITIONAL}"`, `"${main}"`).replaceAll(`"${RELATION_NAMESPACES[0]}"`, `"${relations}"`)

class Adder {
  private readonly words: Dialect
  private readonly lists: MovedLists
  /** Sheets that came along. */
  private readonly brought = new Set<string>()

  constructor(
    private readonly target: Package,
    private readonly workbook: string,
    private readonly source: Source,
    before: Book,
  ) {
    this.words = dialect(target, workbook)
    this.lists = new MovedLists(target, workbook, source.book, before)
  }

  private has(name: string): boolean {
    return tabs(this.target, this.workbook).some((tab) => tab.name.toLowerCase() === name.toLowerCase())
  }

  add(name: string): void {
    if (this.has(name)) return
    const index = this.source.sheets.findIndex((tab) => tab.kind === 'worksheet' && tab.name === name)
    const tab = this.source.sheets[index]
    if (tab === undefined) throw refusals.noSheet(name)
    const xml = needed(this.source.pkg, tab.part)
    const copy = copiedSheet(xml, this.source.strings, this.source.styles)
    addTab(this.target, this.workbook, name, inDialect(copy, this.words), tab.hidden)
    const now = tabs(this.target, this.workbook)
    const part = now.at(-1)!.part
    this.addNotes(tab, part)
    this.addNames(namesOfTab(needed(this.source.pkg, this.source.workbook), index), now.length - 1)
    this.addLists(xml, name, part)
  }

  /** Lists on other sheets come along: with their sheet, or into a free column of the sheet of that name. */
  private addLists(xml: string, name: string, part: string): void {
    const moved = new Map<string, string>()
    for (const formula of new Set(dropDowns(xml).map((each) => each.formula))) {
      const list = referenceOf(formula, name)
      if (list === null || list.sheet === name) continue
      if (this.has(list.sheet)) {
        if (!this.brought.has(list.sheet)) moved.set(formula, this.lists.formula(list))
      } else {
        this.brought.add(list.sheet)
        this.add(list.sheet)
      }
    }
    const now = needed(this.target, part)
    const splices = dropDowns(now).flatMap(({ formula, start, end }) => {
      const other = moved.get(formula)
      return other === undefined || other === formula ? [] : [{ start, end, text: xmlText(other) }]
    })
    if (splices.length > 0) this.target.put(part, spliced(now, splices))
  }

  private addNotes(tab: Tab, part: string): void {
    const links = this.source.pkg.relationships(tab.part)
    const [comments, boxes] = ['comments', 'vmlDrawing'].map((kind) =>
      links.find((each) => each.kind === kind),
    )
    const text = comments && this.source.pkg.text(comments.target)
    const shapes = boxes && this.source.pkg.text(boxes.target)
    if (text === undefined || shapes === undefined) return
    const { relations } = this.words
    const folder = folderOf(this.workbook)
    const notes = freeName(this.target, `${folder}comments`, '.xml').name
    const { name: vml, number } = freeName(this.target, `${folder}drawings/vmlDrawing`, '.vml')
    this.target.put(notes, inDialect(text, this.words))
    declarePart(this.target, notes, COMMENTS)
    link(this.target, part, notes, `${relations}/comments`)
    // Shapes of one workbook are told apart by the numbers of their parts.
    this.target.put(
      vml,
      shapes
        .replaceAll(/(_s)\d+?(\d{3})(?=")/g, `$1${number}$2`)
        .replace(/(<o:idmap [^>]*data=")\d+/, `$1${number}`),
    )
    declarePart(this.target, vml, VML)
    const id = link(this.target, part, vml, `${relations}/vmlDrawing`)
    const xml = needed(this.target, part)
    const root = rootOf(xml)
    const r = prefixFor(xml, root, RELATION_NAMESPACES)
    const declaration = r === undefined ? ` xmlns:r="${relations}"` : ''
    const at = placeFor(xml, root, 'legacyDrawing')
    this.target.put(
      part,
      spliced(xml, [{ start: at, end: at, text: `<legacyDrawing${declaration} ${r ?? 'r:'}id="${id}"/>` }]),
    )
  }

  private addNames(names: readonly { name: string; inside: string }[], index: number): void {
    if (names.length === 0) return
    const xml = needed(this.target, this.workbook)
    const root = rootOf(xml)
    const items = names.map(
      ({ name, inside }) =>
        `<${root.prefix}definedName name="${xmlText(name)}" localSheetId="${index}">${inside}</${root.prefix}definedName>`,
    )
    const list = childOf(xml, root, 'definedNames')
    // After the sheets come only functions and links to other workbooks, then the names.
    const before = ['sheets', 'functionGroups', 'externalReferences']
    const after = childrenOf(xml, root)
      .filter(({ local }) => before.includes(local))
      .at(-1)!.end
    this.target.put(
      this.workbook,
      list === undefined ? made(xml, after, `${root.prefix}definedNames`, items) : appended(xml, list, items),
    )
  }
}

/**
 * Puts the sheets after the last, each with what belongs to it.
 * @param before what the workbook holds
 * @throws WorkbookError
 */
export function addSheets(target: Package, edits: readonly SheetEdit[], before: Book, codec: Codec): void {
  const workbook = workbookPart(target)
  const styles = stylesPart(target, workbook)?.part
  if (styles === undefined) throw refusals.structure('styles')
  const adders = new Map<Uint8Array, Adder>()
  for (const { from, sheet } of edits) {
    const adder =
      adders.get(from) ?? new Adder(target, workbook, sourceOf(from, codec, target, styles), before)
    adders.set(from, adder)
    adder.add(sheet)
  }
}
